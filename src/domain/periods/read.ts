import { fold } from '../numbers/fold.ts';
import { readChinese } from '../numbers/numerals.ts';
import { NO_TIME_WORDS, periodSchema, type Period } from '../period.ts';
import type { Read } from '../read.ts';
import { ZERO } from './shapes.ts';

export const PERIOD_HINT = `2024年、2024年5月、2024年1—4月、截至2024年4月；原文没有写时间，写“${NO_TIME_WORDS}”`;

/** Words of a report that point at no date; copied as they are. */
const VAGUE =
  /^(?:截至)?(?:目前|当前|如今|现今|现在|现|至今|迄今|近年来?|近期|近日|日前|累计|多年来|此前|以来|期间|(?:最近|过去|近|连续|先后)[一二两三四五六七八九十几多数\d]+[年月日天]来?)$/;

/** Words that name a year to whoever has the report in hand. */
const RELATIVE =
  /^(?:今年|去年|前年|上年|本年|当年|明年|本月|上月|当月|全年|上半年|下半年|年底|年末|前|第?[一二三四1-4]季度)/;
/** It has begun and goes on: no end can be given. */
const OPEN = /^(?:自|从)?.*\d年.*(?:以来|起|至今|至目前)$/;

const SEPARATOR = /[—–―~～至到/-]+/;

/**
 * Reads a period as Chinese offices write it, or in ISO 8601. Total: any text gives a period that
 * `periodSchema` accepts, or a fault.
 */
