import {
  max,
  min,
  utcMonth,
  utcYear,
  type TimeInterval,
  pairs,
  scaleUtc,
  type ScaleTime,
} from 'd3';
import { widthOf } from '../label.ts';
import type { Mark } from '../scene.ts';
import { isDate, lengthOf, type Span } from './spans.ts';

/** What an axis of time counts in. */
interface Calendar {
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
function timeOf(spans: Span[]): [start: Date, end: Date] {
  return [min(spans, (span) => span.start)!, max(spans, (span) => span.end)!];
}

export function yearOf(date: Date): string {
  return `${date.getUTCFullYear()}年`;
}

/** A horizontal scale of time, cut into bands, some or all of which have their names below them. */
interface TimeAxis {
  x: ScaleTime<number, number>;
  bands: { left: number; right: number; name?: string }[];
  /** The year that the bands belong to, where they are parts of one. */
  year: string | undefined;
}

/** Ticks nearer to each other than this run together. */
const CLOSEST = 5;
const BETWEEN = 8;

/**
 * @param spans at least one
 * @param plot where time begins and ends, in user units
 */
export function timeAxis(
  spans: Span[],
  calendar: Calendar,
  plot: { left: number; right: number },
): TimeAxis {
  const [start, end] = timeOf(spans);
  const domain = [calendar.whole.floor(start), calendar.whole.ceil(end)] as const;
  const x = scaleUtc().domain(domain).range([plot.left, plot.right]);
  const starts = calendar.band.range(...domain);
  const named = namedOf(starts, calendar, (date) => x(date));
  const bands = pairs([...starts, domain[1]], (from, to) => ({
    left: x(from),
    right: x(to),
    ...(named.has(from) ? { name: calendar.name(from) } : {}),
  }));
  return { x, bands, year: calendar.withinYear ? yearOf(start) : undefined };
}

/** @returns the axis below a plot, and where its marks end. */
export function timeMarks(
  { bands, year }: TimeAxis,
  { top, width }: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  const tick = (x: number) =>
    marks.push({ kind: 'line', x1: x, y1: top, x2: x, y2: top + 6, tone: 'axis' });
  const write = (text: string, x: number, y: number) =>
    marks.push({ kind: 'text', x, y, text, voice: 'quiet' });
  let free = 0;
  for (const { left, right, name } of bands) {
    if (name !== undefined || right - left >= CLOSEST) tick(left);
    if (name === undefined) continue;
    const size = widthOf(name, 'quiet');
    const x = Math.max(0, Math.min(width - size, (left + right - size) / 2));
    if (x < free) continue;
    write(name, x, top + 21);
    free = x + size + BETWEEN / 2;
  }
  tick(bands.at(-1)!.right);
  if (year === undefined) return { marks, bottom: top + 28 };
  const room = Math.max(0, width - widthOf(year, 'quiet'));
  write(year, Math.min(bands[0]!.left, room), top + 41);
  return { marks, bottom: top + 48 };
}

/** As many as there is room for: round years, the first months of quarters. */
function namedOf(starts: Date[], calendar: Calendar, x: (date: Date) => number): Set<Date> {
  const needed = max(starts, (start) => widthOf(calendar.name(start), 'quiet'))! + BETWEEN;
  const band = min(pairs(starts, (a, b) => x(b) - x(a))) ?? needed;
  const step = calendar.steps.find((size) => band * size >= needed);
  const named = step ? starts.filter((start) => calendar.number(start) % step === 0) : [];
  return new Set(named.length > 0 ? named : starts.slice(0, 1));
}
