import { detached } from '../domain/detached.ts';
import { ENCLITICS, PROCLITICS, charactersOf, wordsOf } from './words.ts';

/** A place where a line may end, as an offset into the text, and how badly that reads. */
export interface Break {
  at: number;
  cost: number;
}

type Fits = (from: number, to: number) => boolean;

/** By GB/T 15834 these may not begin a line, and a separating stroke may not end one either. */
const NO_START = '，。、；：？！）》〉”’』」】〕］｝%％‰℃℉…—–·～/／)]}!?;:,';
const NO_END = '（《〈“‘『「【〔［｛([{/／￥¥$€£';

/** A comma or a colon ends a phrase by itself; after a bracket or quotation mark one may go on. */
const PAUSES = '，。、；：？！·…—';
const CLOSING = '）》〉”’』」】〕';
const OPENING = '（《〈“‘『「【〔';

const HAN = /^\p{Script=Han}/u;
const NUMBER = /\d[十百千万亿余多几]*$/;
const RANGE = /\d[%％]?[—–～至]$/;
const LATIN_UNIT = /^[A-Za-zμ°/²³]{1,5}\s*$/;
/** The patterns of the end of a phrase look at no more of it than this. */
const TAIL = 8;

const COST = { pause: 0, seam: 0.5, word: 1, affix: 2, clinging: 3, quoted: 1, cut: 6 };
/** What each way to cut a phrase costs more than the one before. */
const CUT_STEP = 4;

/**
 * Finds where a text may be broken: between words, but not between a number and its unit or at
 * punctuation that must not begin or end a line. A phrase that no line can hold is cut between
 * characters, but for numbers and Latin words; then anywhere but at such punctuation; then anywhere.
 * @param text without spaces at its ends
 * @param fits whether the text between two offsets fits on a line
 * @returns the breaks in their order, the end of the text last
 */
export function breaksOf(text: string, fits: Fits): Break[] {
  const breaks: Break[] = [];
  const phrases = phrasesOf(text);
  let at = 0;
  let depth = 0;
  for (const [index, phrase] of phrases.entries()) {
    breaks.push(...cutsOf(phrase, at, fits));
    at += phrase.length;
    depth = Math.max(0, depth + nesting(phrase));
    const next = phrases[index + 1];
    const cost = next === undefined ? 0 : costBetween(phrase, next);
    breaks.push({ at, cost: depth > 0 ? cost + COST.quoted : cost });
  }
  return breaks;
}

/** What fits on a line of the narrowest phone in the largest letters. */
const SHORT = 6;

/** Finds where a line of a heading may end: between its phrases, but not beside one character. */
export function seamsOf(text: string): number[] {
  const words = text.trim();
  if (words.length <= SHORT) return [];
  const start = text.indexOf(words);
  return breaksOf(words, () => true)
    .filter(({ at, cost }) => at < words.length && cost <= COST.word)
    .map(({ at }) => start + at);
}

/** Labels come back in every frame and panel of a figure; more texts than these are not kept. */
const MOST_KNOWN = 2000;
const known = new Map<string, string[]>();

function phrasesOf(text: string): string[] {
  const before = known.get(text);
  if (before) return before;
  const own = detached(text);
  const phrases = glued(wordsOf(own), holdTogether);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(own, phrases);
  return phrases;
}

function glued(parts: string[], joined: (previous: string, next: string) => boolean): string[] {
  const out: string[] = [];
  for (const part of parts) {
    const previous = out.at(-1);
    if (previous !== undefined && joined(previous, part)) out[out.length - 1] = previous + part;
    else out.push(part);
  }
  return out;
}

/** Whether punctuation forbids a line to end between the two. */
function punctuated(previous: string, next: string): boolean {
  return NO_START.includes(next[0]!) || NO_END.includes(previous.trimEnd().at(-1) ?? ' ');
}

/** Whether punctuation, a number before its unit, 第 or a range hold two words together. */
function holdTogether(previous: string, next: string): boolean {
  if (punctuated(previous, next)) return true;
  const tail = previous.slice(-TAIL);
  if (/^\d/.test(next)) return tail.endsWith('第') || RANGE.test(tail);
  if (/\d\s$/.test(tail)) return LATIN_UNIT.test(next);
  return HAN.test(next) && NUMBER.test(tail);
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const CUTS: ((phrase: string) => string[])[] = [
  (phrase) => glued(charactersOf(phrase), punctuated),
  (phrase) => glued(graphemesOf(phrase), punctuated),
  graphemesOf,
];

/** Cuts of a phrase that is too wide, each finer way only for the parts that still are. */
function cutsOf(phrase: string, start: number, fits: Fits, way = 0): Break[] {
  const cut = CUTS[way];
  if (!cut || fits(start, start + phrase.length)) return [];
  const breaks: Break[] = [];
  let at = start;
  for (const part of cut(phrase)) {
    if (at > start) breaks.push({ at, cost: COST.cut + way * CUT_STEP });
    breaks.push(...cutsOf(part, at, fits, way + 1));
    at += part.length;
  }
  return breaks;
}

/** What a reader takes for one character, with the spaces after it. */
function graphemesOf(phrase: string): string[] {
  const all = Array.from(graphemes.segment(phrase), ({ segment }) => segment);
  return glued(all, (_, next) => next.trim() === '');
}

function costBetween(previous: string, next: string): number {
  const end = previous.trimEnd();
  const last = end.at(-1) ?? ' ';
  if (end !== previous || PAUSES.includes(last)) return COST.pause;
  if (ENCLITICS.includes(next) || PROCLITICS.includes(end)) return COST.clinging;
  const seam = CLOSING.includes(last) || OPENING.includes(next[0]!);
  if (seam || PROCLITICS.includes(next) || ENCLITICS.includes(end)) return COST.seam;
  const lone = Number(isLone(end)) + Number(isLone(next) || /^\d/.test(next));
  return [COST.word, COST.affix, COST.clinging][lone]!;
}

/** Whether it is one character, but for the punctuation that it holds. */
function isLone(phrase: string): boolean {
  return phrase.length === 1 || phrase.replace(/\p{P}/gu, '').length === 1;
}

/** How many quotations and brackets a phrase opens more than it closes. */
function nesting(phrase: string): number {
  let depth = 0;
  for (const character of phrase) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return depth;
}
