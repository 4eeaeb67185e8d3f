import { max, min, scaleLinear, sum } from 'd3';
import { keyBlock, textBlock } from '../blocks.ts';
import type { DataGroup, Datum, FigureData } from '../data.ts';
import { seriesTone, type Mark, type Scene } from '../scene.ts';
import { TYPE_SIZE, textWidth } from '../text.ts';
import type { BarSpec } from './spec.ts';

const BAR = 26;
const GAP = 14;

/** Horizontal bars: one a number from a common zero, or one a group with its parts end to end. */
export function layoutBar(spec: BarSpec, data: FigureData, width: number): Scene {
  return spec.mode === 'stacked' ? stacked(data, width) : plain(data, width);
}

function plain(data: FigureData, width: number): Scene {
  const all = data.groups.flatMap((group) => group.data).filter(isDrawable);
  const values = all.map((datum) => datum.value);
  const longest = (max(all, (datum) => textWidth(datum.written, TYPE_SIZE.value)) ?? 0) + 10;
  const lowest = Math.min(0, min(values) ?? 0);
  const highest = Math.max(0, max(values) ?? 0);
  const [negative, positive] = [lowest < 0, values.some((value) => value >= 0)];
  // Numbers too long to stand beside their bars stand above them.
  const beside = longest * (negative && positive ? 2 : 1) <= width * 0.6;
  const room = beside ? longest : 0;
  const x = scaleLinear()
    .domain(lowest === highest ? [0, 1] : [lowest, highest])
    .range([negative ? room : 0, width - (positive ? room : 0)]);
  const marks: Mark[] = [];
  let top = 0;
  for (const [index, datum] of all.entries()) {
    const label = textBlock(datum.label, { x: 0, top, width, voice: 'label' });
    marks.push(...label.marks);
    top = label.bottom + 4;
    const fact = datum.fact.id;
    const below = datum.value < 0;
    if (!beside) {
      const number = textBlock(datum.written, { x: 0, top, width, voice: 'value', fact });
      marks.push(...number.marks);
      top = number.bottom + 4;
    }
    const barWidth = Math.max(Math.abs(x(datum.value) - x(0)), datum.value === 0 ? 0 : 1);
    const start = below ? Math.max(0, x(0) - barWidth) : Math.min(x(0), width - barWidth);
    const tone = seriesTone(below ? 0 : 1);
    marks.push({ kind: 'rect', x: start, y: top, width: barWidth, height: BAR, tone, fact });
    if (beside) {
      marks.push({
        kind: 'text',
        x: below ? start - 8 : start + barWidth + 8,
        y: top + BAR / 2 + 6,
        text: datum.written,
        voice: 'value',
        anchor: below ? 'end' : 'start',
        fact,
      });
    }
    marks.push({ kind: 'line', x1: x(0), y1: top - 3, x2: x(0), y2: top + BAR + 3, tone: 'axis' });
    top += BAR + (index < all.length - 1 ? GAP : 4);
  }
  return { width, height: top, marks };
}

function stacked(data: FigureData, width: number): Scene {
  const groups = data.groups.filter((group) => group.data.some(isDrawable));
  const longest = max(groups, sizeOf) ?? 0;
  const x = scaleLinear()
    .domain([0, longest || 1])
    .range([0, width]);
  const marks: Mark[] = [];
  let top = 0;
  for (const [index, group] of groups.entries()) {
    const title = [group.label, group.total && `共${group.total.written}`].filter(Boolean);
    if (title.length > 0) {
      const fact = group.total ? { fact: group.total.fact.id } : {};
      const block = textBlock(title.join('，'), { x: 0, top, width, voice: 'strong', ...fact });
      marks.push(...block.marks);
      top = block.bottom + 4;
    }
    let before = 0;
    const parts = group.data.filter(isDrawable);
    for (const [order, datum] of parts.entries()) {
      const size = Math.max(0, datum.value);
      const start = x(before);
      before += size;
      const gap = order > 0 && size > 0 ? Math.min(2, (x(before) - start) / 2) : 0;
      marks.push({
        kind: 'rect',
        x: start + gap,
        y: top,
        width: x(before) - start - gap,
        height: BAR,
        tone: seriesTone(order),
        fact: datum.fact.id,
      });
    }
    const axisTop = Math.max(0, top - 3);
    marks.push({ kind: 'line', x1: 0, y1: axisTop, x2: 0, y2: top + BAR + 3, tone: 'axis' });
    const key = keyBlock(parts, { x: 0, top: top + BAR + 8, width });
    marks.push(...key.marks);
    top = key.bottom + (index < groups.length - 1 ? GAP + 4 : 2);
  }
  return { width, height: top, marks };
}

function sizeOf(group: DataGroup): number {
  return sum(group.data, (datum) => Math.max(0, datum.value));
}

function isDrawable(datum: Datum): boolean {
  return Number.isFinite(datum.value);
}
