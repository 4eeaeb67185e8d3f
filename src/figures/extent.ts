import { extent } from 'd3';
import { isDrawable, type FigureData } from './data.ts';

/** Lowest and highest value that a scale must hold. */
export type Extent = readonly [low: number, high: number];

/** Finds the extent that holds all of several; zero where there is nothing to hold. */
export function extentOfAll(extents: (Extent | undefined)[]): Extent {
  const given = extents.flatMap((extent) => (extent ? [extent] : []));
  if (given.length === 0) return [0, 0];
  return [Math.min(...given.map(([low]) => low)), Math.max(...given.map(([, high]) => high))];
}

/** Finds the lowest and highest number of a plot: the scale of drawings that need not show zero. */
export function valueExtent(_spec: unknown, { groups }: FigureData): Extent {
  const values = groups.flatMap(({ data }) => data.filter(isDrawable).map(({ value }) => value));
  const [low = 0, high = 0] = extent(values);
  return [low, high];
}
