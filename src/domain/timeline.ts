import type { LedgerFact, Library } from './library.ts';
import { once } from './once.ts';
import { periodBounds } from './period.ts';

export interface Year {
  year: string;
  /** In the order of their days; a span stands where it ends. */
  facts: LedgerFact[];
}

/** How many facts a page holds: where there are more, each year has pages of its own. */
export const TIMELINE_MOST = 300;

/** Lists the facts of which a source says when, by year, the newest year first. */
export const timelineOf = once(readTimeline);

/** Lists the years that have a page of their own; none where all fit one page. */
export function yearsApart(library: Library): Year[] {
  const years = timelineOf(library);
  const count = years.reduce((sum, { facts }) => sum + facts.length, 0);
  return count > TIMELINE_MOST ? years : [];
}

function readTimeline(library: Library): Year[] {
  const dated = [...library.facts.values()].flatMap((fact) => {
    const bounds = periodBounds(fact.period);
    return bounds ? [{ fact, ...bounds }] : [];
  });
  dated.sort((a, b) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start));
  const years = Map.groupBy(dated, ({ end }) => end.slice(0, 4));
  return [...years]
    .map(([year, all]) => ({ year, facts: all.map(({ fact }) => fact) }))
    .sort((a, b) => b.year.localeCompare(a.year));
}
