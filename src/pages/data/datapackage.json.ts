import type { APIContext } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { ledgerCopy } from '../../components/site/ledger-copy.ts';
import { dataPackage } from '../../domain/open-data.ts';
import { jsonResponse } from '../../responses.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  const library = await loadLibrary();
  return jsonResponse(dataPackage(library, ledgerCopy(library, site)));
}
