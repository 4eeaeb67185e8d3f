import { sum } from 'd3';
import { spread } from '../label-places.ts';
import { labelMarks, labelOf, widthOf, type LabelPart } from '../label.ts';
import { moved, type Mark } from '../scene.ts';
import type { End } from './rows.ts';

/** An end at its place across the drawing, with what is written of it. */
export interface PlacedEnd extends End {
  x: number;
  part: LabelPart;
  /** The end in small, to stand before its number; the ends of a range have no mark of their own. */
  swatch: Mark | undefined;
}

/** The numbers of a row: those that stand beside its ends, and those on lines of their own above. */
interface RowNumbers {
  above: { marks: Mark[]; bottom: number };
  beside: (middle: number) => Mark[];
  /** Whether a vertical line at `x` would run through a number beside an end. */
  isCrossed: (x: number) => boolean;
}

const BETWEEN = 12;
const SWATCH = 14;
/** A number beyond this from its end is not seen to belong to it. */
const NEAR = 18;

/**
 * Sets the lowest number to the left and the highest to the right. Where one of the two finds no
 * room there, both stand above, and so does whatever lies between.
 * @param ends lowest first
 * @param row where the lines above begin; `gap` from an end to the number beside it
 */
export function rowNumbers(
  ends: PlacedEnd[],
  row: { top: number; width: number; gap: number },
): RowNumbers {
  const outer = new Map<PlacedEnd, { x: number; left: number; right: number }>();
  const place = (end: PlacedEnd, side: 1 | -1) => {
    const x = end.x + side * row.gap;
    const far = x + side * widthOf(end.part.text, end.part.voice);
    const [left, right] = [Math.min(x, far), Math.max(x, far)];
    if (left >= 0 && right <= row.width) outer.set(end, { x, left, right });
  };
  const [first, last] = [ends[0]!, ends.at(-1)!];
  place(last, 1);
  if (!outer.has(first)) place(first, -1);
  if (outer.size < Math.min(ends.length, 2)) outer.clear();
  const above = ends.filter((end) => !outer.has(end));
  return {
    above: aboveMarks(above, row),
    beside: (middle) =>
      [...outer].flatMap(([{ part }, { x, left }]) => {
        const label = labelOf([part], row.width);
        const anchor = x === left ? ('start' as const) : ('end' as const);
        return labelMarks(label, { x, top: middle - label.height / 2, anchor });
      }),
    isCrossed: (x) => [...outer.values()].some(({ left, right }) => left - 3 < x && x < right + 3),
  };
}

/** Each over its end on one line, or one below another with a swatch where that has no room. */
function aboveMarks(
  ends: PlacedEnd[],
  { top, width }: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  if (ends.length === 0) return { marks: [], bottom: top };
  const labels = ends.map((end) => ({ end, label: labelOf([end.part], Number.POSITIVE_INFINITY) }));
  const sizes = labels.map(({ end, label }) => ({ middle: end.x, height: label.width + BETWEEN }));
  const lefts = spread(sizes, { top: -BETWEEN / 2, bottom: width + BETWEEN / 2 });
  const line = labels.map(({ end, label }, index) => ({
    end,
    label,
    x: lefts[index]! + BETWEEN / 2,
  }));
  const isOver = line.every(
    ({ end, label, x }) => x - NEAR <= end.x && end.x <= x + label.width + NEAR,
  );
  const fits = sum(sizes, ({ height }) => height) <= width + BETWEEN;
  if (!fits || !isOver) return stacked(ends, { top, width });
  const marks = line.flatMap(({ label, x }) => labelMarks(label, { x, top }));
  return { marks, bottom: top + labels[0]!.label.height + 2 };
}

function stacked(ends: PlacedEnd[], { top, width }: { top: number; width: number }) {
  const marks: Mark[] = [];
  let bottom = top;
  for (const { swatch, part } of ends) {
    const indent = swatch ? SWATCH : 0;
    const label = labelOf([part], width - indent);
    if (swatch) marks.push(moved(swatch, { x: 6, y: bottom + 11 }));
    marks.push(...labelMarks(label, { x: indent, top: bottom }));
    bottom += label.height + 4;
  }
  return { marks, bottom };
}
