import { readPeriod } from '../../domain/periods/read.ts';
import { periodsIn } from '../../domain/periods/scan.ts';
import { periodBounds } from '../../domain/calendar.ts';
import { toHalfWidth } from '../../domain/numbers/fold.ts';
import type { Period } from '../../domain/period.ts';
import type { Cell } from './grid.ts';

/** No period is longer in words. */
const LONGEST = 40;

/** Reads the period that words of a table state by themselves; undefined for any other words. */
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

/** Reads the period of a cell in a column of periods, or a Chinese sentence why it is none. */
export function periodOfCell(cell: Cell, year?: number): Period | { fault: string } {
  if (cell.kind === 'date') return { in: cell.iso };
  if (cell.kind === 'number' && cell.stored > 20_000 && cell.stored < 80_000) {
    return { fault: '看着像日期，存的却是数；把这一格的格式改成日期，或者写成“2024年3月”。' };
  }
  if (cell.text.length > LONGEST) return { fault: '太长，不像时期。' };
  const read = readPeriod(spelt(cell.text, year));
  return 'value' in read ? read.value : read;
}

/** Finds the one period that a title or a sheet's name states: “甲区2024年1—4月主要指标”. */
export function periodWithin(words: string): Period | undefined {
  const found = periodsIn(words.slice(0, 200)).filter(({ aside }) => !aside);
  const [, ...others] = new Set(found.map(({ period }) => JSON.stringify(period)));
  const period = others.length > 0 ? undefined : found[0]?.period;
  // 2020—2024年 is what all of a table covers, and the time of none of its numbers.
  const isLong = period && 'from' in period && period.from.slice(0, 4) !== period.to.slice(0, 4);
  return isLong ? undefined : period;
}

/** Cuts a header behind the period with which it begins: “2024年产值” is 2024年 and 产值. */
export function splitPeriod(words: string): string[] {
  const [first] = periodsIn(words.slice(0, 200));
  if (!first?.period || first.start > 0 || first.end === words.length) return [words];
  return [first.text, words.slice(first.end)];
}

/** Reads the year of words that name one and nothing else: “2024年”, “2024”. */
export function yearOf(words: string): number | undefined {
  const [, year] = /^((?:19|20)\d{2})(?:年度?)?$/.exec(toHalfWidth(words).trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Tells whether words are a part of a year that does not say which: “1—4月”, “一季度”. */
export function lacksYear(words: string): boolean {
  const plain = withoutKind(words);
  if (words.length > LONGEST || !/(?:月|季度|半年|全年)/.test(plain) || /\d{4}年/.test(plain))
    return false;
  return 'value' in readPeriod(withYear(plain, 2000));
}

/** Moves a period to a year earlier; undefined where the source states none. */
export function yearBefore(period: Period): Period | undefined {
  const earlier = (iso: string) => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  if ('in' in period) return { in: earlier(period.in) };
  if ('asOf' in period) return { asOf: earlier(period.asOf) };
  if ('from' in period) return { from: earlier(period.from), to: earlier(period.to) };
  return undefined;
}

/** Words that tables put behind a period, and the year that stands elsewhere. */
function spelt(words: string, year?: number): string {
  const plain = withoutKind(words);
  return year !== undefined && lacksYear(plain) ? withYear(plain, year) : plain;
}

/** 1—12月累计 is a time as 1—12月 is. */
function withoutKind(words: string): string {
  return toHalfWidth(words)
    .replace(/\s+/g, '')
    .replace(/(?<=.)(?:合计|累计|数据|数)$/, '');
}

function withYear(plain: string, year: number): string {
  const [, until = '', rest = ''] = /^(截至)?(.*)$/.exec(plain) ?? [];
  return `${until}${year}年${rest}`;
}
