import type { Unit } from '../tokenizer.ts';

/** The part of a text that is nearest to a query. */
interface Nearest {
  /**
   * Edits, each 1 and a bit: a swap keeps all that was typed, and so does what was left out; at
   * an end of the query an edit is less sure than within.
   */
  cost: number;
  /** Units of the text, from inclusive, to exclusive. */
  from: number;
  to: number;
}

const SWAP = 1;
const LEFT_OUT = 1.05;
const REPLACED = 1.2;
const PUT_IN = 1.25;
const AT_AN_END = 0.1;

/** Numbers and signs: one of them is never taken for another, nor left out. */
const FIXED = /^[\dꀀ-ꀏ]/;

/**
 * The part of a text that takes the least to become the query (optimal string alignment, free at
 * both ends of the text); of equal ones the first.
 * @param below what the cost must stay under: 2 for one edit, 3 for two
 */
export function nearestPart(
  query: readonly Unit[],
  text: readonly Unit[],
  below: number,
): Nearest | undefined {
  const width = text.length + 1;
  // Cost of the best path to a cell and where in the text it begins, for three rows in turn.
  const costs = [0, 1, 2].map(() => new Float64Array(width));
  const starts = [0, 1, 2].map(() => new Uint32Array(width));
  for (let at = 0; at < width; at += 1) (starts[0] as Uint32Array)[at] = at;
  for (const [i, unit] of query.entries()) {
    const end = i === 0 || i === query.length - 1 ? AT_AN_END : 0;
    const putIn = FIXED.test(unit.text) ? Infinity : PUT_IN + end;
    const [row, last, before] = [(i + 1) % 3, i % 3, (i + 2) % 3];
    const [cost, above, twoAbove] = [costs[row], costs[last], costs[before]] as Row<Float64Array>;
    const [start, aboveStart, twoAboveStart] = [
      starts[row],
      starts[last],
      starts[before],
    ] as Row<Uint32Array>;
    cost[0] = at(above, 0) + putIn;
    start[0] = at(aboveStart, 0);
    let least = at(cost, 0);
    for (let j = 1; j < width; j += 1) {
      const other = text[j - 1] as Unit;
      let best = at(above, j - 1) + replaceCost(unit, other, end);
      let from = at(aboveStart, j - 1);
      const without = at(above, j) + putIn;
      if (without < best) [best, from] = [without, at(aboveStart, j)];
      const more = at(cost, j - 1) + (FIXED.test(other.text) ? Infinity : LEFT_OUT);
      if (more < best) [best, from] = [more, at(start, j - 1)];
      if (i > 0 && j > 1 && isSwap(query[i - 1], unit, text[j - 2], other)) {
        const swapped = at(twoAbove, j - 2) + SWAP;
        if (swapped < best) [best, from] = [swapped, at(twoAboveStart, j - 2)];
      }
      cost[j] = best;
      start[j] = from;
      least = Math.min(least, best);
    }
    if (least >= below) return undefined;
  }
  const row = query.length % 3;
  let best: Nearest | undefined;
  for (let to = 1; to < width; to += 1) {
    const cost = at(costs[row] as Float64Array, to);
    const from = at(starts[row] as Uint32Array, to);
    if (cost < (best?.cost ?? below) && to > from) best = { cost, from, to };
  }
  return best;
}

type Row<T> = [row: T, above: T, twoAbove: T];

/** An array that is long enough has a number there. */
function at(row: Float64Array | Uint32Array, index: number): number {
  return row[index] as number;
}

function isSwap(a: Unit | undefined, b: Unit, first: Unit | undefined, second: Unit): boolean {
  return a?.text === second.text && b.text === first?.text;
}

function replaceCost(a: Unit, b: Unit, end: number): number {
  if (a.text === b.text) return 0;
  if (a.wide !== b.wide || FIXED.test(a.text) || FIXED.test(b.text)) return Infinity;
  return REPLACED + end;
}
