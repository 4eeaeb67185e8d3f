import type { WorkspaceDocument } from '../content/workspace.ts';
import { isDenied } from '../domain/numbers/doubts.ts';
import { scanNumbers } from '../domain/numbers/scan.ts';
import { formatPeriod } from '../domain/period.ts';
import {
  clauseAround,
  quoteAround,
  sentenceAround,
  type Span,
} from '../importing/numbers/clauses.ts';
import { labelFor } from '../importing/numbers/label.ts';
import { periodIn } from '../importing/numbers/period-around.ts';

/** A number of a text that a record can take the place of. */
export interface NumberToRecord {
  /** All that the record will show: 约20个, 300天以上. */
  span: Span;
  /** What its record is asked, as far as the words around it leave no doubt. */
  answers: {
    /** How the text says it. */
    quote: string;
    label?: string;
    period?: string;
  };
}

/**
 * @param bare where the number stands, without the words that hedge it
 * @returns undefined where no record can be named, and for a number that its sentence denies
 */
export function numberToRecord(
  { text, bodyStart, kind }: WorkspaceDocument,
  bare: Span,
): NumberToRecord | undefined {
  if (kind !== 'case' || bare.start < bodyStart || isDenied(text, bare)) return undefined;
  const from = text.lastIndexOf('\n', bare.start - 1) + 1;
  const end = text.indexOf('\n', bare.end);
  const line = text.slice(from, end < 0 ? text.length : end);
  const own = { start: bare.start - from, end: bare.end - from };
  const whole = scanNumbers(line).find((one) => one.start <= own.start && one.end >= own.end);
  const { start, end: to } = whole ?? own;
  const clause = clauseAround(line, { start, end: to });
  // Of two numbers in one clause, or between marks, nobody can tell from the words which is meant.
  const isPlain = !/[<>{}[\]*_`|\\]/.test(line.slice(clause.start, clause.end));
  const around = quoteAround(line, { start, end: to });
  const isAlone = scanNumbers(around).filter(({ kind: one }) => one !== 'ordinal').length === 1;
  return {
    span: { start: from + start, end: from + to },
    answers: {
      quote: isPlain && isAlone ? around : line.slice(start, to),
      ...(isPlain && saidOf(line, { start, end: to })),
    },
  };
}

/** What is counted, and when: of either nothing where the reader has a doubt. */
function saidOf(line: string, number: Span): Omit<NumberToRecord['answers'], 'quote'> {
  const { label, doubts } = labelFor(line, number);
  const { start } = sentenceAround(line, number);
  const when = periodIn(line.slice(start, number.start), line.slice(0, start));
  const isDated = when.period && !('unstated' in when.period) && when.doubts.length === 0;
  return {
    ...(label && doubts.length === 0 && { label }),
    ...(isDated && { period: formatPeriod(when.period!) }),
  };
}
