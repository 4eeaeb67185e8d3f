import { max, scaleLinear, type ScaleLinear } from 'd3';
import { formatFact } from '../../domain/format.ts';
import type { Datum } from '../data.ts';
import type { Extent } from '../extent.ts';
import { TYPE_SIZE, textWidth } from '../text.ts';

/** A scale along a row, with room for the numbers at the ends of its bars. */
export interface Ruler {
  x: ScaleLinear<number, number>;
  /** Whether the numbers stand beside their bars; they are too long for that otherwise. */
  beside: boolean;
}

/** Between the end of a bar and its number. */
export const NUMBER_GAP = 8;

/** @param place where the rows begin and end, in user units */
export function rulerOf(
  data: Datum[],
  [lowest, highest]: Extent,
  place: { left: number; right: number },
): Ruler {
  const unit = data[0]?.fact.unit ?? '';
  // The ends of a scale that several plots share are numbers of one of them: with room for those,
  // the same length means the same in all of them.
  const ends = [lowest, highest].map((value) => formatFact({ value, unit, qualifier: 'exact' }));
  const texts = [...data.map(({ shown }) => shown), ...ends];
  const longest = max(texts, (text) => textWidth(text, TYPE_SIZE.value, 'num'))! + NUMBER_GAP + 2;
  const negative = lowest < 0;
  const positive = highest > 0 || data.some(({ value }) => value >= 0);
  const beside = longest * (negative && positive ? 2 : 1) <= (place.right - place.left) * 0.6;
  const room = beside ? longest : 0;
  const x = scaleLinear()
    .domain(lowest === highest ? [0, 1] : [lowest, highest])
    .range([place.left + (negative ? room : 0), place.right - (positive ? room : 0)]);
  return { x, beside };
}

/** @returns where a bar begins and how long it is: zero has no length, all else can be seen. */
export function barSpan(value: number, { x }: Ruler): { start: number; length: number } {
  const [from, to] = x.range() as [number, number];
  const length = value === 0 ? 0 : Math.max(1, Math.abs(x(value) - x(0)));
  const start = value < 0 ? Math.max(from, x(0) - length) : Math.min(x(0), to - length);
  return { start, length };
}
