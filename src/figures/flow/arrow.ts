import type { Mark } from '../scene.ts';

const HEAD = 5;

/** @returns an arrow along a line to the right or downwards, in user units. */
export function arrowMarks(from: [x: number, y: number], to: [x: number, y: number]): Mark[] {
  const [x, y] = to;
  const level = from[1] === y;
  const barbs = level
    ? [
        [x - HEAD, y - HEAD],
        [x - HEAD, y + HEAD],
      ]
    : [
        [x - HEAD, y - HEAD],
        [x + HEAD, y - HEAD],
      ];
  const line = ([x1, y1]: number[]): Mark => {
    return { kind: 'line', x1: x1!, y1: y1!, x2: x, y2: y, tone: 'axis' };
  };
  return [line(from), ...barbs.map(line)];
}
