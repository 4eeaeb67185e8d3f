import { formerValues, type FormerValue } from './history.ts';
import type { CaseEntry, LedgerFact, Library } from './library.ts';
import { once } from './once.ts';
import { destinationOf, type Withdrawn } from './permalinks.ts';

/** A number for which the site now has another. */
export interface Correction {
  kind: 'number';
  date: string;
  fact: LedgerFact;
  former: FormerValue;
}

/** What readers find other than it was, as the content tells it; reasons only where it has one. */
export type Change =
  | Correction
  | { kind: 'withdrawn'; date: string; withdrawn: Withdrawn }
  | { kind: 'text'; date: string; entry: CaseEntry }
  /** Nothing says when an address changed. */
  | { kind: 'moved'; date: undefined; from: string; to: string };

const KINDS: readonly Change['kind'][] = ['number', 'withdrawn', 'text', 'moved'];

/** How many changes a page lists, and a feed. */
export const CHANGES_LENGTH = 50;

/** Lists all changes, the newest first, those of no known date last. */
export const changesOf: (library: Library) => readonly Change[] = once(sorted);

/** Lists the former values of facts, the newest first. */
export function correctionsOf(facts: Iterable<LedgerFact>, library: Library): Correction[] {
  return [...facts]
    .flatMap((fact) =>
      formerValues(fact, library).map((former): Correction => ({
        kind: 'number',
        date: former.date,
        fact,
        former,
      })),
    )
    .sort(newestFirst);
}

function sorted(library: Library): Change[] {
  const { moved, withdrawn } = library.permalinks;
  const changes: Change[] = [
    ...correctionsOf(library.facts.values(), library),
    ...withdrawn.map((one): Change => ({ kind: 'withdrawn', date: one.date, withdrawn: one })),
    ...library
      .publishedCases()
      .filter(({ published, updated }) => updated > published)
      .map((entry): Change => ({ kind: 'text', date: entry.updated, entry })),
    ...moved.flatMap(({ from }): Change[] => {
      const to = destinationOf(from, moved);
      return to === undefined ? [] : [{ kind: 'moved', date: undefined, from, to }];
    }),
  ];
  return changes.sort(newestFirst);
}

function newestFirst(a: Change, b: Change): number {
  return (
    (b.date ?? '').localeCompare(a.date ?? '') || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
  );
}
