import type { Library } from './library.ts';
import { findNames, registerNames, type RegisteredNames } from './numbers/names.ts';
import { scanNumbers } from './numbers/scan.ts';
import { DATE_SHAPES } from './periods/shapes.ts';

/** Part of a text, in UTF-16 units: [start, end). */
export type Part = readonly [start: number, end: number];

/** In widths of a Han character; what is longer would leave a narrow line half empty. */
const LONGEST = 9;
const DATE = new RegExp(DATE_SHAPES, 'g');
/** Only at one of these can a line break. */
const BREAKS = /\p{Script=Han}|\d-\d/u;

/** A middle dot does not begin a line: it stays with the character before it. */
const DOTTED = /[^\s·]·/gu;

/** Lists the short names of a library that hold a number and are read in one go: 三个强化. */
export function shortNames({ taxonomy, terms }: Pick<Library, 'taxonomy' | 'terms'>) {
  const named = [
    ...taxonomy.strands.map(({ label }) => label),
    ...taxonomy.entities.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
    ...[...terms.values()].flatMap(({ term, aliases }) => [term, ...aliases]),
  ];
  return registerNames(named.filter((name) => widthOf(name) <= LONGEST));
}

/** Finds what a line may not break within: dates, numbers with their units, names, middle dots; in order. */
export function unbrokenParts(text: string, names: RegisteredNames): Part[] {
  const found: Part[] = [
    ...[...text.matchAll(DATE)].map(({ 0: date, index }) => [index, index + date.length] as const),
    ...findNames(text, names),
    ...scanNumbers(text, names)
      .filter(({ indefinite }) => !indefinite)
      .map(({ bare }) => [bare.start, bare.end] as const),
    ...[...text.matchAll(DOTTED)].map(
      ({ 0: words, index }) => [index, index + words.length] as const,
    ),
  ];
  const parts: Part[] = [];
  for (const [start, close] of found.sort(([a, b], [c, d]) => a - c || d - b)) {
    const end = text[close] === '·' ? close + 1 : close;
    const words = text.slice(start, end);
    if (start < (parts.at(-1)?.[1] ?? 0) || words.length < 2 || widthOf(words) > LONGEST) continue;
    if (BREAKS.test(words)) parts.push([start, end]);
  }
  return parts;
}

function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0);
}
