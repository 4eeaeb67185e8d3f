import { max, scaleLinear, type ScaleLinear } from 'd3';
import { unitWords } from '../axis.ts';
import { keyBlock, type Block } from '../blocks.ts';
import type { FigureDrawing } from '../contract.ts';
import type { FigureData } from '../data.ts';
import { lineMark, type Mark, type Scene } from '../scene.ts';
import { lineHeight, TYPE_SIZE, textWidth } from '../text.ts';
import { wholesSentence, spansOf, wholeBar, wholeHeading, wholesOf } from '../whole.ts';
import { compositionExamples } from './examples.ts';
import { placeNames } from './names.ts';
import type { CompositionSpec } from './spec.ts';

export const composition = {
  narrowest: 200,
  layout: layoutComposition,
  axis: (_spec, data) => `${unitWords(data)}；左端为零。`,
  summary: (_spec, data) => wholesSentence(data.groups, () => WHOLE),
  examples: compositionExamples,
} satisfies FigureDrawing<CompositionSpec>;

/** All of a whole, in the unit of its shares. */
const WHOLE = 100;

const BAR = 26;
const GAP = 22;

/**
 * A bar of full width a group, its shares end to end, the same part in the same tone and order in
 * all of them. A part is named under its own stretch where that is wide enough, otherwise in a key
 * below. Shares of more than a hundred percent make the scale longer, so that they stay inside.
 */
function layoutComposition(_spec: CompositionSpec, data: FigureData, width: number): Scene {
  const wholes = wholesOf(data.groups, () => WHOLE);
  if (wholes.length === 0) return { width, height: 0, marks: [] };
  const x = scaleLinear()
    .domain([0, max([WHOLE, ...wholes.map(({ named }) => named)])!])
    .range([0, width]);
  const hundred = hundredMarks(x, width);
  const marks: Mark[] = [...hundred.marks];
  let top = hundred.bottom + 6;
  for (const [index, whole] of wholes.entries()) {
    if (index > 0) top += GAP;
    const heading = wholeHeading(whole, { x: 0, top, width });
    top = heading.bottom + 7;
    marks.push(
      ...heading.marks,
      ...notchMarks(x, top),
      ...wholeBar(whole, x, { top, height: BAR }),
    );
    const { direct, keyed, bottom } = placeNames(spansOf(whole, x), top + BAR);
    const key = keyBlock(keyed, { x: 0, top: bottom + 6, width });
    marks.push(...direct, ...key.marks);
    top = keyed.length > 0 ? key.bottom : bottom;
  }
  return { width, height: top + 2, marks };
}

const STEPS = [
  { value: 0, text: '0', anchor: 'start', before: 0 },
  { value: 50, text: '50%', anchor: 'middle', before: 0.5 },
  { value: 100, text: '100%', anchor: 'end', before: 1 },
] as const;
const NOTCH = 4;

/** @returns the scale from none to all above the bars; a step that has no room goes unsaid. */
function hundredMarks(x: ScaleLinear<number, number>, width: number): Block {
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
function notchMarks(x: ScaleLinear<number, number>, top: number): Mark[] {
  return STEPS.map(({ value }) => lineMark(x(value), top - NOTCH - 1, x(value), top - 1, 'axis'));
}
