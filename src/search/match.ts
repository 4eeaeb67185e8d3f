import type { Mark } from './client/messages.ts';
import type { Fragment } from './record.ts';
import { isHan, runs, type Unit } from './tokenizer.ts';
import { ZONES } from './zones.ts';

const NUMBER = /^\p{Nd}/u;

/** Units beside a number that are enough to tell where it was cut from. */
const SENTENCE = 4;

/** Signs and doubles that folding makes common Han characters of. */
const FOLDS_TO_HAN =
  /[\u2e80-\u2fdf\u3190-\u33ff\uf900-\ufaff\u{1f200}-\u{1f2ff}\u{2f800}-\u{2fa1f}]/u;

/** How the first and last Latin word or number of a term must agree with those of a text. */
export type Edges = 'whole' | 'loose';

/**
 * Where a term stands in readable text, as the index would find it: unit after unit, a boundary
 * where the term has one. Places do not overlap.
 */
export function occurrences(text: string, term: string, edges: Edges = 'whole'): Mark[] {
  const wanted = runs(term);
  return mayHold(text, wanted) ? find(runs(text), wanted, edges) : [];
}

/**
 * Where a record first holds a term, as a position in its token text; within the zones of aliases
 * and headings, and in the body, that is where the zone begins.
 * @returns undefined if it does not hold it
 */
export function positionIn(
  fragment: Fragment,
  term: string,
  edges: Edges = 'whole',
): number | undefined {
  const wanted = runs(term);
  const has = (texts: readonly string[]) =>
    texts.some((text) => mayHold(text, wanted) && find(runs(text), wanted, edges, 1).length > 0);
  const [mark] = find(runs(fragment.title), wanted, edges, 1);
  if (mark) {
    const before = runs(fragment.title.slice(0, mark[0])).flat().length;
    return before < ZONES.title ? before : ZONES.heading;
  }
  if (has(fragment.aliases)) return ZONES.title;
  if (has(fragment.sections.map(({ heading }) => heading))) return ZONES.alias;
  const body = fragment.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(runs);
  return find(body, wanted, edges, 1).length > 0 ? ZONES.heading : undefined;
}

/** Whether a record's title, aliases, headings or paragraphs hold a term. */
export function holds(fragment: Fragment, term: string, edges: Edges = 'whole'): boolean {
  return positionIn(fragment, term, edges) !== undefined;
}

/**
 * The least number of units to leave out, put in, replace or swap with a neighbour to make one
 * sequence of units the other.
 * @returns `most + 1` if it takes more than `most`
 */
export function editDistance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = b.map((_, at) => at);
  last.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] as number, most + 1);
}

/** Reading a text as units takes long; that it has the Han characters is told at once. */
function mayHold(text: string, wanted: readonly Unit[][]): boolean {
  const has = ({ text: char }: Unit) => !isHan(char) || text.includes(char);
  return wanted.every((run) => run.every(has)) || FOLDS_TO_HAN.test(text);
}

function find(
  text: readonly Unit[][],
  wanted: readonly Unit[][],
  edges: Edges,
  most = Infinity,
): Mark[] {
  const units = text.flat();
  const ends = new Set<number>();
  let at = -1;
  for (const run of text) ends.add((at += run.length));
  const sought = wanted.flat();
  const stops = new Set<number>();
  at = -1;
  for (const run of wanted.slice(0, -1)) stops.add((at += run.length));
  const marks: Mark[] = [];
  const last = sought.length - 1;
  for (let from = 0; last >= 0 && from + last < units.length && marks.length < most;) {
    const hit = sought.every((unit, i) => {
      const other = units[from + i] as Unit;
      if (i < last && ends.has(from + i) !== stops.has(i)) return false;
      if (unit.text === other.text) return true;
      return edges === 'loose' && mayBeCut(unit, i, last) && isPart(unit, other, i, last);
    });
    if (!hit) {
      from += 1;
      continue;
    }
    marks.push([(units[from] as Unit).start, (units[from + last] as Unit).end]);
    from += last + 1;
  }
  return marks;
}

/**
 * Whether a unit of a term may be part of a longer one: a Latin word at an edge. A part of a number
 * is another number, so it takes a sentence to tell that it was cut.
 */
export function mayBeCut({ text, wide }: Unit, at: number, last: number): boolean {
  if (wide || (at !== 0 && at !== last)) return false;
  return !NUMBER.test(text) || last >= SENTENCE;
}

function isPart(unit: Unit, whole: Unit, at: number, last: number): boolean {
  if (whole.wide || NUMBER.test(unit.text) !== NUMBER.test(whole.text)) return false;
  if (last === 0) return whole.text.includes(unit.text);
  return at === 0 ? whole.text.endsWith(unit.text) : whole.text.startsWith(unit.text);
}
