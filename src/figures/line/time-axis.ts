import { max, min, pairs, scaleUtc, type ScaleTime } from 'd3';
import { widthOf } from '../label.ts';
import type { Mark } from '../scene.ts';
import { timeOf, yearOf, type Calendar } from './calendar.ts';
import type { Span } from './spans.ts';

/** A horizontal scale of time, cut into bands, some or all of which have their names below them. */
export interface TimeAxis {
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