export function readPeriod(typed: string): Read<Period> {
  const plain = typed.normalize('NFKC').replace(/[―－]/g, '-').replace(/\s+/g, '');
  const said = /^\(?(?:未写明)?\(?(?:原文)?:(.+?)\)?$/.exec(plain)?.[1];
  if (plain === NO_TIME_WORDS || plain === '原文未写明') return { value: { unstated: '' } };
  if (said !== undefined && /^\(?(?:未写明|原文)/.test(plain)) return { value: { unstated: said } };
  if (plain === '') return { fault: `还没有写时段。可以写：${PERIOD_HINT}。` };
  if (OPEN.test(plain)) return { value: { unstated: typed.trim() } };
  const period = datesOf(plain);
  if (period) {
    const result = periodSchema.safeParse(period);
    if (result.success) return { value: result.data };
    return { fault: `“${typed.trim()}”：日历上没有这样的时段，检查月、日和先后。` };
  }
  if (VAGUE.test(plain)) return { value: { unstated: typed.trim() } };
  if (RELATIVE.test(plain)) {
    return {
      fault: `“${typed.trim()}”指哪一年？照来源的日期写上年份，如“2024年上半年”；推不出来，写“原文：${typed.trim()}”。`,
    };
  }
  return {
    fault: `“${typed.trim()}”读不懂。可以写：${PERIOD_HINT}；原文只有“目前”这类词，照抄即可。`,
  };
}

/** Reads a year, month or day as it is written in Chinese or in ISO 8601. Total. */
export function readDate(typed: string): Read<string> {
  const read = readPeriod(typed);
  if ('value' in read && 'in' in read.value) return { value: read.value.in };
  return { fault: `“${typed.trim()}”不是日期。写作 2024年5月27日、2024年5月 或 2024年。` };
}

function datesOf(plain: string): Period | undefined {
  const text = numerals(plain)
    // Ways of tables: 2024Q1, Q1 2024, 2024H1, 202403.
    .replace(/^(\d{4})(?:年|-)?[Qq]([1-4])$/, '$1年$2季度')
    .replace(/^[Qq]([1-4])[-/]?(\d{4})年?$/, '$2年$1季度')
    .replace(
      /^(\d{4})年?[Hh]([12])$/,
      (_, year, half) => `${year}年${half === '1' ? '上' : '下'}半年`,
    )
    .replace(/^(\d{4})(?=[前头全上下第]|[1-4]季)/, '$1年')
    .replace(/^((?:19|20)\d\d)(0[1-9]|1[0-2])$/, '$1年$2月')
    .replace(/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g, '$1年$2月$3日')
    // 2024.1-6: a date has the same sign between all of its parts.
    .replace(/(?<!\d)(\d{4})\.(\d{1,2})[-/](\d{1,2})月?(?![\d.年月日])/g, '$1年$2—$3月')
    .replace(/\.(?=\d{1,2}(?:\D|$))/g, '-')
    .replace(/(?<!\d)(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?![\d年])/g, (_, year, month, day) =>
      // 2024-05-27 has hyphens of its own; what is left of them joins two dates.
      [`${year}年${month}月`, day && `${day}日`].join(''),
    );
  const five = fiveYears(text);
  if (five) return five;
  const until = /^(?:截至|截止到?|至|到)(.+?)(?:底|末)?$/.exec(text)?.[1];
  const end = /^(.+?)(?:年?底|年?末)$/.exec(text)?.[1];
  const at = (until ?? end)?.replace(/为?止$/, '').replace(/(?<=年)年$/, '');
  if (at !== undefined) {
    const part = partOfYear(at);
    const asOf = part && 'from' in part ? part.to : isoOf(partsOf(at));
    return asOf === undefined ? undefined : { asOf };
  }
  // The days that 初 and 上旬 leave open stay open.
  const dated = text
    .replace(/(?<=[年月])(?:年?初|年?中)$|(?<=月)[上中下]旬$/, '')
    .replace(/年?全年$/, '年');
  const part = partOfYear(dated);
  if (part) return part;
  const [first, second, ...rest] = dated.replace(/^(?:从|自)/, '').split(SEPARATOR);
  if (rest.length > 0 || first === undefined) return undefined;
  if (second === undefined) {
    const date = isoOf(partsOf(first));
    return date === undefined ? undefined : { in: date };
  }
  return intervalOf(partsOf(first), partsOf(second));
}

const HALVES: Record<string, [number, number]> = { 上: [1, 6], 下: [7, 12] };

/** 上半年, 一季度, 一至三季度, 前三季度, 前5个月. */
function partOfYear(text: string): Period | undefined {
  const [, year, words = ''] = /^(\d{4})年(.+)$/.exec(text) ?? [];
  if (!year) return undefined;
  const months = (from: number, to: number) => {
    const [first, last] = [from, to].map((month) => `${year}-${String(month).padStart(2, '0')}`);
    return first === last ? { in: first! } : { from: first!, to: last! };
  };
  const half = HALVES[/^([上下])半年$/.exec(words)?.[1] ?? ''];
  if (half) return months(...half);
  const [, from, to = from] =
    /^第?([1-4])(?:季度)?(?:[—–―~～至到-]+第?([1-4]))?季度$/.exec(words) ?? [];
  if (from) return months(Number(from) * 3 - 2, Number(to) * 3);
  const [, count, unit] = /^[前头](\d{1,2})个?(季度|月)$/.exec(words) ?? [];
  const last = Number(count) * (unit === '月' ? 1 : 3);
  return last >= 1 && last <= 12 ? months(1, last) : undefined;
}

/** “十四五”期间: the plans have run from year to year since the sixth of 1981. */
function fiveYears(text: string): Period | undefined {
  const [, plan, side] =
    /^["“]?([六七八九十]|十[一二三四五])五["”]?(期间|时期|末)$/.exec(text) ?? [];
  if (!plan) return undefined;
  const first = 1981 + (readChinese(plan)! - 6) * 5;
  return side === '末'
    ? { asOf: String(first + 4) }
    : { from: String(first), to: String(first + 4) };
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
  /** A number whose unit stands with the other end: 1 in “1—4月”. */
  bare?: number;
}

const DATE = /^(?:(\d{4})(?:年度?|(?!\d)))?(?:(\d{1,2})月份?)?(?:(\d{1,2})[日号])?(\d{1,2})?$/;

/** @returns undefined where the words are no date. */
function partsOf(text: string): Parts | undefined {
  const match = text === '' ? null : DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, bare] = match;
  return {
    ...(year && { year: Number(year) }),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    ...(bare && { bare: Number(bare) }),
  };
}

function intervalOf(first?: Parts, second?: Parts): Period | undefined {
  if (!first || !second) return undefined;
  const { bare, ...from } = first;
  const { bare: last, ...to } = second;
  if (bare !== undefined) {
    if (to.month !== undefined) from.month ??= bare;
    else if (to.day !== undefined) from.day ??= bare;
    else return undefined;
  }
  if (last !== undefined) {
    if (from.day !== undefined && to.month === undefined) to.day ??= last;
    else if (from.month !== undefined) to.month ??= last;
    else return undefined;
  }
  if (to.year === undefined && from.year !== undefined) {
    to.year = from.year;
    if (to.month === undefined && from.month !== undefined) to.month = from.month;
  }
  if (to.year !== undefined) from.year ??= to.year;
  const ends = { from: isoOf(from), to: isoOf(to) };
  if (ends.from === undefined || ends.to === undefined) return undefined;
  if (ends.from === ends.to) return { in: ends.from };
  return { from: ends.from, to: ends.to };
}

function isoOf(parts?: Parts): string | undefined {
  const { year, month, day, bare } = parts ?? {};
  if (year === undefined || bare !== undefined) return undefined;
  if (day !== undefined && month === undefined) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return [String(year), ...[month, day].flatMap((part) => part ?? []).map(two)].join('-');
}

const CHINESE_YEAR = new RegExp(
  `(?!\\d{4})[${ZERO}一二三四五六七八九]{4}(?=年|[—–―~～至到-]+[${ZERO}一二三四五六七八九]{4}年)`,
  'g',
);

/** 二〇二四年五月 in digits; other Chinese numerals are left to the words they stand in. */
function numerals(text: string): string {
  return text
    .replace(CHINESE_YEAR, (year) =>
      [...year].map((digit) => String(readChinese(digit) ?? 0)).join(''),
    )
    .replace(
      /[一二两三四五六七八九十]{1,3}(?=个?月|[日号]|个?季度|[—–―~～至到-]+[一二三四五六七八九十\d]+(?:[月日号]|季度))/g,
      (number) => String(readChinese(number) ?? number),
    );
}

const DIGITS = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 2025年2月30日, 二月三十日, 2025年13月; the moon's months have days of their own. */
const IN_DAYS = new RegExp(
  String.raw`(?<!\d|[农阴旧]历)(?:(\d{4})\s?年\s?)?(?<![\d.,一二三四五六七八九十])${DIGITS}\s?月\s?${DIGITS}\s?[日号](?![楼井线站桥院])`,
  'g',
);
const IN_MONTHS = /(?<![\d]|[农阴旧]历)(\d{4})\s?年\s?(\d{1,2})\s?月(?!龄)/g;

/** Finds the days and months of a text that no calendar has, in order. */
export function impossibleDates(text: string): { start: number; end: number }[] {
  const folded = fold(text);
  const days = [...folded.text.matchAll(IN_DAYS)].filter(
    ([, year, month = '', day = '']) => !isThere(year, numberOf(month), numberOf(day)),
  );
  const months = [...folded.text.matchAll(IN_MONTHS)].filter(
    ([, year, month]) => !isThere(year, Number(month), 1),
  );
  const found: { start: number; end: number }[] = [];
  for (const { 0: words, index } of [...days, ...months].sort((a, b) => a.index - b.index)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    found.push(folded.place(index, index + words.length));
  }
  return found;
}

/** Of a year not said, February may have 29 days. */
function isThere(year = '2024', month: number, day: number): boolean {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function numberOf(digits: string): number {
  return /\d/.test(digits) ? Number(digits) : Number(readChinese(digits));
}
