import { loadLibrary } from '../../collections.ts';
import { csvOf } from '../../domain/csv.ts';
import { ledgerRow } from '../../domain/ledger-row.ts';
import { csvResponse } from '../../responses.ts';

export async function GET(): Promise<Response> {
  const library = await loadLibrary();
  return csvResponse(csvOf([...library.facts.values()].map((fact) => ledgerRow(fact, library))));
}
