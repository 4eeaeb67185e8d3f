import type { Period } from '../../domain/period.ts';
import type { ImportFault } from '../proposal.ts';
import { isCounted, readAmount } from './amount.ts';
import { cellAt, columnIndex, columnName, filled, type Cell, type Grid } from './grid.ts';
import type { TableOptions } from './options.ts';
import { lacksYear, periodOf, splitPeriod, yearOf } from './periods.ts';
import type { Region } from './region.ts';
import { comparisonOf, isLastYear, type HeaderComparison } from './comparison.ts';
import { roleOf, ROLE_WORDS, type Role } from './roles.ts';
import { isUnit } from '../../domain/numbers/units.ts';
import { splitUnit } from './units.ts';

/** A column with what its header says. */
export interface Column {
  index: number;
  role: Role | 'measure' | 'unknown' | 'text';
  /** Whether its header says that it names what is counted. */
  isNaming?: true;
  /** As the header writes it, upper lines first. */
  header: string;
  /** What the header names, without period, unit and words such as 数值. */
  words: string[];
  unit?: string;
  period?: Period;
  comparison?: HeaderComparison;
  lastYear?: true;
}

/** Reads the columns of a table that are seen, with the faults of their headers. */
export function columnsOf(
  grid: Grid,
  region: Region,
  year: number | undefined,
  { columns: said = [] }: TableOptions,
): { columns: Column[]; faults: ImportFault[] } {
  const width = Math.max(
    ...[...region.header, ...region.body].map((row) => grid.rows[row]!.length),
  );
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    if (grid.hiddenColumns.has(index)) continue;
    const cells = region.body.map((row) => cellAt(grid, row, index));
    if (filled(cells).length === 0) continue;
    columns.push(columnOf(index, headerParts(grid, region, index), cells, year));
  }
  const faults: ImportFault[] = [];
  const chosen = new Set<Role>();
  for (const { role, column } of said) {
    const found = columns.find(
      ({ index, header }) =>
        index === columnIndex(column) || header === column || header.includes(column),
    );
    if (!found) {
      const headers = columns.map(({ index, header }) => `${columnName(index)}“${header}”`);
      faults.push({
        where: `--column ${ROLE_WORDS[role].name}=${column}`,
        message: `表里没有“${column}”这一栏。`,
        fix: `现有的栏是${headers.join('、')}；写字母，或者照抄表头。`,
      });
      continue;
    }
    if (!chosen.has(role)) setAside(columns, role);
    chosen.add(role);
    found.role = role;
    if (role === 'name') found.isNaming = true;
  }
  // Whoever names the column of numbers means that one and no other.
  if (chosen.has('value')) setAside(columns, 'measure');
  setAsideTexts(columns);
  const twin = twinOf(columns);
  if (twin) {
    faults.push({
      where: `${grid.name && `${grid.name}!`}${columnName(twin.index)}栏`,
      message: `左右并排着两份表，“${twin.header}”写了两遍，分不清数是哪一行的。`,
      fix: '把右边的一份剪下来，接到左边那份的下面，再导入。',
    });
    for (const column of columns) if (column.index >= twin.index) column.role = 'unknown';
  }
  for (const column of columns) {
    if (column.role !== 'measure' || column.header !== '') continue;
    column.role = 'unknown';
    faults.push({
      where: `${grid.name && `${grid.name}!`}${columnName(column.index)}栏`,
      message: '有数，没有表头。',
      fix: '补上表头，或用 --column 指明是什么；也可能是数里的逗号把一格分成了两格，给它加上双引号。',
    });
  }
  return { columns, faults };
}

function setAside(columns: readonly Column[], role: Column['role']): void {
  for (const column of columns) if (column.role === role) column.role = 'unknown';
}

/** Texts beside the names of what is counted, such as 负责部门, are no part of any name. */
function setAsideTexts(columns: Column[]): void {
  const isNamed = columns.some(({ role, isNaming }) => role === 'name' && isNaming);
  const first = columns.findIndex(({ role }) => role === 'measure' || role === 'value');
  for (const [place, column] of columns.entries()) {
    if (column.role !== 'name') continue;
    if (isNamed ? !column.isNaming : place > first) column.role = 'text';
  }
}

/** Finds where a second table begins beside the first: its names are under the same head. */
function twinOf(columns: readonly Column[]): Column | undefined {
  return columns.find(
    ({ role, header }, place) =>
      role === 'text' &&
      header !== '' &&
      columns.slice(0, place).some((other) => other.role === 'name' && other.header === header),
  );
}

