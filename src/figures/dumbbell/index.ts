import { max, min, scaleLinear } from 'd3';
import { isRank, stepTexts, unitWords } from '../axis.ts';
import { textBlock } from '../blocks.ts';
import type { FigureDrawing } from '../contract.ts';
import { isDrawable, type DataGroup, type FigureData } from '../data.ts';
import { extentOfAll, valueExtent, type Extent } from '../extent.ts';
import { widthOf, type LabelPart } from '../label.ts';
import { lineMark, moved, type Mark, type Scene } from '../scene.ts';
import { mayCompare, nameBefore, partsSentence } from '../sentences.ts';
import { dumbbellExamples } from './examples.ts';
import { rowNumbers, type PlacedEnd } from './numbers.ts';
import { keyMarks, keyOf, rowsOf, toneOf, type End, type Row } from './rows.ts';
import type { DumbbellSpec, DumbbellMode } from './spec.ts';

export const dumbbell = {
  narrowest: 150,
  layout: layoutDumbbell,
  extent: valueExtent,
  axis: axisWords,
  summary: dumbbellSummary,
  examples: dumbbellExamples,
} satisfies FigureDrawing<DumbbellSpec>;

const RADIUS = 5.5;
/** Around an equal end, so that both are seen. */
const WIDE_RADIUS = 9;
/** From the middle of an end to the number beside it. */
const BESIDE = { dumbbell: 15, range: 9 } as const;
const MARKS = 24;
const GAP = 10;
const ZERO_NAME = 22;
/** What the numbers on both sides may take of the width. */
const SIDES = 0.6;

/** A row a group: the ends of its numbers on one scale, joined, each with its number. */
function layoutDumbbell(
  spec: DumbbellSpec,
  data: FigureData,
  width: number,
  extent?: Extent,
): Scene {
  const { mode = 'dumbbell' } = spec;
  const rows = rowsOf(data);
  const key = keyOf(rows, mode);
  const partOf = ({ datum: { label, shown, fact } }: End, row: Row): LabelPart => {
    const text = key || label === row.label ? shown : `${label} ${shown}`;
    return { text, voice: key ? 'value' : 'label', fact: fact.id };
  };
  const lines = rows.map((row) => ({
    row,
    ends: row.ends.map((end) => ({ ...end, part: partOf(end, row) })),
  }));
  const held = extentOfAll([rows.length > 0 ? valueExtent(spec, data) : undefined, extent]);
  const x = scaleX(
    lines.map(({ ends }) => ends),
    held,
    { width, gap: BESIDE[mode] },
  );
  const unit = lines[0]?.ends[0]?.datum.fact.unit;
  const zero = lines.length > 0 && held[0] < 0 && held[1] > 0 ? x(0) : undefined;
  const above = key ? keyMarks(key, mode, width) : { marks: [], bottom: 0 };
  const marks: Mark[] = above.marks;
  let top = key ? above.bottom + 8 : 0;
  if (zero !== undefined) {
    marks.push(zeroName(zero, top, unit ?? '', width));
    top += ZERO_NAME;
  }
  for (const [index, { row, ends }] of lines.entries()) {
    if (index > 0) {
      marks.push({ kind: 'line', x1: 0, y1: top, x2: width, y2: top, tone: 'rule' });
      top += GAP - 2;
    }
    const placed = ends.map((end) => ({
      ...end,
      x: x(end.datum.value),
      swatch: mode === 'range' && end.order < 2 ? undefined : disc(end.order, mode, 4),
    }));
    if (row.label) {
      const label = textBlock(row.label, { x: 0, top, width, voice: 'label' });
      marks.push(...label.marks);
      top = label.bottom + 2;
    }
    const numbers = rowNumbers(placed, { top, width, gap: BESIDE[mode] });
    top = numbers.above.bottom;
    const middle = top + MARKS / 2;
    if (zero !== undefined) {
      marks.push(...zeroMarks(zero, middle, numbers.isCrossed(zero)));
    }
    marks.push(
      ...numbers.above.marks,
      ...rowMarks(placed, mode, middle),
      ...numbers.beside(middle),
    );
    top += MARKS + GAP;
  }
  return { width, height: Math.max(0, top - GAP + 4), marks };
}

/** As wide as the numbers outside of the ends leave it, or the whole width where they are too long. */
function scaleX(
  rows: { datum: End['datum']; part: LabelPart }[][],
  held: Extent,
  { width, gap }: { width: number; gap: number },
) {
  const x = scaleLinear().domain(held);
  const whole = x.copy().range([WIDE_RADIUS + 1, width - WIDE_RADIUS - 1]);
  const [left, right] = [0, -1].map((side) =>
    rows.map((ends) => {
      const { datum, part } = ends.at(side)!;
      const alone = ends.length === 1 && side === 0;
      const needed = alone ? 0 : widthOf(part.text, part.voice) + gap + 1;
      return { value: datum.value, needed };
    }),
  );
  let fitted = whole;
  // Moving one edge moves every end, so it takes a few rounds until all numbers fit.
  for (let round = 0; round < 8; round += 1) {
    const [from = 0, to = width] = fitted.range();
    const short = max(left!, ({ value, needed }) => needed - fitted(value)) ?? 0;
    const over = max(right!, ({ value, needed }) => fitted(value) + needed - width) ?? 0;
    if (short < 0.5 && over < 0.5) return fitted;
    fitted = x.copy().range([from + Math.max(0, short), to - Math.max(0, over)]);
    const [start = 0, end = width] = fitted.range();
    if (end - start < width * (1 - SIDES)) return whole;
  }
  return fitted;
}

