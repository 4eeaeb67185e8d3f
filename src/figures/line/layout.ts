import { extent, scaleLinear, scaleUtc, utcYear } from 'd3';
import { formatFact, formatNumber } from '../../domain/format.ts';
import { periodBounds } from '../../domain/period.ts';
import type { Datum, FigureData } from '../data.ts';
import { seriesTone, type Mark, type Scene, type Tone } from '../scene.ts';
import { LEADING, TYPE_SIZE, textWidth, wrapText } from '../text.ts';
import type { LineSpec } from './spec.ts';

const PLOT = 170;
const AXIS = 28;
const STEP = 3;

interface Span {
  datum: Datum;
  tone: Tone;
  start: Date;
  end: Date;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Values over periods of unequal length. An interval is drawn as an interval and a date as a dot;
 * nothing joins them, because what lies between is not known. Facts without a period are left out.
 */
export function layoutLine(_spec: LineSpec, data: FigureData, width: number): Scene {
  const spans = data.groups.flatMap((group, index) =>
    group.data.flatMap((datum) => spanOf(datum, seriesTone(index))),
  );
  if (spans.length === 0) return { width, height: AXIS, marks: [] };
  const [low = 0, high = 0] = extent(spans, ({ datum }) => datum.value);
  const y = scaleLinear()
    .domain(low === 0 && high === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)])
    .nice(4)
    .range([PLOT + 40, 40]);
  const unit = spans[0]!.datum.fact.unit ?? '';
  const ticks = tickTexts(y.ticks(4), unit, width);
  const margin = Math.max(...ticks.map(({ text }) => textWidth(text, TYPE_SIZE.quiet))) + 10;
  const x = scaleUtc()
    .domain(timeDomain(spans))
    .range([margin, width - 4]);

  const marks: Mark[] = [];
  for (const { value, text } of ticks) {
    const tone: Tone = value === 0 ? 'axis' : 'rule';
    marks.push({ kind: 'line', x1: margin, y1: y(value), x2: width, y2: y(value), tone });
    marks.push({ kind: 'text', x: 0, y: y(value) + 4, text, voice: 'quiet', scale: true });
  }
  marks.push(...yearMarks(x, PLOT + 40, width));

  const taken: Box[] = [];
  for (const span of spans) {
    const { datum, tone } = span;
    const left = x(span.start);
    const right = x(span.end);
    const level = y(datum.value);
    const fact = datum.fact.id;
    if (right - left < STEP * 2)
      marks.push({ kind: 'circle', x: Math.min(left, width - 5), y: level, r: 5, tone, fact });
    else {
      const box = { x: left, y: level - STEP, width: right - left, height: STEP * 2 };
      marks.push({ kind: 'rect', ...box, tone, fact });
      taken.push(box);
    }
  }
  const labels = spans.flatMap(({ datum, start }) =>
    label(datum, { left: x(start), level: y(datum.value) }, width, taken),
  );
  const lowest = Math.max(0, ...labels.map((mark) => mark.y)) + 6;
  return { width, height: Math.max(PLOT + 40 + AXIS, lowest), marks: [...marks, ...labels] };
}

/** The unit is left to the labels where it would take the plot's room. */
function tickTexts(values: number[], unit: string, width: number) {
  const written = values.map((value) => ({
    value,
    text: formatFact({ value, unit, qualifier: 'exact' }),
  }));
  const fits = written.every(({ text }) => textWidth(text, TYPE_SIZE.quiet) <= width / 3);
  return fits ? written : values.map((value) => ({ value, text: formatNumber(value) }));
}

function spanOf(datum: Datum, tone: Tone): Span[] {
  const bounds = periodBounds(datum.fact.period);
  if (!bounds || !Number.isFinite(datum.value)) return [];
  const end = new Date(`${bounds.end}T24:00:00Z`);
  return [{ datum, tone, start: new Date(`${bounds.start}T00:00:00Z`), end }];
}

function timeDomain(spans: Span[]): [Date, Date] {
  const start = new Date(Math.min(...spans.map((span) => Number(span.start))));
  const end = new Date(Math.max(...spans.map((span) => Number(span.end))));
  return [utcYear.floor(start), utcYear.ceil(end)];
}

function yearMarks(x: ReturnType<typeof scaleUtc<number>>, bottom: number, width: number): Mark[] {
  const [from, to] = x.domain() as [Date, Date];
  const years = utcYear.range(from, to);
  const step = Math.ceil((years.length * 60) / width);
  return years.flatMap((year, index): Mark[] => {
    if (index % step !== 0) return [];
    const left = x(year);
    const text = `${year.getUTCFullYear()}年`;
    const tick: Mark = {
      kind: 'line',
      x1: left,
      y1: bottom,
      x2: left,
      y2: bottom + 6,
      tone: 'axis',
    };
    if (left + 4 + textWidth(text, TYPE_SIZE.quiet) > width) return [tick];
    return [tick, { kind: 'text', x: left + 4, y: bottom + 20, text, voice: 'quiet' }];
  });
}

/** Above its mark, or below, or as far above as it takes to lie over nothing else. */
function label(
  datum: Datum,
  at: { left: number; level: number },
  width: number,
  taken: Box[],
): Extract<Mark, { kind: 'text' }>[] {
  const size = TYPE_SIZE.label;
  const lines = wrapText(`${datum.label} ${datum.written}`, width, size);
  const wide = Math.max(...lines.map((line) => textWidth(line, size)));
  const rest = (lines.length - 1) * size * LEADING;
  const x = Math.max(0, Math.min(at.left, width - wide));
  const places = [at.level - 10 - rest, at.level + 22];
  for (let step = 1; step <= 8; step += 1) {
    places.push(at.level - 10 - rest - step * 20, at.level + 22 + step * 20);
  }
  const boxAt = (y: number): Box => ({ x, y: y - size, width: wide, height: size * 1.25 + rest });
  const free = places.find(
    (y) =>
      y - size >= 0 && y + rest < PLOT + 36 && !taken.some((other) => overlaps(boxAt(y), other)),
  );
  const y = free ?? Math.max(size, places[0]!);
  taken.push(boxAt(y));
  return lines.map((text, index) => ({
    kind: 'text',
    x,
    y: y + index * size * LEADING,
    text,
    voice: 'label',
    fact: datum.fact.id,
  }));
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
