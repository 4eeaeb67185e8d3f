import { readLocator, type Locator } from '../../domain/locator.ts';
import { nearest } from '../../content/nearest.ts';
import type { Period } from '../../domain/period.ts';
import type { ImportFault } from '../proposal.ts';
import type { Column } from './columns.ts';
import { cellAt, filled, placeOf, type Cell, type Grid } from './grid.ts';
import type { TableOptions, TableProposal } from './options.ts';
import { lacksYear, periodOfCell, yearOf } from './periods.ts';
import type { Role } from './roles.ts';
import { isTotal } from './roles.ts';
import { normalUnit } from '../../domain/numbers/units.ts';
import { splitUnit } from './units.ts';
import { plainName } from './label.ts';

/** What a row says besides its numbers. */
export interface Row {
  /** From 0. */
  index: number;
  cells: Cell[];
  /** What it counts, without unit and order: “甲区”, “工业产值”. */
  names: string[];
  /** As written, for the quotation. */
  written: string;
  unit?: string;
  period?: Period;
  quote?: string;
  locator?: Locator;
  /** What its numbers say beyond what every document says. */
  own: Pick<TableProposal, 'scope' | 'source' | 'subject' | 'notes' | 'isTotal'>;
  /** Begins with “其中”: a part of a row above. */
  isPart: boolean;
  /** Its name says where or who, and not what is counted. */
  isPlace: boolean;
  faults: ImportFault[];
}

