import { max, min } from 'd3';

/** Lowest and highest value that a scale must hold. */
export type Extent = readonly [low: number, high: number];

/** @returns the extent that holds all of several; zero where there is nothing to hold. */
export function extentOfAll(extents: (Extent | undefined)[]): Extent {
  const given = extents.flatMap((extent) => (extent ? [extent] : []));
  return [min(given, ([low]) => low) ?? 0, max(given, ([, high]) => high) ?? 0];
}
