import { zoneOf, type Zone } from './zones.ts';

/** What the order of results is made of. */
export interface Ranked {
  /** The query is the whole of a name: of the title, or of another name. */
  exact: 'title' | 'alias' | undefined;
  /** The title begins with the first term. */
  titleStart: boolean;
  /** Worst zone of the terms, 0 for the title to 3 for the body. */
  worst: number;
  /** Sum over the terms. */
  sum: number;
  /** ISO date; empty where unknown, which stands last in an order by date. */
  date: string;
  /** Order of adding, which is by kind, then the newest first. */
  page: number;
}

const ORDER: Record<Zone, number> = { title: 0, alias: 1, heading: 2, body: 3 };

/** @param positions of the first hit of each term, in the order of the query */
export function zonesOf(
  positions: readonly number[],
): Pick<Ranked, 'titleStart' | 'worst' | 'sum'> {
  const zones = positions.map((position) => ORDER[zoneOf(position)]);
  return {
    titleStart: positions[0] === 0,
    worst: Math.max(0, ...zones),
    sum: zones.reduce((all, zone) => all + zone, 0),
  };
}

const WHOLE = { title: 0, alias: 1, none: 2 } as const;

/** Order by relevance: whole names, titles that begin so, title, alias, heading, body. */
export function compare(a: Ranked, b: Ranked): number {
  return (
    WHOLE[a.exact ?? 'none'] - WHOLE[b.exact ?? 'none'] ||
    a.worst - b.worst ||
    a.sum - b.sum ||
    Number(b.titleStart) - Number(a.titleStart) ||
    a.page - b.page
  );
}

/** The newest first, what has no date last; by relevance within a day. */
export function compareByDate(a: Ranked, b: Ranked): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return compare(a, b);
}
