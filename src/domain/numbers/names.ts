import { fold } from './fold.ts';
import { NUMERAL } from './numerals.ts';
import { ARABIC_MEASURE } from './units.ts';

/** Words that are known to hold a number and to state none: 三个强化, 12345热线. */
export interface RegisteredNames {
  /** By their first two characters: the lengths there are, longest first, and the words. */
  readonly starts: ReadonlyMap<string, { lengths: number[]; words: Set<string> }>;
}

const HOLDS_NUMBER = new RegExp(`[\\d${NUMERAL}]`);
const STARTS_WITH_NUMBER = new RegExp(`^[\\d${NUMERAL}]`);
const ENDS_WITH_DIGIT = /\d$/;
const NUMBER_SIGN = new RegExp(`[\\d.${NUMERAL}]`);
const COUNTED = new RegExp(`\\d|\\s?[余多几十百千万亿]*${ARABIC_MEASURE}`, 'y');

/** @returns a matcher for the words that hold a number; the others need no registering. */
export function registerNames(words: Iterable<string>): RegisteredNames {
  const starts = new Map<string, { lengths: number[]; words: Set<string> }>();
  for (const full of words) {
    const word = fold(full.replace(/^[“‘《]+|[”’》]+$/g, '')).text;
    if (word.length < 2 || !HOLDS_NUMBER.test(word)) continue;
    const start = word.slice(0, 2);
    const entry = starts.get(start) ?? { lengths: [], words: new Set() };
    entry.words.add(word);
    if (!entry.lengths.includes(word.length)) entry.lengths.push(word.length);
    starts.set(start, entry);
  }
  for (const { lengths } of starts.values()) lengths.sort((a, b) => b - a);
  return { starts };
}

/** @returns where registered words stand in a text of half-width digits, as [start, end). */
export function findNames(text: string, { starts }: RegisteredNames): [number, number][] {
  const found: [number, number][] = [];
  if (starts.size === 0) return found;
  for (let at = 0; at < text.length - 1; at += 1) {
    const entry = starts.get(text.slice(at, at + 2));
    const length = entry?.lengths.find((size) => isWord(text, at, size, entry.words));
    if (length === undefined) continue;
    found.push([at, at + length]);
    at += length - 1;
  }
  return found;
}

/** “12345热线” is no part of “112345热线”, and “12345” none of “12345人”. */
function isWord(text: string, at: number, size: number, words: ReadonlySet<string>): boolean {
  const word = text.slice(at, at + size);
  if (!words.has(word)) return false;
  if (STARTS_WITH_NUMBER.test(word) && at > 0 && NUMBER_SIGN.test(text[at - 1]!)) return false;
  if (!ENDS_WITH_DIGIT.test(word)) return true;
  COUNTED.lastIndex = at + size;
  return !COUNTED.test(text);
}
