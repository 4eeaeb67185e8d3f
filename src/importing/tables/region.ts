import { readAmount } from './amount.ts';
import { filled, type Cell, type Grid } from './grid.ts';
import { lacksYear, periodOf, yearOf } from './periods.ts';
import { isNote, roleOf } from './roles.ts';
import { isUnit } from '../../domain/numbers/units.ts';
import { isUnitLine, splitUnit } from './units.ts';

/** One table of a sheet: rows by their numbers, from 0. */
export interface Region {
  /** The lines above: title, unit. */
  titles: Cell[];
  header: number[];
  body: number[];
  /** The lines below. */
  notes: Cell[];
}

type Line = 'blank' | 'title' | 'note' | 'words' | 'periods' | 'body';

/** Finds the tables of a sheet, one below another, each with what belongs to it. */
export function regionsOf(grid: Grid): Region[] {
  const rows = grid.rows.flatMap((_, row) =>
    grid.hiddenRows.has(row) || isCovered(grid.rows[row]!) ? [] : [row],
  );
  const lines = rows.map((row) => ({ row, line: lineOf(grid, row) }));
  const regions: Region[] = [];
  let titles: Cell[] = [];
  let header: number[] = [];
  let isAfterBlank = true;
  for (const [index, { row, line: shown }] of lines.entries()) {
    const region = regions.at(-1);
    const cells = filled(grid.rows[row]!);
    const above: number | undefined =
      header.at(-1) ?? (isAfterBlank ? undefined : region?.header.at(-1));
    const isBody: boolean =
      shown === 'words' && above !== undefined && isStated(grid.rows[above]!, cells);
    const isHead: boolean =
      shown === 'body' && header.length === 0 && (!region || isAfterBlank) && isWords(cells);
    const repeats: boolean =
      shown === 'words' && header.length === 0 && isRepeated(grid, region, cells);
    const line: Line = isBody && !repeats ? 'body' : isHead ? 'words' : shown;
    if (line === 'note') {
      if (region) region.notes.push(...cells);
      else titles.push(...cells);
    } else if (line === 'title') {
      // A single word within a table groups the rows below it.
      if (region && !isAfterBlank && leadsToBody(lines, index, 'title')) region.body.push(row);
      else if (region && !leadsToHeader(lines, index)) region.notes.push(...cells);
      else titles.push(...cells);
    } else if (line === 'words' || line === 'periods') {
      const heads =
        (isAfterBlank || header.length > 0 || !region || repeats) &&
        leadsToBody(lines, index, line) &&
        !isCounted(grid, header.at(-1), cells);
      if (heads) {
        header.push(row);
        if (repeats) titles = [...region!.titles, ...titles];
      } else if (header.length > 0) {
        regions.push({ titles, header, body: [row], notes: [] });
        titles = [];
        header = [];
      } else if (region) region.body.push(row);
      else header.push(row);
    } else if (line === 'body') {
      if (header.length > 0 || !region) {
        regions.push({ titles, header, body: [row], notes: [] });
        titles = [];
        header = [];
      } else region.body.push(row);
    }
    isAfterBlank = line === 'blank' || (isAfterBlank && line !== 'body');
  }
  if (regions.length === 0 && header.length > 1) {
    const [first, ...rest] = header as [number, ...number[]];
    return [{ titles, header: [first], body: rest, notes: [] }];
  }
  regions.at(-1)?.notes.push(...titles);
  return regions;
}

/** Below a cell that reaches down over two lines of a head there may be nothing of its own. */
function isCovered(row: readonly Cell[]): boolean {
  const cells = filled(row);
  return cells.length > 0 && cells.every(({ covered }) => covered !== undefined);
}

/** A head that begins with a time: 2024年｜数值（家）. */
function isWords(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell) => cell.kind === 'text' && readAmount(cell.text).kind !== 'missing' && !isNumber(cell),
  );
}

/** The head again on the next page. */
function isRepeated(grid: Grid, region: Region | undefined, cells: readonly Cell[]): boolean {
  const above = region && filled(grid.rows[region.header.at(-1) ?? -1] ?? []);
  if (!above || above.length !== cells.length) return false;
  const plain = ({ text }: Cell) => splitUnit(text).words;
  return cells.every((cell, place) => plain(cell) === plain(above[place]!));
}

