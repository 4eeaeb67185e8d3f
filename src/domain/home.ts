import type { CaseKind } from './kinds.ts';
import type { CaseEntry, Library } from './library.ts';

/** The kinds of cases that the front page has a shelf of. */
export const SHELVES = ['brand', 'site', 'station'] as const satisfies CaseKind[];

/** Lists the newest few cases of some kinds, as the front page has them. */
export function homeShelves(library: Library): { kind: CaseKind; entries: CaseEntry[] }[] {
  return library
    .casesByKind()
    .filter(({ kind }) => SHELVES.some((shelf) => shelf === kind))
    .map(({ kind, entries }) => ({ kind, entries: entries.slice(0, 3) }));
}

/** How many cases of a kind a list names. */
const LISTED = 6;

/** Lists the newest cases of the kinds that have no shelf, or of all kinds but one. */
export function kindLists(
  library: Library,
  without: readonly CaseKind[] = SHELVES,
): { kind: CaseKind; entries: CaseEntry[]; all: number }[] {
  return library
    .casesByKind()
    .filter(({ kind }) => !without.includes(kind))
    .map(({ kind, entries }) => {
      // A line that says how many there are is no shorter than the one case that it leaves out.
      const shown = entries.length === LISTED + 1 ? entries.length : LISTED;
      return { kind, entries: entries.slice(0, shown), all: entries.length };
    });
}

/** Lists the sentences of the front page, with numbers as `{id}`. */
export function homeTexts(library: Library): string[] {
  const { site, taxonomy, facts } = library;
  const entries = homeShelves(library).flatMap((shelf) => shelf.entries);
  const items = taxonomy.strands.flatMap((strand) => strand.items);
  return [
    site.home.headline.join(''),
    site.home.intro,
    ...items.map(({ label, summary }) => `${label}：${summary}`),
    ...entries.map(({ title, summary }) => `${title}：${summary}`),
    ...kindLists(library).flatMap(({ entries }) => entries.map(({ title }) => title)),
    `全部${facts.size}条数据`,
    ...library.known(site.home.facts).map(({ id, label }) => `${label}{${id}}`),
  ];
}
