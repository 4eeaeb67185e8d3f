import { max, sum } from 'd3';
import { spread } from '../label-places.ts';
import { labelOf, type Label, labelMarks } from '../label.ts';
import type { Mark } from '../scene.ts';
import { headsOf, type Heads, type Item, type Side } from './items.ts';

/** One side of the drawing: an axis, a heading of less than half the width, and labels. */
export interface Column {
  side: Side;
  /** Where the axis stands, in user units from the left. */
  x: number;
  /** From the axis to its labels. */
  gap: number;
  title: Label;
  /** One an item; none where the item has no number on this side. */
  labels: (Label | undefined)[];
}

/** What the lines keep of the width, however long the labels are. */
const PLOT = 0.24;
/** Below this an item is named on its left only, and its line leads to the other number. */
const NARROW = 240;
/** What numbers alone may take of a narrow width. */
const NUMBERS = 0.36;
const LEAST_GAP = 11;
const GAP = 22;
/** An axis keeps this from the edge, for the points that lie on it. */
const EDGE = 7;

/** @returns the two columns, as wide as their labels ask for and the width allows. */
export function columnsOf(items: Item[], width: number): [left: Column, right: Column] {
  const heads = headsOf(items);
  if (width >= NARROW) {
    const room = (width * (1 - PLOT)) / 2 - GAP;
    const names = items.map((item) => namesOf(item, heads));
    return [0, 1].map((side) =>
      columnOf(items, { side: side as Side, names, heads, room, gap: GAP, width }),
    ) as [Column, Column];
  }
  const [gap, side] = [LEAST_GAP, 1 as const];
  const names = items.map((item) => (heads && item.ends[0] ? NAMELESS : namesOf(item, heads)));
  const right = columnOf(items, { side, names, heads, room: width * NUMBERS - gap, gap, width });
  const room = width * (1 - PLOT) - (width - right.x) - gap;
  const named = items.map((item) => namesOf(item, heads));
  return [columnOf(items, { side: 0, names: named, heads, room, gap, width }), right];
}

type Names = readonly [before: string[], after: string[]];

const NAMELESS: Names = [[], []];

/** The item, and the label of its number where no heading says it. */
function namesOf({ label: item, ends }: Item, heads: Heads | undefined): Names {
  const [before, after] = ends.map((end) => {
    const label = end?.label ?? '';
    const name = item ?? label;
    return heads || name === label ? [name] : [name, label];
  });
  return [before!, after!];
}

function columnOf(
  items: Item[],
  column: {
    side: Side;
    names: Names[];
    heads: Heads | undefined;
    room: number;
    gap: number;
    width: number;
  },
): Column {
  const { side, names, heads, room, gap, width } = column;
  const labels = items.map(({ ends }, index) => {
    const end = ends[side];
    if (!end) return undefined;
    // The number is what stands next to the axis.
    const text = [...names[index]![side], end.shown];
    if (side === 1) text.unshift(text.pop()!);
    return labelOf([{ text: text.join(' '), voice: 'label', fact: end.fact.id }], room);
  });
  const title = labelOf(heads ? [{ text: heads[side], voice: 'strong' }] : [], width / 2 - 2);
  const widest = max(labels, (label) => label?.width);
  const reach = Math.max(widest === undefined ? 0 : widest + gap, EDGE);
  return { side, x: side === 0 ? reach : width - reach, gap, title, labels };
}

/** Between two labels of a column. */
const BETWEEN = 5;
/** A label nearer to its point than this needs no line to it. */
const NEAR = 5;
/** What such a line keeps from the point and from the label. */
const CLEAR = { point: 8, label: 4 };

/** @returns how high a column must be for all of its labels, in user units. */
export function heightOf({ labels }: Column): number {
  return sum(labels, (label) => (label ? label.height + BETWEEN : 0));
}

/**
 * Sets the labels of a column apart, in the order of their points, each with a line to its point
 * where it had to move.
 * @param levels of the points, one an item; equal ones stay in the order they are declared in
 * @param axis its ends; long enough for all of the labels
 */
export function labelColumn(
  { side, x: axis, gap, labels }: Column,
  levels: (number | undefined)[],
  { top, bottom }: { top: number; bottom: number },
): Mark[] {
  const outwards = side === 0 ? -1 : 1;
  const anchor = side === 0 ? ('end' as const) : ('start' as const);
  const placed = labels
    .flatMap((label, index) => {
      const level = levels[index];
      return label && level !== undefined ? [{ label, level }] : [];
    })
    .sort((a, b) => a.level - b.level);
  const tops = spread(
    placed.map(({ label, level }) => ({ middle: level, height: label.height + BETWEEN })),
    { top, bottom },
  );
  return placed.flatMap(({ label, level }, index) => {
    const start = tops[index]! + BETWEEN / 2;
    const middle = start + label.height / 2;
    const written = labelMarks(label, { x: axis + outwards * gap, top: start, anchor });
    if (Math.abs(middle - level) <= NEAR || gap <= CLEAR.point + CLEAR.label) return written;
    const [x1, x2] = [axis + outwards * CLEAR.point, axis + outwards * (gap - CLEAR.label)];
    return [{ kind: 'line', x1, y1: level, x2, y2: middle, tone: 'rule' }, ...written];
  });
}
