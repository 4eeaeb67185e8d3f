import type { z } from 'zod';
import type { DifferenceKind } from '../domain/comparability.ts';
import type { FigureCommon } from '../domain/figure.ts';
import type { FigureData } from './data.ts';
import type { FigureExamples } from './example.ts';
import type { Extent } from './extent.ts';
import type { Scene } from './scene.ts';

/** Frame widths in user units; a page shows the drawing whose frame fits its column. */
export const FRAMES = { narrow: 328, wide: 520 } as const;
export type FrameName = keyof typeof FRAMES;

/** What a figure says in words instead of numbers: one header row, then rows of as many cells. */
export interface WordTable {
  columns: string[];
  rows: string[][];
}

/**
 * How a type takes what it draws: one list of facts; named groups, of any size or of two; a group
 * for each fact or for each unit. Or words, in the rows of a table or the stages of a course.
 */
export type Intake = 'list' | 'groups' | 'pairs' | 'each' | 'by-unit' | 'rows' | 'stages';

/** What a type of figure is, in `<type>/spec.ts`. Commands load it, so it draws nothing. */
export interface FigureType<Spec extends FigureCommon> {
  /** What an author may declare. */
  schema: z.ZodType<Spec>;
  /** The type in Chinese. */
  label: string;
  /** What it is good for, a phrase: “比长短、看构成”. */
  purpose: string;
  takes: Intake;
  /** The values of `mode` where an author has to choose one, and how each takes its facts. */
  modes?: Readonly<Record<string, { label: string; takes: Intake }>>;
  /**
   * Which of its facts stand on one scale, so that they must have one unit: all of a figure, those
   * of each group, or none.
   */
  scale: 'figure' | 'group' | 'none';
  /** Whether it draws parts of a whole, so that every number must be a share in per cent. */
  shares?: true;
  /** Whether a mark stands where its period says, so that every fact needs one. */
  dated?: true;
  /** Whether marks are joined into a course of time, which no other scope or period may enter. */
  trend?: (spec: Spec) => boolean;
  /** In what its facts may differ although they stand on one scale. */
  unlike?: readonly DifferenceKind[];
  /** Its words as a table, where it has words to show besides facts. */
  words?: (spec: Spec) => WordTable;
}

/** How a type is drawn and said, in `<type>/index.ts`. */
export interface FigureDrawing<Spec extends FigureCommon> {
  /** The narrowest plot that can be read, in user units; small multiples stand in as many columns. */
  narrowest: number;
  /**
   * Pure and total: any facts, any frame and any extent give a drawing inside its frame.
   * @param extent what the scale must hold besides the figure's own values; small multiples share it
   */
  layout: (spec: Spec, data: FigureData, width: number, extent?: Extent) => Scene;
  /** The values that its scale must hold; types without a common scale have none. */
  extent?: (spec: Spec, data: FigureData) => Extent;
  /** What its scale counts and where its zero is, below the drawing; types without one have none. */
  axis?: (spec: Spec, data: FigureData, extent?: Extent) => string;
  /** A sentence that says what the drawing shows, built from the same facts. */
  summary: (spec: Spec, data: FigureData) => string;
  /** What the handbook draws and the tests loop over. */
  examples: FigureExamples<Spec>;
}
