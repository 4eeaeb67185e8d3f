import { pairs } from 'd3';
import { formatDate, formatPeriod } from '../../domain/period.ts';
import type { FigureDrawing } from '../contract.ts';
import type { FigureData } from '../data.ts';
import { mayCompare, rangeSentence, nameBefore } from '../sentences.ts';
import { coursesOf } from './courses.ts';
import { lineExamples } from './examples.ts';
import { layoutLine } from './layout.ts';
import { lineExtent, runsOf, type Run, type Span } from './spans.ts';
import type { LineSpec } from './spec.ts';

export const line = {
  narrowest: 200,
  layout: layoutLine,
  extent: lineExtent,
  summary: lineSummary,
  examples: lineExamples,
} satisfies FigureDrawing<LineSpec>;

/** @returns each group or series: its numbers, its extremes, and its course where it is joined. */
function lineSummary({ join = 'none' }: LineSpec, data: FigureData): string {
  const runs = new Map(runsOf(data).map((run) => [run.order, run]));
  return data.groups
    .map((group, order) => {
      const run = join === 'none' ? undefined : runs.get(order);
      return `${nameBefore(group)}${rangeSentence(group.data)}${run ? courseSentence(run) : ''}`;
    })
    .join('');
}

/** How it went; nothing where a period is missing, or where one is not like the others. */
function courseSentence({ spans }: Run): string {
  const [first, last] = [spans.at(0), spans.at(-1)];
  if (!first || !last || spans.length < 2 || coursesOf(spans).length > 1) return '';
  if (!mayCompare(spans.map(({ datum }) => datum))) return '';
  const steps = new Set(pairs(spans, (a, b) => Math.sign(b.datum.value - a.datum.value)));
  if (steps.has(0) && new Set(spans.map(({ datum }) => datum.fact.qualifier)).size > 1) return '';
  const each = spans.length > 2 ? '逐期' : '';
  const words = {
    up: `${each}上升`,
    down: `${each}下降`,
    level: spans.length > 2 ? '各期持平' : '持平',
    'up down': '有升有降',
    'up level': '有升有平',
    'down level': '有降有平',
    'up down level': '有升有降有平',
  };
  const went = [steps.has(1) && 'up', steps.has(-1) && 'down', steps.has(0) && 'level'];
  const course = went.filter(Boolean).join(' ') as keyof typeof words;
  return `由${timeOf(first)}到${timeOf(last)}${words[course]}。`;
}

function timeOf({ datum }: Span): string {
  const { period } = datum.fact;
  return 'asOf' in period ? formatDate(period.asOf) : formatPeriod(period);
}
