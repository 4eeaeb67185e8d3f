import type { z } from 'zod';
import type { FigureCommon } from '../domain/figure.ts';
import type { FigureData } from './data.ts';
import type { Scene } from './scene.ts';

/** Frame widths in user units; a page shows the drawing whose frame fits its column. */
export const FRAMES = { narrow: 328, wide: 560 } as const;
export type FrameName = keyof typeof FRAMES;

/** What a type of figure supplies; the rest of the site is the same for all of them. */
export interface FigureType<Spec extends FigureCommon> {
  /** What an author may declare. */
  schema: z.ZodType<Spec>;
  /** The type in Chinese, for the handbook. */
  label: string;
  /** Pure and total: any facts and any frame give a drawing inside its frame. */
  layout: (spec: Spec, data: FigureData, width: number) => Scene;
  /** A sentence that says what the drawing shows, built from the same facts. */
  summary: (spec: Spec, data: FigureData) => string;
}
