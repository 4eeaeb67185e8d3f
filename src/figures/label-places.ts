/** A rectangle in user units that a label takes, or must keep out of. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @returns the first of the boxes that lies within the frame and meets none that is taken. */
export function freePlace(wanted: Box[], taken: Box[], frame: Box): Box | undefined {
  return wanted.find(
    (box) =>
      box.left >= frame.left &&
      box.top >= frame.top &&
      box.right <= frame.right &&
      box.bottom <= frame.bottom &&
      !taken.some((other) => meets(box, other)),
  );
}

/** @returns whether two boxes have more than an edge in common. */
function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** @returns how far two boxes are apart, in user units; 0 where they meet. */
export function distance(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  return Math.hypot(across, Math.max(0, a.top - b.bottom, b.top - a.bottom));
}

/** @returns boxes along a straight line, which a label that keeps off it must not meet. */
export function boxesAlong(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
): Box[] {
  const reach = 2;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const count = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / 6));
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [index / count, (index + 1) / count];
    const xs = [from[0] + dx * start, from[0] + dx * end];
    const ys = [from[1] + dy * start, from[1] + dy * end];
    return {
      left: Math.min(...xs) - reach,
      top: Math.min(...ys) - reach,
      right: Math.max(...xs) + reach,
      bottom: Math.max(...ys) + reach,
    };
  });
}

/**
 * Moves labels of a column apart, each as little as it takes: in the order given, none over
 * another, the sum of the squares of the moves the least there is.
 * @param labels where the middle of each would be, and its height, from the top of the column down
 * @param column its ends; long enough for all of the heights
 * @returns the top of each label
 */
export function spread(
  labels: readonly { middle: number; height: number }[],
  column: { top: number; bottom: number },
): number[] {
  // Without the heights above them the tops need only not fall: pools of those that would.
  const pools: { start: number; count: number }[] = [];
  const above: number[] = [];
  let height = 0;
  for (const label of labels) {
    above.push(height);
    let pool = { start: label.middle - label.height / 2 - height, count: 1 };
    for (let last = pools.at(-1); last && last.start > pool.start; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { start: (last.start * last.count + pool.start * pool.count) / count, count };
      pools.pop();
    }
    pools.push(pool);
    height += label.height;
  }
  const starts = pools.flatMap(({ start, count }) => Array.from({ length: count }, () => start));
  const lowest = Math.max(column.top, column.bottom - height);
  return starts.map(
    (start, index) => Math.min(lowest, Math.max(column.top, start)) + above[index]!,
  );
}