function axisWords(spec: DumbbellSpec, data: FigureData, extent?: Extent): string {
  const [low, high] = extentOfAll([valueExtent(spec, data), extent]);
  if (isRank(data)) return '横轴：位次，左端在前。';
  if (low < 0 && high > 0) return `横轴${unitWords(data)}；竖线处为零。`;
  return `横轴${unitWords(data)}；${low > 0 || high < 0 ? '不从零起' : '一端为零'}。`;
}

/** What the line at zero stands for, above the first row. */
function zeroName(x: number, top: number, unit: string, width: number): Mark {
  const [{ text } = { text: '0' }] = stepTexts([0], unit, width);
  const half = widthOf(text, 'quiet') / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return {
    kind: 'text',
    x: middle,
    y: top + 14,
    text,
    voice: 'quiet',
    anchor: 'middle',
    scale: true,
  };
}

/** The line at zero past a row, broken where it would run through a number. */
function zeroMarks(x: number, middle: number, isBroken: boolean): Mark[] {
  const reach = MARKS / 2 + 3;
  const upright = (y1: number, y2: number) => lineMark(x, Math.max(0, y1), x, y2, 'axis');
  if (!isBroken) return [upright(middle - reach, middle + reach)];
  const [above, below] = [middle - MARKS / 2 + 1, middle + MARKS / 2 - 1];
  return [upright(middle - reach, above), upright(below, middle + reach)];
}

function rowMarks(ends: PlacedEnd[], mode: DumbbellMode, y: number): Mark[] {
  const [low, high] = [ends[0]!, ends.at(-1)!];
  if (mode === 'range') return rangeMarks(ends, y);
  const link: Mark = { kind: 'line', x1: low.x, y1: y, x2: high.x, y2: y, tone: 'link' };
  return [...(high.x > low.x ? [link] : []), ...circles(ends, mode, y)];
}

/** A bar between the two that are compared; further numbers lie on it. */
function rangeMarks(ends: PlacedEnd[], y: number): Mark[] {
  const compared = ends.filter(({ order }) => order < 2);
  const others = circles(
    ends.filter(({ order }) => order >= 2),
    'range',
    y,
  );
  const [low, high] = [compared[0], compared.at(-1)];
  if (!low || !high) return others;
  const width = Math.max(3, high.x - low.x);
  const place = { x: (low.x + high.x - width) / 2, y: y - 6, width, height: 12 };
  const bar: Mark = { kind: 'rect', ...place, tone: 'series-2', fact: high.datum.fact.id };
  return [bar, ...others];
}

/** The first below the others, and wider where one of them would hide it. */
function circles(ends: PlacedEnd[], mode: DumbbellMode, y: number): Mark[] {
  return [...ends]
    .sort((a, b) => a.order - b.order)
    .map(({ datum, order, x }) => {
      const isCovered = ends.some((end) => end.order > order && Math.abs(end.x - x) < RADIUS);
      const r = isCovered && order === 0 ? WIDE_RADIUS : RADIUS;
      return { ...moved(disc(order, mode, r), { x, y }), fact: datum.fact.id };
    });
}

/** The nth end of a row, its middle at the origin. */
function disc(order: number, mode: DumbbellMode, r: number): Mark {
  return {
    kind: 'circle',
    x: 0,
    y: 0,
    r,
    tone: toneOf(order, mode),
    hollow: order === 0 || undefined,
  };
}

/** Differences of decimals are off by less than this part of themselves. */
const DIGITS = 9;

/** @returns each row with its numbers, then which of them are farthest apart. */
function dumbbellSummary({ mode }: DumbbellSpec, { groups }: FigureData): string {
  if (groups.length === 0) return partsSentence([]);
  const rows = groups.map((group) => nameBefore(group) + partsSentence(group.data));
  const widest = widestOf(groups);
  const noun = mode === 'range' ? '跨度' : '差距';
  return rows.join('') + (widest.length > 0 ? `${noun}最大的是${widest.join('、')}。` : '');
}

/** Nothing where a row has no name, all gaps are equal, or the numbers do not compare. */
function widestOf(groups: DataGroup[]): string[] {
  const gaps = groups.flatMap(({ label, data }) => {
    const [first, second] = data;
    if (!first || !second || !isDrawable(first) || !isDrawable(second)) return [];
    return [{ label, gap: Number(Math.abs(first.value - second.value).toPrecision(DIGITS)) }];
  });
  const [least, most] = [min(gaps, ({ gap }) => gap), max(gaps, ({ gap }) => gap)];
  if (least === most || groups.some(({ label }) => !label)) return [];
  if (!mayCompare(groups.flatMap(({ data }) => data.filter(isDrawable)))) return [];
  return gaps.flatMap(({ label, gap }) => (gap === most && label ? [label] : []));
}
