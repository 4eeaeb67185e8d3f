import { scaleLinear } from 'd3';
import { keyBlock, keyItem } from '../blocks.ts';
import type { Extent } from '../extent.ts';
import type { Mark, Scene } from '../scene.ts';
import { REST_LABEL, wholeBar, wholeHeading, type Whole } from '../whole.ts';

const BAR = 26;
const GAP = 18;
const REACH = 3;

/** One lying bar a group, its parts end to end and keyed below it. */
export function layoutStackedRows(wholes: Whole[], [, longest]: Extent, width: number): Scene {
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
