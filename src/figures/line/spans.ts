import { ascending, max, min } from 'd3';
import { periodBounds } from '../../domain/period.ts';
import { isDrawable, type Datum, type FigureData } from '../data.ts';
import type { LineSpec } from './spec.ts';
import type { Extent } from '../extent.ts';

/** A fact with the time that its period covers; a day ends where the next begins. */
export interface Span {
  datum: Datum;
  start: Date;
  end: Date;
}

/** The spans of a group or series, in order of time. */
export interface Run {
  label: string | undefined;
  /** Its place among the groups, from 0; tone and shape follow it. */
  order: number;
  spans: Span[];
}

/** @returns the groups with what can be placed in time; facts without period or number are left out. */
export function runsOf({ groups }: FigureData): Run[] {
  return groups
    .map(({ label, data }, order) => ({
      label,
      order,
      spans: data
        .filter(isDrawable)
        .flatMap(spanOf)
        .sort((a, b) => ascending(a.start, b.start) || ascending(a.end, b.end)),
    }))
    .filter(({ spans }) => spans.length > 0);
}

/** @returns whether a number was counted on a date, so that it has no length. */
export function isDate({ datum }: Span): boolean {
  return 'asOf' in datum.fact.period;
}

/** @returns how long a span is, in milliseconds. */
export function lengthOf({ start, end }: Span): number {
  return Number(end) - Number(start);
}

function spanOf(datum: Datum): Span[] {
  const bounds = periodBounds(datum.fact.period);
  if (!bounds) return [];
  const [start, end] = [`${bounds.start}T00:00:00Z`, `${bounds.end}T24:00:00Z`];
  return [{ datum, start: new Date(start), end: new Date(end) }];
}

/** Values that differ by less than this part of themselves would be a level line far above zero. */
const NEARLY_LEVEL = 0.1;

/** @returns what the scale must hold: every value and zero, which joined values may be far from. */
export function lineExtent(spec: LineSpec, data: FigureData): Extent {
  const values = runsOf(data).flatMap(({ spans }) => spans.map(({ datum }) => datum.value));
  const [low, high] = [min(values) ?? 0, max(values) ?? 0];
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  const isFar = low * high > 0 && low < high && high - low < nearest * NEARLY_LEVEL;
  if (spec.join === 'line' && isFar) return [low, high];
  return [Math.min(0, low), Math.max(0, high)];
}
