import { max, min, utcMonth, utcYear, type TimeInterval } from 'd3';
import { isDate, lengthOf, type Span } from './spans.ts';

/** What an axis of time counts in. */
export interface Calendar {
  /** The axis begins and ends with a whole one. */
  whole: TimeInterval;
  /** Each has a name and a number. */
  band: TimeInterval;
  name: (start: Date) => string;
  number: (start: Date) => number;
  /** Where not all have room for their names, every so many have one. */
  steps: number[];
  /** Whether the year has to be said besides. */
  withinYear: boolean;
  /** The shortest band, in days. */
  days: number;
}

const YEARS: Calendar = {
  whole: utcYear,
  band: utcYear,
  name: yearOf,
  number: (start) => start.getUTCFullYear(),
  steps: [1, 2, 5, 10, 20, 50, 100],
  withinYear: false,
  days: 365,
};
const quarter = utcMonth.every(3)!;
const QUARTERS: Calendar = {
  whole: quarter,
  band: quarter,
  name: (start) => `${'一二三四'[start.getUTCMonth() / 3]}季度`,
  number: (start) => start.getUTCMonth() / 3,
  steps: [1, 2, 4],
  withinYear: true,
  days: 90,
};
const MONTHS: Calendar = {
  whole: quarter,
  band: utcMonth,
  name: (start) => `${start.getUTCMonth() + 1}月`,
  number: (start) => start.getUTCMonth(),
  steps: [1, 2, 3, 6],
  withinYear: true,
  days: 28,
};

const DAY = 86_400_000;

/** @returns years, or the months or quarters of the one year that holds all of the spans. */
export function calendarOf(spans: Span[]): Calendar {
  const [start, end] = timeOf(spans);
  const shortest = min(spans, lengthOf)! / DAY;
  if (end > utcYear.offset(utcYear.floor(start)) || shortest >= YEARS.days) return YEARS;
  return shortest >= QUARTERS.days ? QUARTERS : MONTHS;
}

/** @returns whether the axis says when a span is, as exactly as its mark stands on it. */
export function namesTime({ days }: Calendar, span: Span): boolean {
  return isDate(span) || lengthOf(span) >= days * DAY;
}

/** @returns where the first of the spans begins and the last ends. */
export function timeOf(spans: Span[]): [start: Date, end: Date] {
  return [min(spans, (span) => span.start)!, max(spans, (span) => span.end)!];
}

export function yearOf(date: Date): string {
  return `${date.getUTCFullYear()}年`;
}
