import type { Grid } from './grid.ts';

/** More is no table that a person reads number by number. */
export const GRID_LIMITS = { rows: 5000, columns: 300 } as const;

/**
 * What a reader of files gives: tables and what was assumed; or why there are none, in Chinese
 * words without their full stop, and what to do, a sentence.
 */
export type ReadGrids =
  { grids: Grid[]; notes: string[]; fault?: never } | { fault: string; fix?: string };
