import type { Surroundings } from './cell-proposal.ts';
import { isCompound } from '../archive.ts';
import { columnsOf } from './columns.ts';
import type { Grid, ReadGrids } from './grid.ts';
import type { TableImport, TableOptions } from './options.ts';
import { periodWithin } from './periods.ts';
import { regionsOf, type Region } from './region.ts';
import { readRow } from './row.ts';
import { numbersOf, type Found } from './rows.ts';
import { readSeparated } from './separated.ts';
import { totalsOf } from './totals.ts';
import { trendsOf } from './trend.ts';
import { isUnitLine, unitOfTitle } from './units.ts';
import { nameApart } from './ids.ts';
import { readWorkbook } from './workbook.ts';
import { periodBounds } from '../../domain/calendar.ts';
import type { ImportFault } from '../proposal.ts';

/**
 * Reads a table: .xlsx by its contents, anything else as a .csv; the name is only used to speak of
 * it. Every number is proposed, left out with a reason, or at fault. Writes nothing, never throws.
 */
export async function importTable(
  { name, bytes }: { name: string; bytes: Uint8Array },
  options: TableOptions = {},
): Promise<TableImport> {
  const out: TableImport = {
    title: '',
    facts: [],
    series: [],
    refused: [],
    left: [],
    faults: [],
    notes: [],
    gaps: [],
  };
  const read = await gridsOf(bytes);
  if (read.fault !== undefined) {
    const fix = read.fix ?? '改好以后再导入一次。';
    return { ...out, isUnread: true, faults: [{ where: name, message: `${read.fault}。`, fix }] };
  }
  const { grids, notes } = read;
  out.notes.push(...notes);
  const wanted = grids.filter((grid) => options.sheet === undefined || grid.name === options.sheet);
  if (wanted.length === 0) {
    const names = grids.map((grid) => `“${grid.name}”`).join('、');
    const asked = options.sheet === undefined ? '没有看得见的' : `没有“${options.sheet}”这个`;
    const fix = names ? `现有${names}。` : '在WPS或Excel里取消隐藏，再导入。';
    out.faults.push({ where: name, message: `${asked}工作表。`, fix });
  }
  const found = wanted.flatMap((grid) => numbersOfSheet(grid, options, out));
  if (found.length === 0 && out.faults.length === 0) {
    const fix = '表头写上“数值”或指标名，下面每格一个数；或者用 --column 数值=B 指明哪一栏。';
    out.faults.push({ where: name, message: '没有找到可以导入的数。', fix });
  }
  out.facts = found.map(({ proposal }) => proposal);
  nameApart(out.facts, options.taken ?? []);
  const { series, refused } = trendsOf(found, {
    scopeLabel: (id) => options.scopes?.find((scope) => scope.id === id)?.label ?? id,
    gaps: out.gaps,
  });
  out.series = series;
  out.refused = refused;
  out.notes.push(...refused.map(({ why }) => why));
  if (out.gaps.length > 0)
    out.notes.push(`没有数的格不当作0：${listed(out.gaps.map(({ where }) => where))}。`);
  return { ...out, faults: mergeFaults(out.faults) };
}

function gridsOf(bytes: Uint8Array): Promise<ReadGrids> | ReadGrids {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPacked || isCompound(bytes) ? readWorkbook(bytes) : readSeparated(bytes);
}

function numbersOfSheet(grid: Grid, options: TableOptions, out: TableImport): Found[] {
  const hidden = [...grid.hiddenRows].filter((row) =>
    grid.rows[row]?.some(({ text }) => text !== ''),
  );
  if (hidden.length > 0)
    out.notes.push(
      `${grid.name}第${listed(hidden.map((row) => String(row + 1)))}行是隐藏的，没有导入。`,
    );
  const columns = [...grid.hiddenColumns].filter((column) =>
    grid.rows.some((row) => row[column] && row[column].text !== ''),
  );
  if (columns.length > 0) out.notes.push(`${grid.name}有${columns.length}栏是隐藏的，没有导入。`);
  return regionsOf(grid).flatMap((region) => numbersOfRegion(grid, region, options, out));
}

function numbersOfRegion(
  grid: Grid,
  region: Region,
  options: TableOptions,
  out: TableImport,
): Found[] {
  const around = surroundingsOf(grid, region, options);
  const year = yearWithin(around);
  const { columns, faults } = columnsOf(grid, region, year, options);
  out.faults.push(...faults);
  const unused = columns.filter(({ role, header }) => role === 'text' && header !== '');
  if (unused.length > 0) {
    const named = unused.map(({ header }) => `“${header}”`).join('、');
    out.notes.push(`${named}栏是文字，没有用上。`);
  }
  let parent: string | undefined;
  const found = region.body.flatMap((index) => {
    const row = readRow(grid, index, columns, year, options);
    if (!row.isPart) parent = row.names.join('');
    const where = parent ? { ...around, parent } : around;
    return numbersOf(grid, row, columns, where, options, out);
  });
  if (found.length > 0 && out.title === '') out.title = around.title;
  out.notes.push(...totalsOf(grid, found));
  const notes = region.notes.map(({ text }) => text);
  if (notes.length > 0)
    out.notes.push(`表下的说明没有导入，请看一看：${notes.join(' ').slice(0, 400)}`);
  return found;
}

/** Names that programs give to sheets. */
const UNNAMED = /^(?:sheet|工作表|表)\s*\d*$/i;

function surroundingsOf(
  grid: Grid,
  { titles, header }: Region,
  options: TableOptions,
): Surroundings {
  const lines = titles.map(({ text }) => text.slice(0, 200));
  // In the corner of the head: 单位：万元｜2023年｜2024年.
  const corner = header
    .flatMap((row) => grid.rows[row]!.map(({ text }) => text))
    .filter(isUnitLine);
  const unit = [...lines, ...corner].map(unitOfTitle).find((line) => line !== undefined);
  const period = [...lines, grid.name].map(periodWithin).find((line) => line !== undefined);
  const title = lines.find((line) => !isUnitLine(line) && !/^[（(].*[）)]$/.test(line));
  const named = options.title ?? title ?? (UNNAMED.test(grid.name) ? '' : grid.name);
  return { title: named, ...(unit && { unit }), ...(period && { period }) };
}

function yearWithin({ period }: Surroundings): number | undefined {
  const bounds = period && periodBounds(period);
  return bounds && Number(bounds.start.slice(0, 4));
}

/** More places than this are counted, not named. */
const MOST = 12;

function mergeFaults(faults: readonly ImportFault[]): ImportFault[] {
  const alike = Map.groupBy(faults, ({ message, fix }) => JSON.stringify([message, fix]));
  return [...alike.values()].map((same) => ({
    ...same[0]!,
    where: listed(same.map(({ where }) => where)),
  }));
}

/** Lists places: “B3、C3”, of many the first ones and their number. */
function listed(places: readonly string[]): string {
  const some = places.slice(0, MOST).join('、');
  return places.length > MOST ? `${some}等${places.length}处` : some;
}
