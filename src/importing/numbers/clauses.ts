import { QUOTE_LIMIT } from '../../domain/fact.ts';
import { OTHER } from '../../markdown/text-runs.ts';

const SENTENCE_END = /[。！？!?；;\n]/;
const CLAUSE_END = /[，,、。！？!?；;：:\n（）()\uFFFC]/;

/** Part of a text; offsets count UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Finds the sentence around a number, with the sign that ends it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  return around(text, { start, end }, SENTENCE_END, true);
}

/** Finds what is said up to a full stop: 2024年，甲；乙 is all of 2024. */
export function statementAround(text: string, { start, end }: Span): Span {
  return around(text, { start, end }, /[。！？\n]/, true);
}

/** Finds the part of the sentence between two signs in which a number stands. */
export function clauseAround(text: string, { start, end }: Span): Span {
  return around(text, { start, end }, CLAUSE_END, false);
}

function around(text: string, { start, end }: Span, stop: RegExp, keep: boolean): Span {
  let from = start;
  while (from > 0 && !stop.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && !stop.test(text[to]!)) to += 1;
  if (keep && to < text.length && text[to] !== '\n') to += 1;
  return { start: from, end: to };
}

/**
 * Quotes the document around a number, at most 20 characters: its clause, and where that says
 * nothing the clauses beside it, as far as they are whole.
 */
export function quoteAround(text: string, number: Span): string {
  const sentence = sentenceAround(text, number);
  const clause = clauseAround(text, number);
  const own = length(text.slice(number.start, number.end));
  const fits = ({ start, end }: Span) => length(clean(text.slice(start, end))) <= QUOTE_LIMIT;
  if (!fits(clause)) return shortened(text, clause, number);
  let quote = clause;
  // A clause that is a number and no more says nothing.
  while (length(clean(text.slice(quote.start, quote.end))) - own < 4) {
    const before = quote.start - 1;
    const left = clauseAround(text, { start: before, end: before });
    const wider = { start: left.start, end: quote.end };
    if (before <= sentence.start || text[before] === OTHER || !fits(wider)) break;
    quote = wider;
  }
  return clean(text.slice(quote.start, quote.end));
}

/** Cut where no number and no word of letters is cut. */
function shortened(text: string, clause: Span, { start, end }: Span): string {
  const room = QUOTE_LIMIT - length(text.slice(start, end));
  if (room <= 0) return clean([...text.slice(start, end)].slice(0, QUOTE_LIMIT).join(''));
  let from = Math.max(clause.start, start - room);
  while (from < start && isWithin(text, from)) from += 1;
  let to = Math.min(clause.end, end + room - (start - from));
  while (to > end && isWithin(text, to)) to -= 1;
  return clean(text.slice(from, to));
}

const JOINED = /[\d０-９.．,%％A-Za-z零〇一二两三四五六七八九十百千万亿]/;

function isWithin(text: string, at: number): boolean {
  return JOINED.test(text[at - 1] ?? '') && JOINED.test(text[at] ?? '');
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '')
    .replace(/^[，,、。；;：:）)”》\s]+|[，,、。；;：:（(“《\s]+$/g, '')
    .trim();
}

function length(text: string): number {
  return [...text].length;
}

/** Takes parts out of a text; they stand in order. */
export function without(text: string, spans: readonly Span[]): string {
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
