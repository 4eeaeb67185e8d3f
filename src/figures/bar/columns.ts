import { max, scaleBand, scaleLinear, sum } from 'd3';
import { keyBlock, type Block, textBlock } from '../blocks.ts';
import type { Extent } from '../extent.ts';
import type { Mark, Scene, Voice } from '../scene.ts';
import { FACE, TYPE_SIZE, textWidth, wrapText } from '../text.ts';
import { drawnData, type Bar, type Chart, type Section } from './chart.ts';

const PLOT = 180;
const WIDEST = 72;
const NARROWEST = 10;
/** The most of its slot that the columns of an entry take. */
const SHARE = 0.72;
const BAR_GAP = 3;
const NAME_LINES = 3;
const HEADING_LINES = 2;
/** Between a column and its number, and between numbers side by side. */
const NUMBER_GAP = 6;

/** Where columns stand: slots of one width, each with as many columns as its entry has bars. */
interface Slots {
  step: number;
  bar: number;
  /** How the numbers are set so that each keeps to its column. */
  voice: Voice;
}

/** Standing bars from a common zero, their names below. Undefined where there is no room for that. */
export function layoutColumns(chart: Chart, extent: Extent, width: number): Scene | undefined {
  const slots = slotsOf(chart, width);
  if (!slots) return undefined;
  const key = keyBlock(chart.key, { x: 0, top: 0, width });
  const top = chart.key.length > 0 ? key.bottom + 10 : 0;
  // The same for all plots that share an extent; a column that can hardly be seen is a unit long.
  const number = TYPE_SIZE.value + NUMBER_GAP + 1;
  const [lowest, highest] = extent;
  const y = scaleLinear()
    .domain(lowest === highest ? [0, 1] : [lowest, highest])
    .range([top + PLOT - (lowest < 0 ? number : 0), top + number]);

  const entries = chart.sections.flatMap((section) => section.entries);
  const slot = scaleBand<number>().domain(entries.keys()).range([0, width]);
  const columns = entries.flatMap(({ bars }, index) =>
    bars.flatMap((bar, order) => {
      const pitch = slots.bar + BAR_GAP;
      const left = slot(index)! + (slots.step - bars.length * pitch + BAR_GAP) / 2;
      return columnMarks(bar, { left: left + order * pitch, y }, slots);
    }),
  );
  const zero: Mark = { kind: 'line', x1: 0, y1: y(0), x2: width, y2: y(0), tone: 'axis' };
  const names = namesBlock(chart.sections, slots.step, top + PLOT + 8);
  const marks = [...key.marks, ...columns, zero, ...names.marks];
  return { width, height: names.bottom + 2, marks };
}

function slotsOf(chart: Chart, width: number): Slots | undefined {
  const entries = chart.sections.flatMap((section) => section.entries);
  const most = max(entries, ({ bars }) => bars.length) ?? 0;
  if (most === 0) return undefined;
  const step = width / entries.length;
  const bar = Math.min(WIDEST, (step * SHARE + BAR_GAP) / most - BAR_GAP);
  if (bar < NARROWEST) return undefined;
  const room = (most === 1 ? step : bar + BAR_GAP) - NUMBER_GAP;
  const voice = (['value', 'label'] as const).find((one) =>
    drawnData(chart).every(({ shown }) => textWidth(shown, TYPE_SIZE[one], FACE[one]) <= room),
  );
  const named =
    entries.every(({ label }) => roomForName(label, step, NAME_LINES, 'label')) &&
    chart.sections.every(({ label = '', entries: { length } }) =>
      roomForName(label, step * length, HEADING_LINES, 'strong'),
    );
  return voice && named ? { step, bar, voice } : undefined;
}

function columnMarks(
  { datum, tone, texture }: Bar,
  { left, y }: { left: number; y: (value: number) => number },
  { bar, voice }: Slots,
): Mark[] {
  const below = datum.value < 0;
  const height = datum.value === 0 ? 0 : Math.max(1, Math.abs(y(datum.value) - y(0)));
  const top = below ? y(0) : y(0) - height;
  const fact = datum.fact.id;
  const x = left + bar / 2;
  const baseline = below ? top + height + TYPE_SIZE[voice] : top - NUMBER_GAP;
  return [
    { kind: 'rect', x: left, y: top, width: bar, height, tone, texture, fact },
    { kind: 'text', x, y: baseline, text: datum.shown, voice, anchor: 'middle', fact },
  ];
}

/** Names of the entries, then under a rule the headings of the sections. */
function namesBlock(sections: Section[], step: number, top: number): Block {
  const starts = sections.map((_, index) =>
    sum(sections.slice(0, index), ({ entries }) => entries.length * step),
  );
  const names = sections.flatMap(({ entries }, index) =>
    entries.map(({ label }, order) =>
      centredBlock(label, { left: starts[index]! + order * step, top, width: step }, 'label'),
    ),
  );
  const bottom = max(names, (block) => block.bottom) ?? top;
  const headings = sections.flatMap(({ label, entries }, index): Block[] => {
    if (!label) return [];
    const [left, across] = [starts[index]!, entries.length * step];
    const block = centredBlock(label, { left, top: bottom + 8, width: across }, 'strong');
    const [x1, x2, y1] = [left + 6, left + across - 6, bottom + 3];
    const rule: Mark = { kind: 'line', x1, y1, x2, y2: y1, tone: 'rule' };
    return [{ marks: [rule, ...block.marks], bottom: block.bottom }];
  });
  const marks = [...names, ...headings].flatMap((block) => block.marks);
  return { marks, bottom: max(headings, (block) => block.bottom) ?? bottom };
}

/** Between the names of two columns. */
const GUTTER = 8;
/** Narrower lines than four characters cut words. */
const SHORTEST_LINE = TYPE_SIZE.label * 4;

/** @returns whether a name can stand under a column of its slot's width, in so many lines at most. */
export function roomForName(label: string, width: number, lines: number, voice: Voice): boolean {
  const [size, face] = [TYPE_SIZE[voice], FACE[voice]];
  const room = width - GUTTER;
  if (textWidth(label, size, face) <= room) return true;
  return room >= SHORTEST_LINE && wrapText(label, room, size, face).length <= lines;
}

/** @returns a text whose lines stand in the middle of their slot. */
function centredBlock(
  text: string,
  { left, top, width }: { left: number; top: number; width: number },
  voice: Voice,
): Block {
  if (text === '') return { marks: [], bottom: top };
  const place = { x: left + width / 2, top, width: width - GUTTER };
  return textBlock(text, { ...place, voice, anchor: 'middle' });
}
