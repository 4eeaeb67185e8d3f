import { bareNumbers } from '../../domain/numbers/scan.ts';
import { registerNames } from '../../domain/numbers/names.ts';

const NO_NAMES = registerNames([]);

/** What the heads of a table say of one cell. */
export interface CellHeads {
  /** The first words of its row, without their unit; empty in the first column. */
  row: string;
  /** The words over it, outermost first, without their units. */
  columns: string[];
  unit: string | undefined;
  /** Whether it is one of the heads itself. */
  isHead: boolean;
}

const IN_BRACKETS = /[（(]\s*(?:单位[：:]\s*)?([^（）()\d]{1,8})\s*[）)]\s*$/;
const AFTER_SLASH = /\/\s*([^\s\d/]{1,6})$/;
const UNIT_LINE = /单位[：:]\s*([^\s，。；、）)\d]{1,8})/;
/** In brackets, but no unit. */
const NO_UNIT = /^(?:含|不含|其中|累计|合计|预计|虚构|示例|公章|略|个别|年|截至.*|.*年.*|.*月.*)$/;
/**
 * @param rows the cells of a table as texts
 * @param caption the paragraph before it, which may name a unit for all of it
 */
export function tableHeads(
  rows: readonly (readonly string[])[],
  caption: string,
): (row: number, column: number) => CellHeads {
  const first = rows.findIndex((row) => row.some((cell) => isNumeric(cell)));
  const heads = Math.max(1, Math.min(first < 0 ? rows.length : first, 3));
  const whole =
    UNIT_LINE.exec(caption)?.[1] ?? UNIT_LINE.exec(rows.slice(0, heads).flat().join(' '))?.[1];
  return (row, column) => {
    const isHead = row < heads;
    const over = rows.slice(0, heads).map((cells) => nearestLeft(cells, column));
    const columns = isHead ? [] : [...new Set(over.filter((text) => text !== ''))];
    const cells = rows[row] ?? [];
    const lead = column === 0 ? '' : leadOf(rows, row, column);
    const beside = column > 1 ? (cells[1] ?? '') : '';
    const unit =
      unitIn(lead) ??
      columns.map(unitIn).findLast((one) => one !== undefined) ??
      unitOfCell(beside, cells) ??
      whole;
    return { row: withoutUnit(lead), columns: columns.map(withoutUnit), unit, isHead };
  };
}

/** A merged head stands in the first of the cells that it covers. */
function nearestLeft(cells: readonly string[], column: number): string {
  for (let at = column; at >= 0; at -= 1) if (cells[at]) return cells[at]!.replace(/\s+/g, '');
  return '';
}

/** The first words of the row that are no number; of the rows above where it is covered by one. */
function leadOf(rows: readonly (readonly string[])[], row: number, column: number): string {
  const words = (rows[row] ?? [])
    .slice(0, column)
    .map((cell) => cell.replace(/\s+/g, ''))
    .filter((cell) => /\p{L}/u.test(cell) && !/^[①-⑳㉑-㉟㊱-㊿]$/.test(cell) && !isNumeric(cell));
  return words[0] ?? '';
}

/** A column of its own may hold the units: 指标 单位 数值. */
function unitOfCell(beside: string, cells: readonly string[]): string | undefined {
  const isUnit =
    /^(?:个|家|人|名|人次|万元|亿元|元|%|吨|公里|平方米|处|场|次|项|户|件|台|辆|小时|份|篇|支|所|条)$/;
  return isUnit.test(beside.trim()) && cells.length > 2 ? beside.trim() : undefined;
}

function unitIn(head: string): string | undefined {
  const found = IN_BRACKETS.exec(head)?.[1] ?? AFTER_SLASH.exec(head)?.[1];
  const unit = found?.replace('％', '%').trim();
  return unit === undefined || unit === '' || NO_UNIT.test(unit) ? undefined : unit;
}

function withoutUnit(head: string): string {
  return unitIn(head) === undefined ? head : head.replace(IN_BRACKETS, '').replace(AFTER_SLASH, '');
}

/** Holds a number and little else; a year is a head. */
function isNumeric(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || isYear(text) || [...text].length > 14) return false;
  return bareNumbers(text, NO_NAMES).length > 0 && /^\S{0,3}[\d０-９−-]/.test(text);
}

/** @returns whether a cell is a year and nothing else: “2024”. */
export function isYear(text: string): boolean {
  return /^\s*(?:19|20)\d{2}\s*$/.test(text);
}
