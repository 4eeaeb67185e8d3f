import { loadLibrary } from '../../collections.ts';
import { ledgerIndex } from '../../domain/ledger-index.ts';
import { at } from '../../routes.ts';

/** The rows of the whole ledger in short, fetched by whoever filters it. */
export async function GET(): Promise<Response> {
  return Response.json(ledgerIndex(await loadLibrary(), at));
}
