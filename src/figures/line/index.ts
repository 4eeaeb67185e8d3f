import { pairs } from 'd3';
import { formatDate, formatPeriod } from '../../domain/period.ts';
import { axisMarks, stepBoxes, unitWords, valueAxis, type ValueAxis } from '../axis.ts';
import type { FigureDrawing } from '../contract.ts';
import type { FigureData } from '../data.ts';
import { extentOfAll, type Extent } from '../extent.ts';
import type { Box } from '../label-places.ts';
import { labelMarks, labelOf } from '../label.ts';
import type { Mark, Scene } from '../scene.ts';
import { mayCompare, rangeSentence, nameBefore } from '../sentences.ts';
import { calendarOf, namesTime, timeAxis, timeMarks } from './calendar.ts';
import { coursesOf } from './courses.ts';
import { lineExamples } from './examples.ts';
import { placeLabels } from './labels.ts';
import { endColumn, endMarks, listMarks } from './outside.ts';
import { lineExtent, runsOf, type Run, type Span } from './spans.ts';
import type { LineSpec } from './spec.ts';
import { drawRun } from './spots.ts';

export const line = {
  narrowest: 200,
  layout: layoutLine,
  extent: lineExtent,
  axis: (_spec, data) => `纵轴${unitWords(data)}；横轴：时间。`,
  summary: lineSummary,
  examples: lineExamples,
} satisfies FigureDrawing<LineSpec>;

const HEIGHT = 170;
/** Room for a line of text above the plot, and below it where zero is not its floor. */
const HEADROOM = 28;
const FOOTROOM = 24;
/** A dot at the end of time stays inside of the frame. */
const EDGE = 6;
/** A figure with nothing to draw still has a frame. */
const EMPTY = 28;
const CUT = '纵轴不从零起';

/**
 * Values over periods. An interval is drawn as an interval and a date as a dot; what joins them,
 * where the figure asks for it, breaks off where one is missing. Facts without a period are left
 * out. Several runs are named on the right; labels without a place stand in a list below the plot.
 */
function layoutLine(spec: LineSpec, data: FigureData, width: number, extent?: Extent): Scene {
  const { join = 'none' } = spec;
  const runs = runsOf(data);
  const spans = runs.flatMap((run) => run.spans);
  if (spans.length === 0) return { width, height: EMPTY, marks: [] };
  const calendar = calendarOf(spans);
  const textOf = (span: Span) => {
    const { fact, label, shown } = span.datum;
    const isSaid = join !== 'none' && namesTime(calendar, span);
    return isSaid && label === formatPeriod(fact.period) ? shown : `${label} ${shown}`;
  };
  const held = extentOfAll([lineExtent(spec, data), extent]);
  const unit = spans[0]!.datum.fact.unit ?? '';
  const [top, bottom] = [HEADROOM, HEADROOM + HEIGHT];
  const values = valueAxis(held, unit, { top, bottom, width });
  const ends = endColumn(runs, textOf, { width, height: bottom });
  const [left, right] = [values.left, width - (ends?.width ?? EDGE)];
  const time = timeAxis(spans, calendar, { left, right });
  const plot = { x: time.x, y: values.y, left, right, textOf };
  const drawn = runs.map((run) => drawRun(run, join, plot));
  const floor = values.y(0) === bottom ? bottom : bottom + FOOTROOM;
  const cut = cutLabel(values, width);
  const last = drawn.map((run) => ({ run, spot: run.spots.at(-1)! }));
  const labels = placeLabels(
    drawn,
    {
      frame: { left, top: cut.bottom, right: ends ? right : width, bottom: floor - 2 },
      taken: [...stepBoxes(values), ...zeroBox(values, width)],
      rules: values.steps.map(({ value }) => values.y(value)),
    },
    new Set(runs.length > 1 ? last.map(({ spot }) => spot) : []),
  );
  const below = timeMarks(time, { top: floor, width: right + EDGE });
  const ground: Mark = { kind: 'line', x1: left, y1: floor, x2: right, y2: floor, tone: 'rule' };
  const named = runs.length > 1 && !ends ? last : [];
  const list = listMarks([...named, ...labels.outside], runs.length > 1, {
    top: below.bottom,
    width,
  });
  return {
    width,
    height: list.bottom,
    marks: [
      ...axisMarks(values, right + (ends ? 0 : EDGE), labels.boxes),
      ...cut.marks,
      ...(floor > bottom ? [ground] : []),
      ...below.marks,
      ...drawn.flatMap(({ marks }) => marks),
      ...labels.marks,
      ...(ends ? endMarks(ends, drawn, { width, top: 0, bottom: floor }) : []),
      ...list.marks,
    ],
  };
}

/** Says so where the scale begins elsewhere than at zero. */
function cutLabel({ y }: ValueAxis, width: number): { marks: Mark[]; bottom: number } {
  const [low = 0, high = 0] = y.domain();
  if (low <= 0 && high >= 0) return { marks: [], bottom: 0 };
  const label = labelOf([{ text: CUT, voice: 'quiet' }], width);
  return { marks: labelMarks(label, { x: 0, top: 0 }), bottom: label.height };
}

/** Labels keep off the line at zero. */
function zeroBox({ y }: ValueAxis, width: number): Box[] {
  const zero = y(0);
  return [{ left: 0, top: zero - 1, right: width, bottom: zero + 1 }];
}

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
