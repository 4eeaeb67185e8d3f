import { scaleLinear } from 'd3';
import { unitWords } from '../axis.ts';
import { keyBlock, keyItem } from '../blocks.ts';
import type { FigureDrawing } from '../contract.ts';
import type { FigureData } from '../data.ts';
import { extentOfAll, type Extent } from '../extent.ts';
import type { Scene, Mark } from '../scene.ts';
import { extremesSentence, partsSentence, rangeSentence, nameBefore } from '../sentences.ts';
import {
  wholesOf,
  REST_LABEL,
  wholeBar,
  wholeHeading,
  type Whole,
  wholesSentence,
} from '../whole.ts';
import { barExtent, chartOf, totalOf, type Chart } from './chart.ts';
import { layoutColumns } from './columns.ts';
import { barExamples } from './examples.ts';
import { layoutRows } from './rows.ts';
import type { BarSpec } from './spec.ts';
import { layoutStackedColumns } from './stacked-columns.ts';

export const bar = {
  narrowest: 150,
  layout: layoutBar,
  extent: barExtent,
  axis: (_spec, data) => `${unitWords(data)}；条从零线画起。`,
  summary: barSummary,
  examples: barExamples,
} satisfies FigureDrawing<BarSpec>;

/**
 * Bars from a common zero: one a number, several a group, or one a group with its parts end to end.
 * Vertical bars lie down where their names or numbers have no room to stand.
 */
function layoutBar(spec: BarSpec, data: FigureData, width: number, extent?: Extent): Scene {
  const held = extentOfAll([barExtent(spec, data), extent]);
  const upright = spec.direction === 'vertical';
  if (spec.mode === 'stacked') {
    const wholes = wholesOf(data.groups, totalOf);
    const columns = upright ? layoutStackedColumns(wholes, held, width) : undefined;
    return columns ?? layoutStackedRows(wholes, held, width);
  }
  const chart = chartOf(spec, data);
  const columns = upright ? layoutColumns(chart, held, width) : undefined;
  return columns ?? layoutRows(chart, held, width);
}

const BAR = 26;
const GAP = 18;
const REACH = 3;

/** One lying bar a group, its parts end to end and keyed below it. */
function layoutStackedRows(wholes: Whole[], [, longest]: Extent, width: number): Scene {
  const x = scaleLinear()
    .domain([0, longest || 1])
    .range([0, width]);
  const marks: Mark[] = [];
  let top = 0;
  for (const [index, whole] of wholes.entries()) {
    const heading = wholeHeading(whole, { x: 0, top, width });
    top = heading.bottom + REACH + 1;
    const bar = wholeBar(whole, x, { top, height: BAR });
    const items = whole.parts.map(({ datum, tone }) => keyItem(datum, tone));
    if (bar.at(-1)?.fact === undefined) items.push({ text: REST_LABEL, tone: 'rest' });
    const key = keyBlock(items, { x: 0, top: top + BAR + 8, width });
    const [y1, y2] = [top - REACH, top + BAR + REACH];
    marks.push(...heading.marks, ...bar, { kind: 'line', x1: 0, y1, x2: 0, y2, tone: 'axis' });
    marks.push(...key.marks);
    top = key.bottom + (index < wholes.length - 1 ? GAP : 2);
  }
  return { width, height: top, marks };
}

/** @returns every number by its name, then what is highest and lowest where that can be said. */
function barSummary(spec: BarSpec, data: FigureData): string {
  const { groups } = data;
  if (spec.mode === 'stacked') return wholesSentence(groups, totalOf);
  const chart = chartOf(spec, data);
  if (chart.key.length > 0) {
    const parts = groups.map((group) => `${nameBefore(group)}${partsSentence(group.data)}`);
    return [...parts, ...chart.key.map(({ text, tone }) => extremes(text, tone, chart))].join('');
  }
  if (groups.every(({ label }) => label === undefined)) {
    return rangeSentence(groups.flatMap((group) => group.data));
  }
  return groups.map((group) => `${nameBefore(group)}${rangeSentence(group.data)}`).join('');
}

/** Which groups are highest and lowest in the bars of one tone. */
function extremes(name: string, tone: string, { sections }: Chart): string {
  const entries = sections.flatMap((section) => section.entries);
  const named = new Map(
    entries.flatMap(({ label, bars }) =>
      bars.filter((bar) => bar.tone === tone).map(({ datum }) => [datum, label] as const),
    ),
  );
  return extremesSentence([...named.keys()], (datum) => named.get(datum)!, name);
}
