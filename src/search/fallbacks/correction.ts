import type { Fragment } from '../record.ts';
import { runs, type Unit } from '../tokenizer.ts';
import { HAN } from '../symbols.ts';
import { nearestPart } from './alignment.ts';
import { wordBorders } from './words.ts';

/** What a query was meant to be. */
export interface Correction {
  /** As it stands in a record. */
  text: string;
  /** The lower, the likelier; what stands in a name is likelier than what stands in the text. */
  cost: number;
  /** Whether it stands in a name or a heading. */
  named: boolean;
}

/** Units of the shortest query that is corrected, and of the shortest that may have two slips. */
export const SHORTEST = 3;
const TWO_SLIPS = 6;
/** What makes it likelier that a name was meant, and still more a whole name. */
const NAME_GAIN = 0.15;
const WHOLE_NAME_GAIN = 0.1;

/** @returns edits that a query of so many units may take. */
export function slipsOf(units: number): number {
  if (units < SHORTEST) return 0;
  return units < TWO_SLIPS ? 1 : 2;
}

/** @returns what of a record a query was meant to be, by its names, headings and text. */
export function correctionIn(fragment: Fragment, query: string): Correction | undefined {
  const { title, aliases, sections } = fragment;
  const names = [title, ...aliases, ...sections.map(({ heading }) => heading)];
  const named = likeliest(names, query, true);
  const text = likeliest(
    sections.flatMap(({ paragraphs }) => paragraphs),
    query,
    false,
  );
  return likelier(named, text);
}

/** @returns what of the title and other names of a record a query was meant to be. */
export function correctionInNames(
  { title, aliases }: Fragment,
  query: string,
): Correction | undefined {
  return likeliest([title, ...aliases], query, true);
}

/** @returns the likelier of two, of equal ones the first. */
export function likelier(
  a: Correction | undefined,
  b: Correction | undefined,
): Correction | undefined {
  return a && b ? (b.cost < a.cost ? b : a) : (a ?? b);
}

function likeliest(
  texts: readonly string[],
  query: string,
  named: boolean,
): Correction | undefined {
  const asked = runs(query);
  const wanted = asked.flat();
  const known = new Set(wanted.map(({ text }) => text));
  const most = slipsOf(wanted.length);
  const han = [...known].filter((unit) => HAN.test(unit));
  let best: Correction | undefined;
  for (const text of texts) {
    // Cheaper than to read all texts as units.
    if (han.filter((unit) => text.includes(unit)).length < han.length - most) continue;
    const all = asked.length > 1 ? [runs(text).flat()] : runs(text);
    for (const units of all) {
      const shared = new Set(units.map((unit) => unit.text).filter((unit) => known.has(unit)));
      if (shared.size < known.size - most) continue;
      const part = nearestPart(wanted, units, most + 1);
      if (!part || part.cost === 0) continue;
      const meant = partText(text, units.slice(part.from, part.to), wanted, named);
      if (meant === undefined || isAnotherWord(wanted, runs(meant).flat(), named)) continue;
      const gain = named ? NAME_GAIN + (meant === text ? WHOLE_NAME_GAIN : 0) : 0;
      best = likelier(best, { text: meant, cost: part.cost - gain, named });
    }
  }
  return best;
}

/** @returns the part as words to search; undefined if it is too little to be what was meant. */
function partText(
  text: string,
  part: readonly Unit[],
  wanted: readonly Unit[],
  named: boolean,
): string | undefined {
  const kept = withoutStrangeEnds(text, part, wanted, named);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.length < SHORTEST) return undefined;
  const ends = first.text === wanted[0]?.text && last.text === wanted.at(-1)?.text;
  const whole = named && first.start === 0 && last.end === text.length;
  // Two units of three are in too much to mean it.
  if (wanted.length === SHORTEST && !ends && !whole && !isSwap(kept, wanted)) return undefined;
  return text.slice(first.start, last.end);
}

/** An end that was not typed is kept only if a word that was typed begins or ends with it. */
function withoutStrangeEnds(
  text: string,
  part: readonly Unit[],
  wanted: readonly Unit[],
  named: boolean,
): readonly Unit[] {
  const typed = new Set(wanted.map((unit) => unit.text));
  const strange = (unit: Unit | undefined): boolean => unit !== undefined && !typed.has(unit.text);
  if (!strange(part[0]) && !strange(part.at(-1))) return part;
  const borders = wordBorders(text);
  const [first, second, end] = [part[0]?.start ?? 0, part[1]?.start ?? 0, part.at(-1)];
  const keepFirst = (named && first === 0) || (borders.has(first) && !borders.has(second));
  const [endStart, endEnd] = [end?.start ?? 0, end?.end ?? 0];
  const keepLast =
    (named && endEnd === text.length) || (borders.has(endEnd) && !borders.has(endStart));
  return part.slice(
    strange(part[0]) && !keepFirst ? 1 : 0,
    strange(end) && !keepLast ? -1 : undefined,
  );
}

/** Two units at one end that became others are another word, no slips; in names they may be left out. */
function isAnotherWord(wanted: readonly Unit[], meant: readonly Unit[], named: boolean): boolean {
  if (isSwap(meant, wanted)) return false;
  const same = (a: number, b: number): boolean => wanted.at(a)?.text === meant.at(b)?.text;
  const most = Math.min(wanted.length, meant.length);
  let start = 0;
  while (start < most && same(start, start)) start += 1;
  let end = 0;
  while (end < most - start && same(-1 - end, -1 - end)) end += 1;
  if (start > 0 && end > 0) return false;
  const typed = wanted.length - start - end;
  return typed > 1 && (!named || meant.length > start + end);
}

function isSwap(part: readonly Unit[], wanted: readonly Unit[]): boolean {
  const sorted = (units: readonly Unit[]): string =>
    units
      .map(({ text }) => text)
      .sort()
      .join();
  return sorted(part) === sorted(wanted);
}
