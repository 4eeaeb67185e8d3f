import { readPeriod } from '../../domain/read-period.ts';
import type { Period } from '../../domain/period.ts';

const YEAR = String.raw`(?:(?<!\d)(?:19|20)\d{2}|[一二][〇零九一二三四五六七八]{3})年`;
const MONTH = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,2})`;
const DATED = new RegExp(
  String.raw`(?:截至|截止到?)?${YEAR}(?:度|[上下]半年|第?[一二三四1-4]季度|${MONTH}(?:[—–~～至到-]${MONTH})?月(?:份)?(?:\d{1,2}日)?)?(?:[—–~～至到-](?:${YEAR}|${MONTH}月)(?:\d{1,2}日)?)?(?:年?[底末])?`,
  'g',
);
const VAGUE =
  /截至目前|目前|近年来|(?:最近|过去|近)(?:[一二两三四五六七八九十]|\d{1,2})年来?|今年(?:以来|上半年|[一二三四]季度|\d{1,2}[—–~～至-]\d{1,2}月|\d{1,2}月)?|去年|上年|全年|上半年|下半年|本月|累计|年底|以来|(?<!\d)\d{1,2}[—–~～至-]\d{1,2}月/g;

/** A year that another is compared with says nothing of when the number holds. */
const COMPARED = /[比较与同]$/;

/** What the words say of when a number holds, and what remains to be looked at. */
export interface FoundPeriod {
  period: Period | undefined;
  doubts: string[];
}

/**
 * @param sentence the words of the sentence up to the number
 * @param earlier what the paragraph says before that
 */
export function periodIn(sentence: string, earlier: string): FoundPeriod {
  const dated = datesIn(sentence);
  for (const { 0: words } of dated.reverse()) {
    const read = readPeriod(words);
    if ('value' in read) return { period: read.value, doubts: [] };
  }
  const vague = [...sentence.matchAll(VAGUE)].filter(
    ({ 0: words, index }) => !COMPARED.test(sentence.slice(0, index)) || words === '累计',
  );
  const last = vague.at(-1)?.[0];
  if (last !== undefined) {
    const isRelative = /^(?:今年|去年|上年|全年|[上下]半年|本月|年底|\d)/.test(last);
    const doubts = isRelative ? [`“${last}”指哪一年没有写明，请照来源的日期核对时段。`] : [];
    return { period: { unstated: last }, doubts };
  }
  const before = datesIn(earlier).at(-1)?.[0];
  if (before === undefined) return { period: undefined, doubts: [] };
  return { period: undefined, doubts: [`这一句没有写时段，前文写的是“${before}”，请核对时段。`] };
}

function datesIn(words: string): RegExpExecArray[] {
  return [...words.matchAll(DATED)].filter(({ index }) => !COMPARED.test(words.slice(0, index)));
}
