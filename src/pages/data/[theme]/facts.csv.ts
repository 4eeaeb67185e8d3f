import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary, themeRoutes } from '../../../collections.ts';
import { csvOf } from '../../../domain/csv.ts';
import { ledgerRow } from '../../../domain/ledger-row.ts';
import { csvResponse } from '../../../responses.ts';

export const getStaticPaths = themeRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { facts } }: APIContext<Props>): Promise<Response> {
  const library = await loadLibrary();
  return csvResponse(csvOf(facts.map((fact) => ledgerRow(fact, library))));
}
