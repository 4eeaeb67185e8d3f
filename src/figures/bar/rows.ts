import { max, scaleLinear, type ScaleLinear } from 'd3';
import { formatFact } from '../../domain/format.ts';
import { keyBlock, textBlock } from '../blocks.ts';
import type { Datum } from '../data.ts';
import type { Extent } from '../extent.ts';
import type { Mark, Scene } from '../scene.ts';
import { TYPE_SIZE, textWidth } from '../text.ts';
import { drawnData, type Bar, type Chart, type Entry } from './chart.ts';

/** How far the zero line reaches past its bars. */
const REACH = 3;
const LABEL_GAP = 4;
const COLUMN_GAP = 12;
/** Names take this much of the width at most where they stand beside their bars. */
const COLUMN_SHARE = 0.28;
const SECTION_GAP = 22;

/** How rows are spaced: names above their bars, or in a column at the left. */
interface Frame {
  ruler: Ruler;
  width: number;
  /** The width of the column of names; undefined where they stand above. */
  column: number | undefined;
  bar: number;
  /** Between the bars of an entry, and between entries. */
  barGap: number;
  gap: number;
}

/** Bars that lie, from a common zero; short names stand beside them, others above. */
export function layoutRows(chart: Chart, extent: Extent, width: number): Scene {
  const frame = frameOf(chart, extent, width);
  const key = keyBlock(chart.key, { x: 0, top: 0, width });
  const marks: Mark[] = [...key.marks];
  let top = key.bottom + (chart.key.length > 0 ? 10 : 0);
  for (const [index, section] of chart.sections.entries()) {
    if (index > 0) top += SECTION_GAP;
    if (section.label) {
      const heading = textBlock(section.label, { x: 0, top, width, voice: 'strong' });
      marks.push(...heading.marks);
      top = heading.bottom + 4;
    }
    if (frame.column !== undefined) top += REACH;
    const first = top;
    for (const [order, entry] of section.entries.entries()) {
      if (order > 0) top += frame.gap;
      const block = entryBlock(entry, top, frame);
      marks.push(...block.marks);
      top = block.bottom;
    }
    if (frame.column !== undefined) marks.push(zeroLine(frame.ruler, first, top));
  }
  return { width, height: top + REACH + 1, marks };
}

function frameOf(chart: Chart, extent: Extent, width: number): Frame {
  const data = drawnData(chart);
  const entries = chart.sections.flatMap((section) => section.entries);
  const single = entries.every(({ bars }) => bars.length === 1);
  const bars = single ? { bar: 24, barGap: 0 } : { bar: 20, barGap: 3 };
  const widest = max(entries, ({ label }) => textWidth(label, TYPE_SIZE.label)) ?? 0;
  const column = widest > 0 ? Math.ceil(widest) + COLUMN_GAP : 0;
  const beside = rulerOf(data, extent, { left: column, right: width });
  if (widest <= width * COLUMN_SHARE && beside.beside) {
    return { ...bars, gap: single ? 10 : 16, ruler: beside, width, column };
  }
  const ruler = rulerOf(data, extent, { left: 0, right: width });
  return { ...bars, gap: 14, ruler, width, column: undefined };
}

function entryBlock({ label, bars }: Entry, start: number, frame: Frame) {
  const { ruler, width, column, bar: height, barGap } = frame;
  const size = bars.length * (height + barGap) - barGap;
  const marks: Mark[] = [];
  let top = start;
  if (column === undefined) {
    const block = textBlock(label, { x: 0, top, width, voice: 'label' });
    marks.push(...block.marks);
    top = block.bottom + LABEL_GAP;
  } else if (label) {
    marks.push({ kind: 'text', x: 0, y: top + size / 2 + 5, text: label, voice: 'label' });
  }
  const first = top;
  for (const [index, bar] of bars.entries()) {
    if (index > 0) top += barGap;
    if (!ruler.beside) {
      const { shown, fact } = bar.datum;
      const number = textBlock(shown, { x: 0, top, width, voice: 'value', fact: fact.id });
      marks.push(...number.marks);
      top = number.bottom + LABEL_GAP;
    }
    marks.push(...barMarks(bar, { top, height }, ruler));
    if (!ruler.beside) marks.push(zeroLine(ruler, top, top + height));
    top += height;
  }
  if (column === undefined && ruler.beside) marks.push(zeroLine(ruler, first, top));
  return { marks, bottom: top };
}

function barMarks(
  { datum, tone, texture }: Bar,
  { top, height }: { top: number; height: number },
  ruler: Ruler,
): Mark[] {
  const { start, length } = barSpan(datum.value, ruler);
  const fact = datum.fact.id;
  const place = { x: start, y: top, width: length, height };
  const bar: Mark = { kind: 'rect', ...place, tone, texture, fact };
  if (!ruler.beside) return [bar];
  const below = datum.value < 0;
  const number: Mark = {
    kind: 'text',
    x: below ? start - NUMBER_GAP : start + length + NUMBER_GAP,
    y: top + height / 2 + 6,
    text: datum.shown,
    voice: 'value',
    anchor: below ? 'end' : 'start',
    fact,
  };
  return [bar, number];
}

function zeroLine({ x }: Ruler, top: number, bottom: number): Mark {
  return { kind: 'line', x1: x(0), y1: top - REACH, x2: x(0), y2: bottom + REACH, tone: 'axis' };
}

/** A scale along a row, with room for the numbers at the ends of its bars. */
interface Ruler {
  x: ScaleLinear<number, number>;
  /** Whether the numbers stand beside their bars; they are too long for that otherwise. */
  beside: boolean;
}

/** Between the end of a bar and its number. */
const NUMBER_GAP = 8;

/** @param place where the rows begin and end, in user units */
function rulerOf(
  data: Datum[],
  [lowest, highest]: Extent,
  place: { left: number; right: number },
): Ruler {
  const unit = data[0]?.fact.unit ?? '';
  // The ends of a scale that several plots share are numbers of one of them: with room for those,
  // the same length means the same in all of them.
  const ends = [lowest, highest].map((value) => formatFact({ value, unit, qualifier: 'exact' }));
  const texts = [...data.map(({ shown }) => shown), ...ends];
  const longest = max(texts, (text) => textWidth(text, TYPE_SIZE.value, 'num'))! + NUMBER_GAP + 2;
  const negative = lowest < 0;
  const positive = highest > 0 || data.some(({ value }) => value >= 0);
  const beside = longest * (negative && positive ? 2 : 1) <= (place.right - place.left) * 0.6;
  const room = beside ? longest : 0;
  const x = scaleLinear()
    .domain(lowest === highest ? [0, 1] : [lowest, highest])
    .range([place.left + (negative ? room : 0), place.right - (positive ? room : 0)]);
  return { x, beside };
}

/** @returns where a bar begins and how long it is: zero has no length, all else can be seen. */
function barSpan(value: number, { x }: Ruler): { start: number; length: number } {
  const [from, to] = x.range() as [number, number];
  const length = value === 0 ? 0 : Math.max(1, Math.abs(x(value) - x(0)));
  const start = value < 0 ? Math.max(from, x(0) - length) : Math.min(x(0), to - length);
  return { start, length };
}