/** What kind of line a row is, by what it shows. */
function lineOf(grid: Grid, row: number): Line {
  const seen = filled(grid.rows[row]!).filter(({ column }) => !grid.hiddenColumns.has(column));
  if (seen.length === 0) return 'blank';
  // “单位：万元” stands in a corner of the title's line.
  const cells = seen.filter(({ text }) => !isUnitLine(text));
  const [first, ...others] = cells;
  if (!first) return 'title';
  if (isNote(first.text) && (others.length === 0 || /[:：]/.test(first.text))) return 'note';
  const numbers = cells.filter(isNumber);
  if (others.length === 0) {
    // “100强企业” in the first column is a title; further right a number has lost its row's name.
    const isAlone = numbers.length > 0 && (first.kind !== 'text' || first.column > 0);
    return isAlone || first.kind === 'error' ? 'body' : 'title';
  }
  const periods = cells.filter(isPeriod);
  const isPlain = cells.every((cell) => !isNumber(cell) || isPeriod(cell));
  if (isPlain && periods.length >= 2) return 'periods';
  const counted = cells.filter((cell, index) => isNumber(cell) && !isDated(cell, index === 0));
  if (counted.length > 0) return 'body';
  const isGap = ({ text }: Cell) => text !== '' && readAmount(text).kind === 'missing';
  const error = cells.some(({ kind }) => kind === 'error');
  const dated = isPeriod(first) && !others.every(isPeriod);
  return error || cells.some(isGap) || dated ? 'body' : 'words';
}

function isNumber(cell: Cell): boolean {
  if (cell.kind === 'number') return true;
  // “2024年产值” and “3月产值” are words of a header.
  if (cell.kind !== 'text' || /^(?:19|20)\d{2}年/.test(cell.text)) return false;
  if (/^0\d+$/.test(cell.text)) return true;
  const amount = readAmount(cell.text);
  if (amount.kind === 'amount') {
    return !amount.within && (amount.unit === '' || isUnit(amount.unit));
  }
  return amount.kind === 'vague' && !amount.within;
}

/** “2024年” heads a column; 2024 may be a count, except where a row begins. */
function isDated(cell: Cell, isFirst: boolean): boolean {
  return (
    isPeriod(cell) && (isFirst || (cell.kind === 'text' && yearOf(cell.text) !== Number(cell.text)))
  );
}

function isPeriod(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  if (cell.kind === 'number') return yearOf(cell.text) !== undefined;
  const { words } = splitUnit(cell.text);
  return periodOf(words) !== undefined || lacksYear(words);
}

/** Counts such as 1987 and 2010 under a header that names every column already. */
function isCounted(grid: Grid, above: number | undefined, cells: readonly Cell[]): boolean {
  if (above === undefined) return false;
  const bare = cells.filter(({ text }) => /^\d{4}$/.test(text));
  return bare.length >= cells.length - 1 && filled(grid.rows[above]!).length >= cells.length;
}

/** “走访30家左右” under a head that says a number stands there: 数值, 2024年, 驿站（个）. */
function isStated(above: readonly Cell[], cells: readonly Cell[]): boolean {
  return cells.some(({ column, text }) => {
    const head = above[column];
    if (!head || !/^(?:amount|vague)$/.test(readAmount(text).kind)) return false;
    return (
      isPeriod(head) || roleOf(head.text) === 'value' || splitUnit(head.text).unit !== undefined
    );
  });
}

/** Whether lines of one kind, or other lines of a header, end in numbers. */
function leadsToBody(lines: readonly { line: Line }[], from: number, kind: Line): boolean {
  const next = lines.slice(from + 1).find(({ line }) => {
    return kind === 'title' ? line !== 'title' : line !== 'words' && line !== 'periods';
  });
  return next?.line === 'body';
}

function leadsToHeader(lines: readonly { line: Line }[], from: number): boolean {
  const next = lines.slice(from + 1).find(({ line }) => !['title', 'note', 'blank'].includes(line));
  return next?.line === 'words' || next?.line === 'periods';
}
