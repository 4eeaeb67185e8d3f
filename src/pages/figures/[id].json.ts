import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { figureFile } from '../../figures/figure-file.ts';
import { jsonResponse } from '../../responses.ts';
import { absolute, routes } from '../../routes.ts';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { figure }, site }: APIContext<Props>): Promise<Response> {
  const page = absolute(routes.figure(figure.id), site);
  const schema = absolute(routes.figureSchema, site);
  return jsonResponse(figureFile(figure, await loadLibrary(), { page, schema }));
}
