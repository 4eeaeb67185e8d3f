/** A table before anyone knows what its columns mean: cells with what a reader sees in them. */
export interface Grid {
  /** The sheet's name; empty for a .csv, which has none. */
  name: string;
  /** By row, then by column; rows may differ in length. */
  rows: Cell[][];
  /** Rows and columns that are hidden in the program the table was made with; from 0. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

interface Placed {
  /** From 0. */
  row: number;
  column: number;
  /**
   * What the cell shows, trimmed: “3.1亿元”, “12.3%”, “2024年3月”. For a cell that is covered by a
   * merged one, the words of that one.
   */
  text: string;
  /**
   * Covered by a merged cell: shows its words and holds no number of its own. `down` in the column
   * in which that cell begins, `across` in the others.
   */
  covered?: 'down' | 'across';
  formula?: true;
}

export type Cell = Placed &
  (
    | { kind: 'text' }
    /** A number that a program keeps more exactly than it shows. */
    | { kind: 'number'; stored: number }
    /** As precise as the cell shows it: 2024, 2024-03 or 2024-03-31. */
    | { kind: 'date'; iso: string }
    /** What a program writes where it could not calculate, and a formula that nobody calculated. */
    | { kind: 'error' }
  );

/** Names the place of a cell, as spreadsheet programs name it: “Sheet1!C5”, or “C5” in a .csv. */
export function placeOf(grid: Grid, cell: { row: number; column: number }): string {
  const address = `${columnName(cell.column)}${cell.row + 1}`;
  return grid.name ? `${grid.name}!${address}` : address;
}

/** Names a column by its letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Finds the column of some letters, from 0; undefined if they are no column. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  return (
    [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** Finds a cell; an empty one where the row is too short. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.rows[row]?.[column] ?? { kind: 'text', row, column, text: '' };
}

/** Finds the cells of a row that show something, a wide one once. */
export function filled(row: readonly Cell[]): Cell[] {
  return row.filter(({ text, covered }) => text !== '' && covered !== 'across');
}

/** More is no table that a person reads number by number. */
export const GRID_LIMITS = { rows: 5000, columns: 300 } as const;

/**
 * What a reader of files gives: tables and what was assumed; or why there are none, in Chinese
 * words without their full stop, and what to do, a sentence.
 */
export type ReadGrids =
  { grids: Grid[]; notes: string[]; fault?: never } | { fault: string; fix?: string };
