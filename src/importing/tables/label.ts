import { periodsIn } from '../../domain/periods/scan.ts';
import { without } from '../numbers/clauses.ts';
import type { Column } from './columns.ts';
import { isFall, withoutComparison } from './comparison.ts';
import { isTotal } from './roles.ts';

/** Marks of order before a row's name: “一、”, “（二）”, “1.”, “其中：”, “#”. */
const ORDER =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|其中[:：]?|[#＃]|[①-⑳])\s*/;

/** Takes the marks of order off a row's name. */
export function plainName(words: string): string {
  let plain = words.trim();
  while (ORDER.test(plain)) plain = plain.replace(ORDER, '');
  return withoutMark(plain) || words.trim();
}

/** Takes off the mark of a note below the table: 产值①, 税收*, 产值¹. */
export function withoutMark(words: string): string {
  return words.replace(/(?<=[\p{Script=Han}）)\d])(?:[*①-⑳]|[⁰¹²³⁴-⁹]+)$/u, '');
}

/** What a label is made of besides the column. */
interface LabelParts {
  /** The row's names. */
  names: readonly string[];
  /** Of a row that is a part of the one above: “其中：新材料”. */
  parent: string | undefined;
  /** What a column of rates compares: the measure to its left. */
  base: string | undefined;
  /** What the whole table is about, for numbers that neither row nor column names. */
  table: string;
  /** Whether the row's name says where or who, and not what is counted. */
  isPlace: boolean;
}

/** Says what a number counts, by its row and its column: “甲区工业产值同比增速”. */
export function labelOf(
  { names, parent, base, table, isPlace }: LabelParts,
  column: Pick<Column, 'words' | 'comparison' | 'lastYear'> & { unit?: string | undefined },
): string {
  const own = column.words.join('');
  const total = names.find(isTotal) ?? '';
  const name = names.filter((word) => word !== total).join('');
  const who = parent && name ? `${parent}（其中${name}）` : name;
  const { comparison } = column;
  const measure = comparison ? withoutComparison(own) : column.lastYear ? '' : own;
  // A row's own name is what is counted, unless a column to the left says it.
  const what = measure || (comparison && (!who || base) ? (base ?? '') : '');
  const isUnnamed = what === '' && (who === '' || isPlace);
  const parts = [who, isUnnamed ? subjectOf(table) : what, total];
  if (comparison) parts.push(wordOf(comparison, own, column.unit));
  return parts.reduce((whole, part) => (whole.endsWith(part) ? whole : whole + part), '') || table;
}

/** “表1 甲区2024年园区税收情况表（虚构）” is about 甲区园区税收. */
function subjectOf(title: string): string {
  return without(title, periodsIn(title))
    .replace(/^[附]?表\s*[\d一二三四五六七八九十]+[-—\d]*\s*/, '')
    .replace(/[（(][^（）()]*[）)]\s*$/, '')
    .replace(/(?:基本)?(?:情况|统计|一览|汇总|明细)*表?$/, '')
    .trim();
}

function wordOf(
  { basis, against, isRate }: NonNullable<Column['comparison']>,
  own: string,
  unit = '%',
): string {
  // What grew by so many points, or heads, has no rate of growth there.
  const ofRate = isRate && /^[%‰倍成]/.test(unit);
  const falls = ofRate || /点$/.test(unit) ? '降幅' : '减少';
  const kind = isFall(own) ? falls : ofRate ? '增速' : '增减';
  if (basis === 'year-on-year') return `同比${kind}`;
  return against === '上期' ? `环比${kind}` : `较${against}${kind}`;
}

/** Tells whether a label still holds words of a time: those of its header were not all read. */
export function speaksOfTime(label: string): boolean {
  return /季度|半年|[本当]月|本季|月份|\d月|至今|以来/.test(label);
}