/** Reads the lines of a header over a column; a blank under a wide cell belongs to that cell. */
function headerParts(grid: Grid, { header }: Region, index: number): string[] {
  const parts = header.map((row, line) => {
    const own = cellAt(grid, row, index).text;
    const below = header.slice(line + 1).some((lower) => cellAt(grid, lower, index).text !== '');
    if (own !== '' || !below) return own;
    const left = grid.rows[row]!.slice(0, index).findLast(({ text }) => text !== '');
    return left?.text ?? '';
  });
  return [...new Set(parts.filter((part) => part !== '').flatMap(splitPeriod))];
}

function columnOf(index: number, parts: string[], cells: Cell[], year: number | undefined): Column {
  const header = parts.join('');
  const dated = datedParts(parts, year);
  const rest = parts.filter((part) => !dated?.parts.includes(part));
  const split = rest.map(splitUnit);
  const unit = split.findLast((part) => part.unit !== undefined)?.unit;
  const words = split.map((part) => part.words).filter((part) => part !== '');
  const last = words.at(-1) ?? '';
  const comparison = comparisonOf(words.join(''));
  const named = comparison ? undefined : roleOf(last);
  const role = roleBy(unit === undefined ? named : (named ?? 'measure'), cells, {
    isHeaded: header !== '',
    isDated: dated !== undefined,
  });
  return {
    index,
    header,
    role: comparison && role !== 'period' ? 'measure' : role,
    words: role === 'measure' || comparison ? words : words.slice(0, -1),
    ...((named === 'name' || named === 'unit') && { isNaming: true }),
    ...(unit !== undefined && { unit }),
    ...(dated && role !== 'period' && { period: dated.period }),
    ...(comparison && { comparison }),
    ...(isLastYear(last) && { lastYear: true }),
  };
}

/** Finds the period of a header, and the lines that say it: “2024年” over “一季度”, or one line. */
export function datedParts(
  parts: readonly string[],
  year: number | undefined,
): { parts: string[]; period: Period } | undefined {
  const own = parts.map((part) => splitUnit(part).words);
  const years = own.flatMap((part) => yearOf(part) ?? []);
  const within = own.findIndex(lacksYear);
  if (within >= 0) {
    const period = periodOf(own[within]!, years[0] ?? year);
    const used = parts.filter((_, line) => line === within || yearOf(own[line]!) !== undefined);
    return period && { parts: used, period };
  }
  const line = own.findIndex((part) => periodOf(part) !== undefined);
  return line < 0 ? undefined : { parts: [parts[line]!], period: periodOf(own[line]!)! };
}

/** 18—25岁, 36岁及以上, 1000元以下: what a row is about, and no number of it. */
function isBand({ text }: Cell): boolean {
  const amount = readAmount(text);
  const isHedged =
    amount.kind === 'amount' && /^(?:under|at-most|or-more|over)$/.test(amount.qualifier);
  return amount.kind === 'vague' || isHedged;
}

/** What the cells are decides where the header's words are open or say something else. */
function roleBy(
  named: Role | 'measure' | undefined,
  cells: Cell[],
  { isHeaded, isDated }: { isHeaded: boolean; isDated: boolean },
): Column['role'] {
  const own = filled(cells);
  const texts = own.filter(({ kind }) => kind === 'text');
  const share = (isOne: (cell: Cell) => boolean) => own.filter(isOne).length / own.length;
  const isPeriod = ({ kind, text }: Cell) =>
    kind === 'date' || (kind === 'text' && (periodOf(text) !== undefined || lacksYear(text)));
  const counted = share(
    ({ kind, text }) =>
      kind === 'number' ||
      kind === 'error' ||
      (isDated ? readAmount(text).kind !== 'words' : isCounted(text)),
  );
  if (named === 'unit') {
    return texts.some(({ text }) => isUnit(text)) || texts.length === 0 ? 'unit' : 'name';
  }
  if (named === 'name' || (named === undefined && !isDated)) {
    if (own.length > 0 && share(isPeriod) === 1) return 'period';
  }
  if (named === 'name' && counted === 1 && isHeaded && !own.every(isBand)) return 'measure';
  if (named) return named;
  return counted >= 0.5 ? 'measure' : 'name';
}
