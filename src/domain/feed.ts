import type { CaseEntry, Library } from './library.ts';
import type { Taxonomy } from './taxonomy.ts';

/** How many cases a feed holds, and each of its archives. */
export const FEED_LENGTH = 50;

/**
 * Parts the published cases as RFC 5005 has it. An archive is full and stays as it is when a case
 * comes to the site; together with the feed the archives hold every case.
 * @returns the newest cases first, and the archives from the oldest on
 */
export function feedParts(cases: readonly CaseEntry[]): {
  newest: CaseEntry[];
  archives: CaseEntry[][];
} {
  const byDay = [...cases].sort(
    (a, b) => a.published.localeCompare(b.published) || b.slug.localeCompare(a.slug),
  );
  const count = Math.max(0, Math.ceil(byDay.length / FEED_LENGTH) - 1);
  const archives = Array.from({ length: count }, (_, index) =>
    byDay.slice(index * FEED_LENGTH, (index + 1) * FEED_LENGTH).reverse(),
  );
  return { newest: byDay.slice(-FEED_LENGTH).reverse(), archives };
}

/** Lists the published cases of a strand. */
export function casesOfStrand(strand: Taxonomy['strands'][number], library: Library): CaseEntry[] {
  const items = new Set(strand.items.map(({ id }) => id));
  return library.publishedCases().filter(({ strands }) => strands.some((id) => items.has(id)));
}
