import { AIM_DOUBT, isAim } from '../../domain/aims.ts';
import { QUOTE_LIMIT } from '../../domain/fact.ts';
import { states } from '../../domain/numbers/agreement.ts';
import type { Period } from '../../domain/period.ts';
import { shortened } from '../fault-list.ts';
import { cellAmount } from './amount.ts';
import type { Column } from './columns.ts';
import { columnName, placeOf, type Cell, type Grid } from './grid.ts';
import { labelOf, speaksOfTime, withoutMark } from './label.ts';
import type { TableImport, TableOptions, TableProposal } from './options.ts';
import { yearBefore } from './periods.ts';
import type { Row } from './row.ts';
import { comparisonDoubts, comparisonOfAmount, fallDoubts, isLastYear } from './comparison.ts';
import { unitOf } from './units.ts';

/** Of a cell, in characters. */
const MOST = 30;

/** What stands around a table and holds for all of it. */
export interface Surroundings {
  /** What the table is about, for numbers without a name: its title, else the sheet's name. */
  title: string;
  unit?: string;
  period?: Period;
  /** The row that “其中” speaks of. */
  parent?: string;
}

/** A cell that should hold a number, with everything that gives it a meaning. */
interface Meaning {
  grid: Grid;
  cell: Cell;
  row: Row;
  column: Column;
  /** What a column of rates compares: the measure to its left. */
  base: string | undefined;
  /** It stands beside a share, and may be of that. */
  isBaseOpen: boolean;
  around: Surroundings;
  options: TableOptions;
}

/** Reads the number of a cell as a proposal; what is wrong with it, or missing, goes into `out`. */
export function proposalOf(meaning: Meaning, out: TableImport): TableProposal | undefined {
  const { grid, cell, row, column, around, options } = meaning;
  const where = placeOf(grid, cell);
  const fault = (message: string, fix: string) => void out.faults.push({ where, message, fix });
  const amount = cellAmount(cell);
  const label = labelOf(
    {
      ...{ names: row.names, isPlace: row.isPlace, base: meaning.base, table: around.title },
      parent: row.isPart ? around.parent : undefined,
    },
    amount.kind === 'amount' && amount.unit ? { ...column, unit: amount.unit } : column,
  );
  const said = column.period ?? row.period ?? around.period ?? options.period;
  const isLast = column.lastYear === true || row.names.some(isLastYear);
  const period = isLast && said ? yearBefore(said) : said;
  if (amount.kind === 'missing') {
    const isNone = cell.covered !== undefined || (row.own.isTotal && cell.text === '');
    if (!isNone) out.gaps.push({ where, label, period });
    return undefined;
  }
  if (amount.kind === 'unread') return void fault(amount.message, amount.fix);
  if (amount.kind === 'words') {
    const fix = '这一格只写一个数，可以带单位和“余、约、近”；没有数就空着；说明写到备注栏。';
    return void fault(`“${shortened(cell.text, MOST)}”读不出一个数。`, fix);
  }
  if (row.own.isTotal && row.names.length === 0 && !row.period && !column.period) {
    out.left.push({ where, written: cell.text, why: '合计行，没有写是哪个时期的' });
    return undefined;
  }
  if (period === undefined) {
    const fix = '加一栏“时期”，或用 --period 2024年 写明；原文没有写时间的，--period 无时间词。';
    fault('没有时期。', fix);
  }
  if (label === '') {
    fault('不知道数的是什么。', '加一栏“名称”，或把表头的“数值”改成指标名，或用 --title 写明。');
  }
  const isAimed = [...row.names, column.header, around.title].some(isAim);
  const aim = [
    ...(isAimed ? [AIM_DOUBT] : []),
    ...(speaksOfTime(label) ? ['表头里的时期没有读全，请核对时段。'] : []),
  ];
  const shared = { id: '', label, period, where, ...sharedOf(meaning) };
  if (amount.kind === 'vague') {
    const doubts = ['这不是一个确切的数（概数或范围），按原话登记，请核对。', ...aim];
    return { ...shared, text: amount.text, qualifier: 'exact', doubts };
  }
  const units = { column: column.unit, row: row.unit, table: around.unit ?? options.unit };
  const unit = unitOf(amount, column.comparison?.isRate === true, units);
  if ('message' in unit) return void fault(unit.message, unit.fix);
  const { value, qualifier } = amount;
  const { quote } = shared;
  if (!states(quote, value, unit.unit) || [...quote].length > QUOTE_LIMIT) {
    return void fault(...misquoted(meaning, quote, value));
  }
  const comparison = comparisonOfAmount(amount, column, row.names, cell.text);
  const doubts = [
    ...amount.doubts,
    ...unit.doubts,
    ...aim,
    ...comparisonDoubts(comparison),
    ...fallDoubts(column.words.join(''), cell.text),
    ...(meaning.isBaseOpen ? ['是哪一栏的增减，没有写明，请核对。'] : []),
    ...(isLast ? ['是上年同期的数，时期往前推了一年，请核对。'] : []),
  ];
  const compared = comparison && { comparison };
  return { ...shared, value, unit: unit.unit, qualifier, ...compared, doubts };
}

/** What a number takes from its row and its place, whatever it is. */
function sharedOf({ grid, cell, row, column, around, options }: Meaning) {
  const isNamed = column.words.length > 0 || column.comparison !== undefined;
  const written = withoutMark(row.written);
  const heads = isNamed ? [written + column.header, column.header] : [written, column.header];
  return {
    quote: row.quote ?? quoteOf(heads, cell.text),
    sentence: row.cells.map(({ text }) => shortened(text, MOST)).join('｜'),
    locator: row.locator ?? options.locator ?? { section: sectionOf(grid, cell, around) },
    ...row.own,
  };
}

function misquoted({ row, cell }: Meaning, quote: string, value: number): [string, string] {
  return row.quote === undefined
    ? [
        `“${shortened(cell.text, MOST)}”照抄成引文读不出${value}。`,
        '改成半角数字，千分位用半角逗号。',
      ]
    : [
        `原文“${shortened(quote, MOST)}”里找不到${cell.text}，或者超过${QUOTE_LIMIT}个字。`,
        `原文栏照抄来源里含有这个数的半句话，最多${QUOTE_LIMIT}个字。`,
      ];
}

function sectionOf(grid: Grid, cell: Cell, { title }: Surroundings): string {
  const address = `${columnName(cell.column)}${cell.row + 1}格`;
  const table = title && title !== grid.name ? `“${title}”` : '';
  return grid.name ? `${table}工作表“${grid.name}”${address}` : `${table}表${address}`;
}

/** Quotes a table: its fullest head that leaves room for the number, and the number as it is shown. */
function quoteOf(heads: readonly string[], written: string): string {
  const number = withoutMark(written.replace(/\s+/g, ''));
  const room = QUOTE_LIMIT - [...number].length - 1;
  const plain = heads
    .map((head) => [...head.replace(/\s+/g, '')])
    .filter(({ length }) => length > 0);
  const head = plain.find(({ length }) => length <= room) ?? plain.at(-1);
  if (room < 2 || head === undefined) return [...number].slice(0, QUOTE_LIMIT).join('');
  return `${head.slice(0, room).join('')}：${number}`;
}
