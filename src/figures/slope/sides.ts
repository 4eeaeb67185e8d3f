import { sum } from 'd3';
import { spread } from '../label-places.ts';
import { labelMarks } from '../label.ts';
import type { Mark } from '../scene.ts';
import type { Column } from './columns.ts';

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
