import { groups, max, sum, ascending } from 'd3';
import type { FigureDrawing } from '../contract.ts';
import type { FigureData } from '../data.ts';
import { labelMarks, labelOf, widthOf, type Label, type LabelPart } from '../label.ts';
import { lineMark, type Mark, type Scene } from '../scene.ts';
import { summariseTimeline, eventsOf, type Entry, type Event } from './events.ts';
import { timelineExamples } from './examples.ts';
import { timeScale } from './scale.ts';
import type { TimelineSpec } from './spec.ts';
import { axisMarks, eventMarks, levelsOf, MIDDLE, RADIUS } from './strokes.ts';

export const timeline = {
  narrowest: 200,
  layout: layoutTimeline,
  summary: (_spec, data) => summariseTimeline(data),
  examples: timelineExamples,
} satisfies FigureDrawing<TimelineSpec>;

/** From one stretch of time to another that overlaps it, and from the last to the texts. */
const LANE = 11;
const TEXT_GAP = 20;
const DATE_GAP = 12;
const ENTRY_GAP = 13;
const BRACKET = 6;

/** Dates stand left of the axis in a frame of this width, unless they take more than their share. */
const WIDE = 440;
const DATE_SHARE = 0.34;

/** An entry broken into lines; its date is the first of them where dates have no column. */
interface Block {
  date: Label | undefined;
  text: Label;
  height: number;
}

interface Columns {
  /** Where dates end that stand left of the axis. */
  dates: number | undefined;
  axis: number;
  texts: number;
  width: number;
}

/**
 * Facts down an axis of time, as far apart as the time between them and their texts ask for: a month
 * or less is a dot, a longer time a line. Facts without a period are left out.
 */
function layoutTimeline(_spec: TimelineSpec, data: FigureData, width: number): Scene {
  const events = eventsOf(data);
  const lanes = lanesOf(events);
  const columns = columnsOf(events, max(lanes) ?? 0, width);
  const beginnings = groups(events, ({ start }) => start).map(([time, begun]) => {
    const blocks = begun.flatMap(({ entries }) => entries.map((entry) => blockOf(entry, columns)));
    return { time, blocks, height: sum(blocks, ({ height }) => height) };
  });
  const end = max(events, (event) => event.end) ?? 0;
  const scale = timeScale(beginnings, end);

  const ends = events.map((event) => levelsOf(event, scale).bottom);
  let bottom = max(ends) ?? 0;
  const axisEnd = max(events, ({ point }, index) => ends[index]! - (point ? RADIUS : 0));
  const marks: Mark[] =
    axisEnd === undefined ? [] : axisMarks(MIDDLE, axisEnd, scale, columns.axis);
  for (const [index, event] of events.entries()) {
    marks.push(...eventMarks(event, scale, columns.axis + lanes[index]! * LANE));
  }
  for (const { time, blocks } of beginnings) {
    let top = scale.y(time);
    const middles: number[] = [];
    for (const { date, text, height } of blocks) {
      if (date) marks.push(...labelMarks(date, { x: columns.dates!, top, anchor: 'end' }));
      marks.push(...labelMarks(text, { x: columns.texts, top }));
      middles.push(top + MIDDLE);
      top += height;
    }
    marks.push(...bracketMarks(middles, columns.texts - BRACKET));
    bottom = Math.max(bottom, top - ENTRY_GAP);
  }
  return { width, height: bottom, marks };
}

function columnsOf(events: Event[], lanes: number, width: number): Columns {
  const dates = events.flatMap(({ entries }) => entries.map(({ date }) => widthOf(date, 'strong')));
  const widest = Math.ceil(max(dates) ?? 0);
  const beside = width >= WIDE && widest > 0 && widest <= width * DATE_SHARE;
  const axis = (beside ? widest + DATE_GAP : 0) + RADIUS;
  const texts = axis + lanes * LANE + TEXT_GAP;
  return { dates: beside ? widest : undefined, axis, texts, width };
}

function blockOf({ date, dateFact, said }: Entry, columns: Columns): Block {
  const room = columns.width - columns.texts;
  const heading: LabelPart = { text: date, voice: 'strong' };
  if (dateFact !== undefined) heading.fact = dateFact;
  const parts = said.map(({ label, datum }): LabelPart => {
    const { id } = datum.fact;
    if (id === dateFact) return { text: label, voice: 'label' };
    return { text: `${label} ${datum.shown}`.trim(), voice: 'label', fact: id };
  });
  const beside = columns.dates === undefined ? undefined : labelOf([heading], columns.dates);
  const text = labelOf(beside ? parts : [heading, ...parts], room);
  return { date: beside, text, height: Math.max(beside?.height ?? 0, text.height) + ENTRY_GAP };
}

/** What begins at one time, and can only be written one below another. */
function bracketMarks(levels: number[], x: number): Mark[] {
  const [first, ...others] = levels;
  if (first === undefined || others.length === 0) return [];
  const left = x - BRACKET;
  return [
    lineMark(left, first, left, others.at(-1)!, 'rule'),
    ...levels.map((level) => lineMark(left, level, x, level, 'rule')),
  ];
}

/** More than these would leave no room for the texts; later ones share the last. */
const MOST = 5;

/**
 * @returns for each event how many steps its mark stands off the axis: of those that overlap, the
 * longer stand further out
 */
function lanesOf(events: readonly Event[]): number[] {
  const lanes: Event[][] = [[]];
  const places = new Map<Event, number>();
  const shortestFirst = events.toSorted((one, other) => ascending(length(one), length(other)));
  for (const event of shortestFirst) {
    const free = lanes.findIndex((taken) => !taken.some((other) => overlap(event, other)));
    const place = free >= 0 ? free : Math.min(lanes.length, MOST - 1);
    (lanes[place] ??= []).push(event);
    places.set(event, place);
  }
  return events.map((event) => places.get(event)!);
}

function length({ start, end }: Event): number {
  return end - start;
}

/** A point takes the moment at which it stands. */
function overlap(one: Event, other: Event): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}
