import { toHalfWidth } from '../domain/numbers/fold.ts';

/**
 * Whether a row of the ledger holds every word of a query, widths and letter case folded.
 * @param text the row's id and visible text
 */
export function matchesLedgerQuery(text: string, query: string): boolean {
  const row = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => row.includes(word));
}

function fold(text: string): string {
  return toHalfWidth(text).toLowerCase().replace(/\s+/g, ' ').trim();
}
