import type { ScaleLinear } from 'd3';
import type { Block } from '../blocks.ts';
import type { Mark } from '../scene.ts';
import { lineHeight, TYPE_SIZE, textWidth } from '../text.ts';

const STEPS = [
  { value: 0, text: '0', anchor: 'start', before: 0 },
  { value: 50, text: '50%', anchor: 'middle', before: 0.5 },
  { value: 100, text: '100%', anchor: 'end', before: 1 },
] as const;
const NOTCH = 4;

/** @returns the scale from none to all above the bars; a step that has no room goes unsaid. */
export function hundredMarks(x: ScaleLinear<number, number>, width: number): Block {
  const marks: Mark[] = [];
  const y = TYPE_SIZE.quiet;
  let taken = 0;
  for (const { value, text, anchor, before } of STEPS) {
    const wide = textWidth(text, TYPE_SIZE.quiet);
    const left = x(value) - wide * before;
    if (left < taken || left + wide > width) continue;
    marks.push({ kind: 'text', x: x(value), y, text, voice: 'quiet', anchor, scale: true });
    taken = left + wide + 8;
  }
  return { marks, bottom: lineHeight(TYPE_SIZE.quiet) };
}

/** @returns the steps of the scale over one bar. */
export function notchMarks(x: ScaleLinear<number, number>, top: number): Mark[] {
  return STEPS.map(({ value }): Mark => {
    const at = x(value);
    return { kind: 'line', x1: at, y1: top - NOTCH - 1, x2: at, y2: top - 1, tone: 'axis' };
  });
}
