import { DIGIT, NUMERAL, readChinese } from '../../domain/numbers/numerals.ts';
import { measuresLike } from '../units.ts';
import type { Fallbacks, Reading, Tools } from './reading.ts';
import { splitWords } from './split-words.ts';

const PERCENT = new RegExp(`百分之([${NUMERAL}点]+)`, 'gu');
const COUNT = new RegExp(`[${NUMERAL}点]+(?=[\\p{L}]|$)`, 'gu');
const MEASURED = /(\d(?:[\d.,]*\d)?(?:万|亿)?)(个百分点|块钱|场次|\p{L}|%)/u;

/** Numbers as they are spoken and measures that are said for one another: 十五个, 513人. */
export const amounts: Fallbacks = async (query, tools) => {
  const inDigits = query
    .replace(PERCENT, (all, numeral: string) => written(numeral, '%') ?? all)
    .replace(COUNT, (numeral) => written(numeral, '') ?? numeral);
  const all = [inDigits, ...otherMeasures(inDigits)].filter((text) => text !== query);
  for (const text of all) {
    if ((await tools.count(text)) > 0) return { terms: [text], says: `按“${text}”查找` };
  }
  const split = inDigits === query ? undefined : await splitWords(inDigits, tools);
  if (split) return split;
  const number = /^\d{2,}(?=(?:万|亿)?\p{L}?$)/u.exec(inDigits)?.[0];
  return number === undefined ? undefined : longerNumber(number, query, tools);
};

/** Records that are read for the rest of a number. */
const FEW = 6;

/** A number is said without its decimals: 146 of 146.6. */
async function longerNumber(
  number: string,
  query: string,
  tools: Tools,
): Promise<Reading | undefined> {
  const pages = (await tools.beginning(number)).slice(0, FEW);
  for (const { title } of await Promise.all(pages.map(({ id }) => tools.fragment(id)))) {
    const longer = new RegExp(`(?<![\\d.])${number}\\.\\d+`, 'u').exec(title)?.[0];
    if (longer) return { terms: [longer], says: `没有“${query}”，按“${longer}”查找` };
  }
  return undefined;
}

/** What is no number but a name: 十四五. */
const NAME = new RegExp(`[十百千][${DIGIT}]{2}`, 'u');

/** @returns digits for a numeral; undefined for one that may be a word: 一 in 统一. */
function written(numeral: string, sign: string): string | undefined {
  if (NAME.test(numeral)) return undefined;
  const scale = /[万亿]$/u.exec(numeral)?.[0] ?? '';
  const value =
    numeral.length > 1 || sign ? readChinese(numeral.slice(0, scale ? -1 : undefined)) : undefined;
  return value === undefined ? undefined : `${value}${scale}${sign}`;
}

function otherMeasures(text: string): string[] {
  const [all = '', number = '', measure = ''] = MEASURED.exec(text) ?? [];
  const [, ...others] = measuresLike(measure);
  return others.map((other) => text.replace(all, number + other));
}
