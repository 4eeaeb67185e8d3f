import type { Place } from './scene.ts';
import { round } from './svg.ts';

/** A closed outline that begins and ends at its place, as path commands relative to it. */
export interface Cell extends Place {
  outline: string;
}

/**
 * @returns one path through many cells, each reached from the one before: a step that repeats costs
 *   a compressed page next to nothing
 */
export function cellsPath(cells: Cell[]): string {
  let [x, y] = [0, 0];
  return cells
    .map((cell, index) => {
      const move =
        index === 0 ? `M${round(cell.x)} ${round(cell.y)}` : step(cell.x - x, cell.y - y);
      // What is written is rounded: the next step begins where this one really ends.
      [x, y] =
        index === 0
          ? [round(cell.x), round(cell.y)]
          : [x + round(cell.x - x), y + round(cell.y - y)];
      return move + cell.outline;
    })
    .join('');
}

/** @returns a rectangle from its upper left corner, in user units. */
export function box(width: number, height = width): string {
  return `h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** @returns a disc from its leftmost point, in user units. */
export function disc(size: number): string {
  const r = round(size / 2);
  return `a${r} ${r} 0 1 0 ${round(r * 2)} 0a${r} ${r} 0 1 0 ${round(-r * 2)} 0z`;
}

function step(x: number, y: number): string {
  return `m${round(x)} ${round(y)}`;
}
