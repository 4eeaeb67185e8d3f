import { fold } from '../numbers/fold.ts';
import { readChinese } from '../numbers/numerals.ts';

const PART = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 2025年2月30日, 二月三十日, 2025年13月; the moon's months have days of their own. */
const DAY = new RegExp(
  String.raw`(?<!\d|[农阴旧]历)(?:(\d{4})\s?年\s?)?(?<![\d.,一二三四五六七八九十])${PART}\s?月\s?${PART}\s?[日号](?![楼井线站桥院])`,
  'g',
);
const MONTH = /(?<![\d]|[农阴旧]历)(\d{4})\s?年\s?(\d{1,2})\s?月(?!龄)/g;

/** Finds the days and months of a text that no calendar has, in order. */
export function impossibleDates(text: string): { start: number; end: number }[] {
  const folded = fold(text);
  const days = [...folded.text.matchAll(DAY)].filter(
    ([, year, month = '', day = '']) => !isThere(year, numberOf(month), numberOf(day)),
  );
  const months = [...folded.text.matchAll(MONTH)].filter(
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
