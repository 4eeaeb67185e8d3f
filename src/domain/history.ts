import { formatCitation } from './citation.ts';
import { formatFact } from './format.ts';
import type { LedgerFact, Records } from './library.ts';
import { formatDate, formatPeriod } from './period.ts';

/** A value that the site once gave for a fact, as a reader cites it. */
export interface FormerValue {
  /** Anchor on the ledger page; it never changes. */
  anchor: string;
  written: string;
  period: string;
  citation: string;
  quote: string;
  until: string;
  /** The same day as ISO has it. */
  date: string;
  why: string;
  /** What the site gave next. */
  after: string;
}

/** @returns the values that a fact had before, newest first. */
export function formerValues(fact: LedgerFact, library: Records): FormerValue[] {
  const history = fact.history ?? [];
  return history.map(({ value, qualifier, period, until, why, ...evidence }, index) => ({
    anchor: formerAnchor(fact.id, until),
    written: formatFact({ ...fact, value, qualifier }),
    after: formatFact({ ...fact, ...history[index - 1] }),
    period: formatPeriod(period),
    citation: formatCitation({
      source: library.source(evidence.source),
      locator: evidence.locator,
    }),
    quote: evidence.quote,
    until: formatDate(until),
    date: until,
    why,
  }));
}

const formerAnchor = (id: string, until: string) => `${id}-until-${until}`;

/** The row of a fact, and the former values that readers may have cited. */
export function rowAnchors({ id, until }: { id: string; until: readonly unknown[] }): string[] {
  return [id, ...until.map((date) => formerAnchor(id, String(date)))];
}
