import { bar } from './bar/index.ts';
import { composition } from './composition/index.ts';
import type { FigureDrawing } from './contract.ts';
import { dumbbell } from './dumbbell/index.ts';
import { flow } from './flow/index.ts';
import type { Figure, FigureTypeName } from './index.ts';
import { line } from './line/index.ts';
import { matrix } from './matrix/index.ts';
import { slope } from './slope/index.ts';
import { tile } from './tile/index.ts';
import { timeline } from './timeline/index.ts';
import { units } from './units/index.ts';
import { waffle } from './waffle/index.ts';

/** How each type of `index.ts` is drawn; apart from it, so that commands load no drawing. */
export const DRAWINGS = {
  bar,
  composition,
  waffle,
  units,
  line,
  dumbbell,
  slope,
  matrix,
  flow,
  timeline,
  tile,
} satisfies Record<FigureTypeName, object>;

/** Finds how a figure is drawn, as what draws any of them. */
export function drawingOf({ type }: Pick<Figure, 'type'>): FigureDrawing<Figure> {
  return DRAWINGS[type] as unknown as FigureDrawing<Figure>;
}
