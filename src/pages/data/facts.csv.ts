import { loadLibrary } from '../../collections.ts';
import { ledgerCsv } from '../../domain/ledger-row.ts';
import { csvResponse } from '../../responses.ts';

export async function GET(): Promise<Response> {
  const library = await loadLibrary();
  return csvResponse(ledgerCsv(library.facts.values(), library));
}
