import { z } from 'zod';
import type { Library } from '../domain/library.ts';
import { bar } from './bar/index.ts';
import { barSchema } from './bar/spec.ts';
import { FRAMES, type FigureType, type FrameName } from './contract.ts';
import { figureData, type FigureData } from './data.ts';
import { line } from './line/index.ts';
import { lineSchema } from './line/spec.ts';
import { renderSvg } from './svg.ts';
import { units } from './units/index.ts';
import { unitsSchema } from './units/spec.ts';
import { waffle } from './waffle/index.ts';
import { waffleSchema } from './waffle/spec.ts';

/** Every type of figure: one line here and one in the schema below. */
export const FIGURE_TYPES = { bar, waffle, units, line } as const;

/** A figure declaration: `content/figures/<id>.json`. The file name is the id. */
export const figureSchema = z
  .discriminatedUnion('type', [barSchema, waffleSchema, unitsSchema, lineSchema])
  .refine((figure) => (figure.groups === undefined) !== (figure.series === undefined), {
    path: ['groups'],
    message: 'groups（分组）和 series（序列）必须填一个，且只填一个',
  });

export type Figure = z.infer<typeof figureSchema>;

/** A figure ready to be shown: both drawings, its sentence and its data. */
export interface DrawnFigure {
  data: FigureData;
  summary: string;
  svg: Record<FrameName, string>;
}

/** @throws if the figure names a record that does not exist; the checks say so first. */
export function drawFigure(figure: Figure, library: Library<Figure>): DrawnFigure {
  const type = FIGURE_TYPES[figure.type] as FigureType<Figure>;
  const data = figureData(figure, library);
  const draw = (frame: FrameName) => renderSvg(type.layout(figure, data, FRAMES[frame]), frame);
  return {
    data,
    summary: type.summary(figure, data),
    svg: { narrow: draw('narrow'), wide: draw('wide') },
  };
}
