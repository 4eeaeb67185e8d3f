import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary, themeRoutes } from '../../../collections.ts';
import { ledgerCsv } from '../../../domain/ledger-row.ts';
import { csvResponse } from '../../../responses.ts';

export const getStaticPaths = themeRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { facts } }: APIContext<Props>): Promise<Response> {
  return csvResponse(ledgerCsv(facts, await loadLibrary()));
}
