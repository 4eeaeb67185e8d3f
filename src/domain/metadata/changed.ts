import { changesOf, correctionsOf, type Correction } from '../changes.ts';
import type { CaseEntry, Library } from '../library.ts';
import { factsOfCase, type SitePage } from '../site-page.ts';

/**
 * @returns the ISO date on which a page last changed, by the dates of what it shows; undefined where
 * no record says so, or not to the day
 */
export function changedOn(
  { kind, id }: Pick<SitePage, 'kind' | 'id'>,
  library: Library,
): string | undefined {
  const cases = library.publishedCases();
  switch (kind) {
    case 'case':
      return latestOf(cases.filter(({ slug }) => slug === id));
    case 'casesOf':
      return latestOf(cases.filter((entry) => entry.kind === id));
    case 'home':
    case 'cases':
      return latestOf(cases);
    case 'changes':
      return latest(changesOf(library).flatMap(({ date }) => date ?? []));
    case 'figure':
      return library.figures.get(id) && latest([library.figures.get(id)!.updated]);
    case 'figures':
      return latest([...library.figures.values()].map(({ updated }) => updated));
    default:
      return undefined;
  }

  function latestOf(entries: readonly CaseEntry[]): string | undefined {
    return latest(entries.map((entry) => editionOf(entry, library)));
  }
}

/** Lists the numbers that readers of a case found otherwise before, the newest first. */
export function correctionsIn({ slug, published }: CaseEntry, library: Library): Correction[] {
  return correctionsOf(factsOfCase(slug, library), library).filter(({ date }) => date >= published);
}

/** Tells which edition of a case readers have before them, by the day it became what it is. */
export function editionOf(entry: CaseEntry, library: Library): string {
  return revisedOn(entry, library) ?? entry.published;
}

/** @returns the day on which readers last saw a case change; undefined where they never did */
export function revisedOn(entry: CaseEntry, library: Library): string | undefined {
  const { published, updated } = entry;
  const days = correctionsIn(entry, library).map(({ date }) => date);
  return [...days, ...(updated > published ? [updated] : [])].sort().at(-1);
}

function latest(dates: readonly string[]): string | undefined {
  return [...dates].sort().findLast((day) => day.length === 'YYYY-MM-DD'.length);
}
