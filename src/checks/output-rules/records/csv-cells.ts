/** A cell of a CSV file; offsets count UTF-16 units and include its quotes. */
export interface CsvCell {
  text: string;
  start: number;
  end: number;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** @returns the rows of a CSV file as RFC 4180 has it, with the place of every cell. */
export function csvCells(text: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const start = CELL.lastIndex;
    const match = CELL.exec(text);
    // A stray quote: what follows cannot be told apart, and every cell after it counts as missing.
    if (!match) break;
    const [, quoted, plain = '', end = ''] = match;
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    row.push({ text: cell, start, end: CELL.lastIndex - end.length });
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  // A file whose last line ends in a comma, or in nothing.
  if (row.length > 0) {
    rows.push(
      text.endsWith(',') ? [...row, { text: '', start: text.length, end: text.length }] : row,
    );
  }
  return rows;
}
