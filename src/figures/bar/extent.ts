import { max, min, sum } from 'd3';
import { isDrawable, type DataGroup, type FigureData } from '../data.ts';
import type { Extent } from '../extent.ts';
import type { BarSpec } from './spec.ts';

/** @returns what the scale must hold: zero, every number, every stack and its total. */
export function barExtent({ mode }: BarSpec, { groups }: FigureData): Extent {
  const values =
    mode === 'stacked'
      ? groups.flatMap((group) => [sum(group.data, lengthOf), totalOf(group) ?? 0])
      : groups.flatMap(({ data }) => data.filter(isDrawable).map(({ value }) => value));
  return [min([0, ...values])!, max([0, ...values])!];
}

/** @returns the total of a group in the unit of its facts, where it is a number. */
export function totalOf({ total }: DataGroup): number | undefined {
  return total && isDrawable(total) ? total.value : undefined;
}

function lengthOf({ value }: { value: number }): number {
  return Math.max(0, value);
}
