import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary, themeRoutes } from '../../../collections.ts';
import { jsonResponse } from '../../../responses.ts';
import { ledgerFile } from '../_ledger-file.ts';

export const getStaticPaths = themeRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { facts } }: APIContext<Props>): Promise<Response> {
  return jsonResponse(ledgerFile(facts, await loadLibrary()));
}
