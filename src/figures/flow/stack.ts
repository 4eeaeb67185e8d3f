import type { DataStage } from '../data.ts';
import { labelMarks } from '../label.ts';
import type { Mark, Scene } from '../scene.ts';
import { arrowMarks } from './arrow.ts';
import { itemMarks, stagesOf } from './items.ts';

const HEADING_GAP = 8;
const ITEM_PADDING = 9;
const ARROW = 26;
const ARROW_X = 7;
const ARROW_GAP = 8;

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
    top += heading.height > 0 ? heading.height + HEADING_GAP : 1;
    for (const [place, item] of items.entries()) {
      const tone = place === 0 ? ('axis' as const) : ('rule' as const);
      marks.push({ kind: 'line', x1: 0, y1: top, x2: width, y2: top, tone });
      marks.push(...itemMarks(item, { x: 0, top: top + ITEM_PADDING }));
      top += item.height + ITEM_PADDING * 2;
    }
  }
  return { width, height: top, marks };
}
