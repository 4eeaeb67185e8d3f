import { line, scaleLinear } from 'd3';
import { formatPeriod, periodBounds } from '../../domain/period.ts';
import { isRank, unitWords } from '../axis.ts';
import type { FigureDrawing } from '../contract.ts';
import { isDrawable, type DataGroup, type Datum, type FigureData } from '../data.ts';
import { extentOfAll, valueExtent, type Extent } from '../extent.ts';
import { labelMarks } from '../label.ts';
import { lineMark, seriesTone, type Mark, type Scene } from '../scene.ts';
import { mayCompare, nameBefore, partsSentence } from '../sentences.ts';
import { columnsOf, heightOf, labelColumn } from './columns.ts';
import { slopeExamples } from './examples.ts';
import { itemsOf, SIDES } from './items.ts';
import type { SlopeSpec } from './spec.ts';

export const slope = {
  narrowest: 200,
  layout: layoutSlope,
  extent: valueExtent,
  axis: axisWords,
  summary: slopeSummary,
  examples: slopeExamples,
} satisfies FigureDrawing<SlopeSpec>;

const HEIGHT = 180;
const RADIUS = 5;
/** From the ends of an axis to its first and last point. */
const INSET = 10;
const TITLE_GAP = 8;

/**
 * Two axes, before and after, with a line an item between them. Labels on both sides, in the order
 * of their points, none over another; the drawing grows where they need more room.
 */
function layoutSlope(spec: SlopeSpec, data: FigureData, width: number, extent?: Extent): Scene {
  const items = itemsOf(data);
  if (items.length === 0) return { width, height: INSET, marks: [] };
  const columns = columnsOf(items, width);
  const titled = Math.max(...columns.map(({ title }) => title.height));
  const top = titled > 0 ? titled + TITLE_GAP : 0;
  const bottom = top + Math.max(HEIGHT, ...columns.map(heightOf));
  const ends = [bottom - INSET, top + INSET];
  const y = scaleLinear()
    .domain(extentOfAll([valueExtent(spec, data), extent]))
    .range(spec.order === 'rank' ? ends.reverse() : ends);
  const points = items.map((item) =>
    SIDES.flatMap((side) => {
      const end = item.ends[side];
      return end ? [{ side, x: columns[side].x, y: y(end.value), fact: end.fact.id }] : [];
    }),
  );
  const axes = columns.map(({ x }) => lineMark(x, top, x, bottom, 'rule'));
  const sides = columns.flatMap((column) => {
    const { side, x, title } = column;
    const anchor = side === 0 ? ('end' as const) : ('start' as const);
    const levels = points.map((ends) => ends.find((end) => end.side === side)?.y);
    const edge = side === 0 ? Math.max(x, title.width) : Math.min(x, width - title.width);
    const heading = labelMarks(title, { x: edge, top: titled - title.height, anchor });
    return [...heading, ...labelColumn(column, levels, { top, bottom })];
  });
  return { width, height: bottom + 2, marks: [...axes, ...points.flatMap(lineMarks), ...sides] };
}

function axisWords(spec: SlopeSpec, data: FigureData, extent?: Extent): string {
  const [low, high] = extentOfAll([valueExtent(spec, data), extent]);
  if (isRank(data)) return `纵轴：位次，${spec.order === 'rank' ? '上' : '下'}端在前。`;
  return `纵轴${unitWords(data)}${low > 0 || high < 0 ? '；不从零起' : ''}。`;
}

/** Hollow before, filled after. */
function lineMarks(
  points: { side: number; x: number; y: number; fact: string }[],
  order: number,
): Mark[] {
  const tone = seriesTone(order);
  const d = line().digits(1)(points.map(({ x, y }) => [x, y])) ?? '';
  const path: Mark = { kind: 'path', d, tone, stroke: true };
  const circles = points.map(({ side, ...place }): Mark => {
    return { kind: 'circle', ...place, r: RADIUS, tone, hollow: side === 0 || undefined };
  });
  return points.length > 1 ? [path, ...circles] : circles;
}

/** @returns each item before and after, and whether it rose or fell where the two compare. */
function slopeSummary(spec: SlopeSpec, { groups }: FigureData): string {
  if (groups.length === 0) return partsSentence([]);
  return groups.map((group) => itemSentence(spec, group)).join('');
}

function itemSentence({ order }: SlopeSpec, { label, data }: DataGroup): string {
  if (data.length === 0) return nameBefore({ label }) + partsSentence(data);
  const [before, after] = [data[0]!, data.at(-1)!];
  const alike = data.length > 1 && data.every((datum) => datum.label === before.label);
  const parts = data.map((datum) => `${alike ? timeOf(datum) : ''}${datum.label}${datum.written}`);
  const change = data.length > 1 ? changeOf(before, after, order === 'rank') : '';
  return `${nameBefore({ label })}${parts.join('，')}${change && `，${change}`}。`;
}

/** Nothing where the numbers differ in more than their time, or may differ by what is not known. */
function changeOf(before: Datum, after: Datum, isRank: boolean): string {
  if (!isDrawable(before) || !isDrawable(after)) return '';
  if (!mayCompare([before, after])) return '';
  const change = Math.sign(after.value - before.value);
  if (change === 0) {
    if (before.written !== after.written) return '';
    return isRank ? '位次不变' : '持平';
  }
  if (isRank) return change < 0 ? '位次上升' : '位次下降';
  return change > 0 ? '上升' : '下降';
}

function timeOf({ fact }: Datum): string {
  return periodBounds(fact.period) ? formatPeriod(fact.period) : '';
}
