import { periodBounds, type Period } from '../../domain/period.ts';
import { cellAmount } from './amount.ts';
import { proposalOf, type Surroundings } from './cell-proposal.ts';
import type { Column } from './columns.ts';
import { cellAt, placeOf, type Cell, type Grid } from './grid.ts';
import type { TableImport, TableOptions, TableProposal } from './options.ts';
import type { Row } from './row.ts';

/** A number with its cell, so that sums and series can be looked at. */
export interface Found {
  proposal: TableProposal;
  row: Row;
  column: Column;
}

/** Reads the numbers of one row; what is wrong or left out goes into `out`. */
export function numbersOf(
  grid: Grid,
  row: Row,
  columns: readonly Column[],
  around: Surroundings,
  options: TableOptions,
  out: TableImport,
): Found[] {
  const found: Found[] = [];
  if (isHeading(row, columns)) return found;
  out.faults.push(...row.faults);
  let base: string | undefined;
  let counted: string | undefined;
  let isShare = false;
  let measured: Period | undefined;
  let isRun = false;
  for (const column of columns) {
    const cell = cellAt(grid, row.index, column.index);
    if (!isMeasure(column)) {
      leaveOut(grid, column, cell, out);
      continue;
    }
    if (!column.comparison && !column.lastYear) {
      const words = column.words.join('');
      const own = row.period ? undefined : column.period;
      // 2024年｜2023年｜同比: the rate is of the later one.
      measured = isRun && words === base ? later(measured, own) : own;
      base = words;
      isShare = /^[%‰]/.test(column.unit ?? '');
      if (!isShare) counted = words;
    }
    isRun = !column.comparison;
    // A rate is of the time of what it stands beside: 1—4月｜同比.
    const ofMeasured = column.comparison && !column.period ? measured : undefined;
    const dated = ofMeasured ? { ...column, period: ofMeasured } : column;
    // 累计完成｜完成预算%｜比上年增减%: a rate is of what is counted, points are of the share.
    const isBaseOpen =
      column.comparison !== undefined &&
      isShare &&
      counted !== undefined &&
      !column.unit?.endsWith('点');
    const meaning = { base: isBaseOpen ? counted : base, isBaseOpen };
    const proposal = proposalOf(
      { grid, cell, row, column: dated, ...meaning, around, options },
      out,
    );
    if (proposal) found.push({ proposal, row, column });
  }
  return found;
}

function later(one: Period | undefined, other: Period | undefined): Period | undefined {
  const end = (period?: Period) => (period && periodBounds(period)?.end) ?? '';
  return end(one) > end(other) ? one : other;
}

function isMeasure({ role }: Column): boolean {
  return role === 'measure' || role === 'value';
}

/** A line with a single word groups the rows below it. */
function isHeading({ cells }: Row, columns: readonly Column[]): boolean {
  const [only, ...others] = cells;
  if (!only || others.length > 0 || only.covered || columns.length < 3) return false;
  return columns.some((column) => column.index === only.column && !isMeasure(column));
}

const WHY: Partial<Record<Column['role'], string>> = {
  ordinal: '序号',
  private: '个人信息不发布',
  unknown: '没有选这一栏',
  text: '这一栏多是文字',
};

function leaveOut(grid: Grid, { role }: Column, cell: Cell, out: TableImport): void {
  const why = WHY[role];
  if (why === undefined || cell.text === '' || cell.covered) return;
  const written = role === 'private' ? '（不显示）' : cell.text;
  if (role === 'private' || cellAmount(cell).kind !== 'words') {
    out.left.push({ where: placeOf(grid, cell), written, why });
  }
}
