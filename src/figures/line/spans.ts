import { ascending } from 'd3';
import { periodBounds } from '../../domain/period.ts';
import { isDrawable, type Datum, type FigureData } from '../data.ts';

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
