import { readPeriod } from '../../domain/read-period.ts';
import { periodBounds } from '../../domain/calendar.ts';
import { toHalfWidth } from '../../domain/numerals.ts';
import type { Period } from '../../domain/period.ts';
import type { Cell } from './grid.ts';

/** No period is longer in words. */
const LONGEST = 40;

const QUARTER = '(?:第?[一二三四1-4]季度)';
/** Words for a part of a year that leave the year to what stands around them. */
const NO_YEAR = new RegExp(
  `^(?:截至)?(?:${QUARTER}|[上下]半年|全年|\\d{1,2}[—–~～至-]\\d{1,2}月份?|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:\\d{1,2}日|[底末])?)$`,
);
/** A period among other words, as in a title. */
const IN_TITLE = new RegExp(
  `(?<![\\d—–~～至到-])(?:截至|截止)?(?:19|20)\\d{2}年(?:度)?(?:${QUARTER}|[上下]半年|\\d{1,2}[—–~～至-]\\d{1,2}月|\\d{1,2}月(?:\\d{1,2}日)?)?(?:[底末])?(?![—–~～至到-])`,
  'g',
);

/** @returns the period that words of a table state by themselves; undefined for any other words. */
export function periodOf(words: string, year?: number): Period | undefined {
  if (words.length > LONGEST) return undefined;
  const plain = spelt(words, year);
  const read = readPeriod(plain);
  if (!('value' in read) || 'unstated' in read.value) return undefined;
  // 1204 is a count.
  return isOfOurTime(read.value) ? read.value : undefined;
}

function isOfOurTime(period: Period): boolean {
  const bounds = periodBounds(period);
  return bounds !== undefined && bounds.start >= '1900' && bounds.end < '2100';
}

/** @returns the period of a cell in a column of periods, or a Chinese sentence why it is none. */
export function periodOfCell(cell: Cell, year?: number): Period | { fault: string } {
  if (cell.kind === 'date') return { in: cell.iso };
  if (cell.kind === 'number' && cell.stored > 20_000 && cell.stored < 80_000) {
    return { fault: '看着像日期，存的却是数；把这一格的格式改成日期，或者写成“2024年3月”。' };
  }
  if (cell.text.length > LONGEST) return { fault: '太长，不像时期。' };
  const read = readPeriod(spelt(cell.text, year));
  return 'value' in read ? read.value : read;
}

/**
 * @param words a title or a sheet's name: “甲区2024年1—4月主要指标”
 * @returns the one period among them; undefined if there is none, or more than one
 */
export function periodWithin(words: string): Period | undefined {
  const found = [...words.slice(0, 200).normalize('NFKC').matchAll(IN_TITLE)].map(([match]) =>
    periodOf(match),
  );
  const [first, ...others] = new Set(found.map((period) => JSON.stringify(period)));
  return first === undefined || others.length > 0 ? undefined : found[0];
}

/** @returns a header cut behind the period with which it begins: “2024年产值” is 2024年 and 产值. */
export function splitPeriod(words: string): string[] {
  const [first] = words.slice(0, 200).matchAll(IN_TITLE);
  if (!first || first.index > 0 || first[0].length === words.length) return [words];
  if (periodOf(first[0]) === undefined) return [words];
  return [first[0], words.slice(first[0].length)];
}

/** @returns the year of words that name one and nothing else: “2024年”, “2024”. */
export function yearOf(words: string): number | undefined {
  const [, year] = /^((?:19|20)\d{2})(?:年度?)?$/.exec(toHalfWidth(words).trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** @returns whether words are a part of a year that does not say which: “1—4月”, “一季度”. */
export function lacksYear(words: string): boolean {
  return words.length <= LONGEST && NO_YEAR.test(toHalfWidth(words).replace(/\s+/g, ''));
}

/** @returns the same period a year earlier; undefined where the source states none. */
export function yearBefore(period: Period): Period | undefined {
  const earlier = (iso: string) => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  if ('in' in period) return { in: earlier(period.in) };
  if ('asOf' in period) return { asOf: earlier(period.asOf) };
  if ('from' in period) return { from: earlier(period.from), to: earlier(period.to) };
  return undefined;
}

/** Ways of tables that prose does not have: 2024Q1, 2024H1, 202403, 20240331. */
function spelt(words: string, year?: number): string {
  const plain = toHalfWidth(words)
    .replace(/\s+/g, '')
    .replace(/(?:合计|累计|数据|数)$/, '')
    .replace(/全年$/, '')
    .replace(/^((?:19|20)\d{2})(?:年|-)?[Qq]([1-4])$/, '$1年$2季度')
    .replace(/^[Qq]([1-4])[-/]?((?:19|20)\d{2})年?$/, '$2年$1季度')
    .replace(/^((?:19|20)\d{2})年?[Hh]1$/, '$1年上半年')
    .replace(/^((?:19|20)\d{2})年?[Hh]2$/, '$1年下半年')
    .replace(/^((?:19|20)\d{2})(0[1-9]|1[0-2])(?:(0[1-9]|[12]\d|3[01]))?$/, (_, y, m, d) =>
      d ? `${y}-${m}-${d}` : `${y}-${m}`,
    );
  if (plain === '' && /全年$/.test(words) && year !== undefined) return `${year}年`;
  if (year === undefined || !NO_YEAR.test(plain)) return plain;
  const [, until = '', rest = ''] = /^(截至)?(.*)$/.exec(plain) ?? [];
  return `${until}${year}年${rest}`;
}
