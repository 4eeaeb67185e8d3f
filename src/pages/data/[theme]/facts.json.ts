import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary, themeRoutes } from '../../../collections.ts';
import { partOfLedger } from '../../../domain/ledger-file.ts';
import { jsonResponse } from '../../../responses.ts';
import { absolute, routes } from '../../../routes.ts';

export const getStaticPaths = themeRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props, site }: APIContext<Props>): Promise<Response> {
  const schema = absolute(routes.ledgerSchema, site);
  return jsonResponse(partOfLedger(props.facts, await loadLibrary(), schema));
}
