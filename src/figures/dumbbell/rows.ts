import { ascending, extent } from 'd3';
import { isDrawable, type Datum, type FigureData } from '../data.ts';
import type { Extent } from '../extent.ts';
import { seriesTone, type Tone } from '../scene.ts';
import type { DumbbellMode } from './spec.ts';

/** One number of a row. */
export interface End {
  datum: Datum;
  /** Its place among the facts of its group, from 0: the first is drawn hollow. */
  order: number;
}

/** A group as one row of the drawing. */
export interface Row {
  label: string | undefined;
  /** By their values, lowest first. */
  ends: End[];
}

/** @returns a row for each group that has a number; facts that are none are left out. */
export function rowsOf({ groups }: FigureData): Row[] {
  return groups
    .map(({ label, data }) => ({
      label,
      ends: data
        .map((datum, order) => ({ datum, order }))
        .filter(({ datum }) => isDrawable(datum))
        .sort((a, b) => ascending(a.datum.value, b.datum.value) || a.order - b.order),
    }))
    .filter(({ ends }) => ends.length > 0);
}

/** @returns the lowest and the highest number; zero only where they are on both sides of it. */
export function dumbbellExtent(_spec: unknown, data: FigureData): Extent {
  const values = rowsOf(data).flatMap(({ ends }) => ends.map(({ datum }) => datum.value));
  const [low = 0, high = 0] = extent(values);
  return [low, high];
}

/**
 * @returns the tone of the nth number of a row: one for the two that are compared; on the bar of a
 * range others than the bar's own
 */
export function toneOf(order: number, mode: DumbbellMode): Tone {
  return seriesTone(Math.max(0, mode === 'range' ? (order - 2) * 2 : order - 1));
}
