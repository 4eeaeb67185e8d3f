import { loadLibrary } from '../../collections.ts';
import { jsonResponse } from '../../responses.ts';
import { ledgerFile } from './_ledger-file.ts';

/** The whole ledger, with every source and scope on record. */
export async function GET(): Promise<Response> {
  const library = await loadLibrary();
  return jsonResponse({
    ...ledgerFile([...library.facts.values()], library),
    sources: Object.fromEntries(library.sources),
    scopes: library.taxonomy.scopes,
  });
}
