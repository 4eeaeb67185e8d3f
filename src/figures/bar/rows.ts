import { max } from 'd3';
import { keyBlock, textBlock } from '../blocks.ts';
import type { Extent } from '../extent.ts';
import type { Mark, Scene } from '../scene.ts';
import { TYPE_SIZE, textWidth } from '../text.ts';
import { drawnData, type Bar, type Chart, type Entry } from './chart.ts';
import { NUMBER_GAP, barSpan, rulerOf, type Ruler } from './ruler.ts';

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
  const pattern = texture ? { texture } : {};
  const place = { x: start, y: top, width: length, height };
  const bar: Mark = { kind: 'rect', ...place, tone, ...pattern, fact };
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
