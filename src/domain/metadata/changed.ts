import type { Library } from '../library.ts';
import type { SitePage } from '../site-page.ts';

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
      return latest(cases.filter(({ slug }) => slug === id));
    case 'casesOf':
      return latest(cases.filter((entry) => entry.kind === id));
    case 'home':
    case 'cases':
      return latest(cases);
    case 'figure':
      return latest([...library.figures.values()].filter((figure) => figure.id === id));
    case 'figures':
      return latest([...library.figures.values()]);
    default:
      return undefined;
  }
}

function latest(records: readonly { updated: string }[]): string | undefined {
  const days = records.map(({ updated }) => updated).sort();
  return days.findLast((day) => day.length === 'YYYY-MM-DD'.length);
}
