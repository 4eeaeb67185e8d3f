import { groups, max } from 'd3';
import type { DataStage } from '../data.ts';
import { labelMarks } from '../label.ts';
import type { Mark, Scene } from '../scene.ts';
import { arrowMarks, itemMarks, stagesOf, type Stage } from './items.ts';

const GUTTER = 24;
/** Six characters of a line; in a frame for the hand, ten. */
const NARROWEST = 84;
const NARROWEST_IN_HAND = 140;
const HAND = 440;
/** Texts of more lines than these want the whole width. */
const MOST_LINES = 4;
const LINE = 14;
const HEADING_GAP = 9;
const ITEM_PADDING = 9;
/** Between a heading and its arrow, and between the arrow and the next heading. */
const ARROW_GAP = 8;
const SHORTEST_ARROW = 12;

/**
 * Stages side by side, an arrow from heading to heading, items level with one another.
 * @returns none where the frame is too narrow for them
 */
export function layoutColumns(data: readonly DataStage[], width: number): Scene | undefined {
  const column = (width - GUTTER * (data.length - 1)) / data.length;
  const narrowest = width < HAND ? NARROWEST_IN_HAND : NARROWEST;
  if (data.length < 2 || column < narrowest) return undefined;
  const stages = stagesOf(data, column);
  if (!stages.every(isShort)) return undefined;
  const lefts = stages.map((_, index) => index * (column + GUTTER));
  const heading = Math.max(LINE, max(stages, (stage) => stage.heading.height) ?? 0);
  const marks: Mark[] = [];
  for (const [index, stage] of stages.entries()) {
    marks.push(...labelMarks(stage.heading, { x: lefts[index]!, top: 0 }));
    if (index > 0) {
      const from = lefts[index - 1]! + stages[index - 1]!.heading.width + ARROW_GAP;
      const to = lefts[index]! - ARROW_GAP;
      const start = Math.min(from, to - SHORTEST_ARROW);
      marks.push(...arrowMarks([start, LINE / 2 + 1], [to, LINE / 2 + 1]));
    }
  }
  let top = heading + HEADING_GAP;
  const rows = max(stages, ({ items }) => items.length) ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const items = stages.map((stage) => stage.items[row]);
    const height = max(items, (item) => item?.height) ?? 0;
    for (const [index, item] of items.entries()) {
      const x = lefts[index]!;
      if (!item && row > 0) continue;
      const tone = row === 0 ? ('axis' as const) : ('rule' as const);
      marks.push({ kind: 'line', x1: x, y1: top, x2: x + column, y2: top, tone });
      if (item) marks.push(...itemMarks(item, { x, top: top + ITEM_PADDING }));
    }
    top += height + ITEM_PADDING * 2;
  }
  return { width, height: top, marks };
}

function isShort({ heading, items }: Stage): boolean {
  const facts = items.flatMap((item) => groups(item.facts.lines, ({ fact }) => fact));
  const lengths = [
    heading.lines.length,
    ...items.map(({ label }) => label.lines.length),
    ...facts.map(([, lines]) => lines.length),
  ];
  return lengths.every((length) => length <= MOST_LINES);
}

const STACK_HEADING_GAP = 8;
const ARROW = 26;
const ARROW_X = 7;

/** Stages one below another, an arrow from each to the next. */
export function layoutStack(data: readonly DataStage[], width: number): Scene {
  const marks: Mark[] = [];
  let top = 0;
  for (const [index, { heading, items }] of stagesOf(data, width).entries()) {
    if (index > 0) {
      const [from, to] = [top + ARROW_GAP / 2, top + ARROW_GAP / 2 + ARROW];
      marks.push(...arrowMarks([ARROW_X, from], [ARROW_X, to]));
      top = to + ARROW_GAP;
    }
    marks.push(...labelMarks(heading, { x: 0, top }));
    top += heading.height > 0 ? heading.height + STACK_HEADING_GAP : 1;
    for (const [place, item] of items.entries()) {
      const tone = place === 0 ? ('axis' as const) : ('rule' as const);
      marks.push({ kind: 'line', x1: 0, y1: top, x2: width, y2: top, tone });
      marks.push(...itemMarks(item, { x: 0, top: top + ITEM_PADDING }));
      top += item.height + ITEM_PADDING * 2;
    }
  }
  return { width, height: top, marks };
}
