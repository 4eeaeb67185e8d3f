import { max, scaleLinear } from 'd3';
import { keyBlock } from '../blocks.ts';
import type { FigureData } from '../data.ts';
import type { Mark, Scene } from '../scene.ts';
import { spansOf, wholeBar, wholeHeading, wholesOf } from '../whole.ts';
import { hundredMarks, notchMarks } from './hundred.ts';
import { placeNames } from './names.ts';
import type { CompositionSpec } from './spec.ts';

/** All of a whole, in the unit of its shares. */
export const WHOLE = 100;

const BAR = 26;
const GAP = 22;

/**
 * A bar of full width a group, its shares end to end, the same part in the same tone and order in
 * all of them. A part is named under its own stretch where that is wide enough, otherwise in a key
 * below. Shares of more than a hundred percent make the scale longer, so that they stay inside.
 */
export function layoutComposition(_spec: CompositionSpec, data: FigureData, width: number): Scene {
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
