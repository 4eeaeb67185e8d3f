import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { figureCsv } from '../../figures/figure-file.ts';
import { csvResponse } from '../../responses.ts';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { figure } }: APIContext<Props>): Promise<Response> {
  return csvResponse(figureCsv(figure, await loadLibrary()));
}
