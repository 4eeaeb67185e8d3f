import { line, pairs } from 'd3';
import type { Datum } from '../data.ts';
import { boxesAlong, type Box } from '../label-places.ts';
import { seriesTone, type Mark } from '../scene.ts';
import { round } from '../svg.ts';
import { adjoins, coursesOf } from './courses.ts';
import { isDate, type Run, type Span } from './spans.ts';
import type { Join } from './spec.ts';

/** Where a fact stands in a plot, in user units. */
export interface Spot {
  datum: Datum;
  /** Its number, and its label where nothing else in the plot says it. */
  text: string;
  /** What its mark takes. */
  box: Box;
  shape: 'bar' | 'dot';
}

/** A run as it is drawn. */
export interface DrawnRun {
  label: string | undefined;
  order: number;
  /** In order of time. */
  spots: Spot[];
  marks: Mark[];
  /** What joins its marks, as boxes that labels keep off. */
  joined: Box[];
}

/** A plot: time across, values upwards. */
interface Plot {
  x: (time: Date) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  textOf: (span: Span) => string;
}

/** Half of the height of a bar. */
const BAR = 3;
/** The radius of a dot, and of one among so many that they would run together. */
const DOT = 5;
const SMALLEST_DOT = 1.5;

/** @returns the marks of a run: a bar a period, a dot a date, and what joins them. */
export function drawRun(run: Run, join: Join, plot: Plot): DrawnRun {
  const { spans, order, label } = run;
  const joins = joinsOf(spans, join, plot);
  const spots = spans.map((span) => spotOf(span, join, dotRadius(spans, plot), plot));
  const d = joins.map((points) => line().digits(1)(points)).join('');
  const path: Mark = { kind: 'path', d, tone: seriesTone(order), stroke: true };
  return {
    label,
    order,
    spots,
    marks: [...(d ? [path] : []), ...spots.map((spot) => spotMark(spot, order))],
    joined: joins.flatMap((points) => pairs(points).flatMap(([a, b]) => boxesAlong(a, b))),
  };
}

/** @returns a dot in the shape of the nth run: disc, ring, square, diamond. */
export function dotMark(order: number, { x, y, r }: { x: number; y: number; r: number }): Mark {
  const tone = seriesTone(order);
  const side = round(r * 1.7);
  const half = round(r * 1.15);
  switch (order % 4) {
    case 0:
      return { kind: 'circle', x, y, r, tone };
    case 1:
      return { kind: 'circle', x, y, r, tone, hollow: true };
    case 2:
      return { kind: 'rect', x: x - side / 2, y: y - side / 2, width: side, height: side, tone };
    default: {
      const d = `M0 ${-half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
      return { kind: 'path', d, tone, at: { x, y } };
    }
  }
}

type Point = [x: number, y: number];

function joinsOf(spans: Span[], join: Join, { x, y }: Plot): Point[][] {
  if (join === 'none') return [];
  if (join === 'step') {
    return pairs(spans).flatMap(([before, after]) =>
      adjoins(before, after)
        ? [[before, after].map(({ datum }): Point => [x(after.start), y(datum.value)])]
        : [],
    );
  }
  return coursesOf(spans)
    .filter((course) => course.length > 1)
    .map((course) => course.map((span): Point => [x(middleOf(span)), y(span.datum.value)]));
}

function spotOf(span: Span, join: Join, r: number, { x, y, right: end, textOf }: Plot): Spot {
  const { datum } = span;
  const text = textOf(span);
  const [left, right, level] = [x(span.start), x(span.end), y(datum.value)];
  const isLong = right - left >= BAR * 2 || (join === 'step' && !isDate(span));
  if (isLong && join !== 'line') {
    const box = { left, top: level - BAR, right: Math.max(right, left + 1), bottom: level + BAR };
    return { datum, text, shape: 'bar', box };
  }
  const middle = Math.min(join === 'line' ? x(middleOf(span)) : left, end - 1);
  const box = { left: middle - r, top: level - r, right: middle + r, bottom: level + r };
  return { datum, text, shape: 'dot', box };
}

function spotMark({ datum, shape, box }: Spot, order: number): Mark {
  const fact = datum.fact.id;
  const { left, top, right, bottom } = box;
  if (shape === 'dot') {
    const r = (right - left) / 2;
    return { ...dotMark(order, { x: left + r, y: top + r, r }), fact };
  }
  const tone = seriesTone(order);
  const place = { x: left, y: top, width: right - left, height: bottom - top };
  return { kind: 'rect', ...place, tone, fact, texture: order % 4 > 0 || undefined };
}

function dotRadius(spans: Span[], { left, right }: Plot): number {
  const each = (right - left) / spans.length;
  return Math.max(SMALLEST_DOT, Math.min(DOT, each / 2 - 1));
}

function middleOf({ start, end }: Span): Date {
  return new Date((Number(start) + Number(end)) / 2);
}
