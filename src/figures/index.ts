import type { z } from 'zod';
import { barType } from './bar/spec.ts';
import { compositionType } from './composition/spec.ts';
import type { FigureType } from './contract.ts';
import { dumbbellType } from './dumbbell/spec.ts';
import { flowType } from './flow/spec.ts';
import { lineType } from './line/spec.ts';
import { matrixType } from './matrix/spec.ts';
import { slopeType } from './slope/spec.ts';
import { tileType } from './tile/spec.ts';
import { timelineType } from './timeline/spec.ts';
import { unitsType } from './units/spec.ts';
import { waffleType } from './waffle/spec.ts';

/** Every type of figure. `drawings.ts` says how each is drawn. */
export const FIGURE_TYPES = {
  bar: barType,
  composition: compositionType,
  waffle: waffleType,
  units: unitsType,
  line: lineType,
  dumbbell: dumbbellType,
  slope: slopeType,
  matrix: matrixType,
  flow: flowType,
  timeline: timelineType,
  tile: tileType,
} as const;

export type FigureTypeName = keyof typeof FIGURE_TYPES;
export type Figure = z.infer<(typeof FIGURE_TYPES)[FigureTypeName]['schema']>;

/** Finds the type of a figure, as one that takes any of them. */
export function typeOf({ type }: Pick<Figure, 'type'>): FigureType<Figure> {
  return FIGURE_TYPES[type] as unknown as FigureType<Figure>;
}