export function readRow(
  grid: Grid,
  index: number,
  columns: readonly Column[],
  year: number | undefined,
  options: TableOptions,
): Row {
  const of = (role: Role) =>
    columns
      .filter((column) => column.role === role)
      .map((column) => cellAt(grid, index, column.index))
      .filter(({ text }) => text !== '');
  const faults: ImportFault[] = [];
  const fault = (cell: Cell, message: string, fix: string) =>
    void faults.push({ where: placeOf(grid, cell), message, fix });
  const named = of('name').map(({ text }) => splitUnit(text));
  const names = named
    .map(({ words }) => plainName(words.slice(0, LONGEST_NAME)))
    .filter((name) => name !== '');
  const total = names.some(isTotal) || of('period').some(({ text }) => isTotal(text));
  const row: Row = {
    index,
    cells: filled(grid.rows[index]!),
    names,
    written: of('name').at(-1)?.text ?? '',
    own: total ? { isTotal: true } : {},
    isPart: of('name').some(({ text }) => /^\s*其中/.test(text)),
    isPlace: columns.every(({ role, header }) => role !== 'name' || PLACES.test(header)),
    faults,
  };
  blankNames(row, grid, columns, fault);
  const unit = of('unit')[0]?.text ?? named.findLast((name) => name.unit !== undefined)?.unit;
  if (unit !== undefined) row.unit = normalUnit(unit);
  if (!of('period').some(({ text }) => isTotal(text))) {
    const isSeason = columns.some(({ role, header }) => role === 'period' && SEASON.test(header));
    readPeriods(row, of('period'), { year, isSeason }, fault);
  }
  readKnown(row, of, options, fault);
  for (const cell of of('name').filter(({ text }) => text.length > LONGEST_NAME)) {
    fault(cell, `名称有${cell.text.length}个字，太长。`, '只写数的是什么，说明写到备注栏。');
  }
  for (const cell of [...of('name'), ...of('subject'), ...of('notes'), ...of('quote')]) {
    if (/^[=@\t]|^[+-][A-Za-z(]/.test(cell.text)) {
      fault(cell, `“${cell.text.slice(0, 24)}”像公式，不像文字。`, '改成文字，或者删去。');
    }
  }
  const [quote] = of('quote');
  if (quote) row.quote = quote.text;
  const [place] = of('locator');
  if (place) readPlace(row, place, fault);
  const [subject] = of('subject');
  if (subject) row.own.subject = subject.text;
  const notes = of('notes').map(({ text }) => text);
  if (notes.length > 0) row.own.notes = notes.join('；');
  return row;
}

const LONGEST_NAME = 80;

/** Heads over names that say where or who, and not what is counted. */
export const PLACES =
  /^(?:所属|所在)?(?:地区|区域|园区|旗县区?|[旗县]区|盟市|街道|乡镇|苏木镇|嘎查村?|社区|企业|企业名称|单位名称|单位|部门|分类|类别|类型|行业|年龄|性别)$/;

/** Merged cells come out of a .csv with words in their first row only. */
function blankNames(row: Row, grid: Grid, columns: readonly Column[], fault: Report): void {
  if (row.own.isTotal || row.cells.length < 2) return;
  const names = columns.filter(({ role }) => role === 'name');
  for (const [place, { index }] of names.entries()) {
    const cell = cellAt(grid, row.index, index);
    const isNeeded = row.names.length === 0 || place < names.length - 1;
    if (cell.text !== '' || !isNeeded) continue;
    fault(cell, '没有写名称。', '写上名称；合并过的格子在.csv里只有第一行有字，要逐行补上。');
    return;
  }
}

type Report = (cell: Cell, message: string, fix: string) => void;

/** What these are called by goes from one year into the next. */
const SEASON = /学年|财年|[采供]暖|供热|[赛雪榨]季|(?:牧业|农牧业?|农业|生产|会计)年/;

/** A year and a month may have columns of their own. */
function readPeriods(
  row: Row,
  cells: Cell[],
  { year, isSeason }: { year: number | undefined; isSeason: boolean },
  fault: Report,
): void {
  const [first, ...others] = cells;
  if (!first) return;
  const own = cells.flatMap(({ text }) => yearOf(text) ?? [])[0];
  const cell = cells.find(({ text }) => lacksYear(text)) ?? (own === undefined ? first : undefined);
  const months = others.find(({ text }) => /^(?:[1-9]|1[0-2])$/.test(text));
  const period =
    own !== undefined && !cell && months
      ? { in: `${own}-${months.text.padStart(2, '0')}` }
      : periodOfCell(cell ?? first, own ?? year);
  if ('fault' in period) fault(cell ?? first, `时期读不懂：${period.fault}`, '照提示改这一格。');
  else if (isSeason && isOfYears(period)) {
    const message = `“${(cell ?? first).text}”跨两年，不是公历的一年。`;
    fault(cell ?? first, message, '写明起止年月，如“2023年9月—2024年8月”。');
  } else row.period = period;
}

function isOfYears(period: Period): boolean {
  const days = 'in' in period ? [period.in] : 'from' in period ? [period.from, period.to] : [];
  return days.length > 0 && days.every((day) => day.length === 4);
}

/** Scopes and sources that a row names, by id or by name. */
function readKnown(
  row: Row,
  of: (role: Role) => Cell[],
  { scopes = [], sources = [] }: TableOptions,
  fault: Report,
): void {
  const known = scopes.map(({ id, label }) => ({ id, name: label }));
  const registered = sources.map(({ id, title }) => ({ id, name: title }));
  const read = (cell: Cell | undefined, among: readonly Known[], kind: string, more = '') => {
    const id = cell && idOf(cell.text, among);
    if (cell && !id) {
      fault(cell, `没有“${cell.text}”这个${kind}。`, suggestion(cell.text, among) + more);
    }
    return id;
  };
  const [scope] = of('scope');
  const named = row.names.flatMap((name) => idOf(name, known) ?? []);
  const scoped = scope ? read(scope, known, '口径') : named[0];
  if (scoped) row.own.scope = scoped;
  const more = '还没有登记的，先运行 npm run new 登记来源。';
  const source = read(of('source')[0], registered, '来源', more);
  if (source) row.own.source = source;
}

interface Known {
  id: string;
  name: string;
}

function idOf(words: string, known: readonly Known[]): string | undefined {
  const plain = words.replace(/[\s《》]/g, '');
  return known.find(({ id, name }) => id === plain || name.replace(/[\s《》]/g, '') === plain)?.id;
}

function suggestion(words: string, known: readonly Known[]): string {
  const all = known.flatMap(({ id, name }) => [id, name]);
  const close = nearest(words, all);
  if (close) return `是不是“${close}”？`;
  const some = known.slice(0, 8).map(({ id, name }) => `${id}（${name}）`);
  return some.length > 0 ? `填编号或名称，现有：${some.join('、')}。` : '填登记过的编号。';
}

/** A bare number is a page where the column says so. */
function readPlace(row: Row, cell: Cell, fault: Report): void {
  const read = readLocator(/^\d+$/.test(cell.text) ? `第${cell.text}页` : cell.text);
  if ('value' in read) row.locator = read.value;
  else fault(cell, read.fault, '照提示改这一格。');
}
