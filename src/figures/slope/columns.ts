import { max } from 'd3';
import { labelOf, type Label } from '../label.ts';
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
