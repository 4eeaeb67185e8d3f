import { loadLibrary } from '../../collections.ts';
import { ledgerPages } from '../../domain/ledger-pages.ts';
import { at } from '../../routes.ts';

/** Which page of the ledger has which rows, for addresses that name a fact alone: `/data/#id`. */
export async function GET(): Promise<Response> {
  const pages = ledgerPages((await loadLibrary()).facts.values());
  const places = pages.map(({ path, facts }) => [at(path), facts.map(({ id }) => id)]);
  return Response.json(Object.fromEntries(places));
}
