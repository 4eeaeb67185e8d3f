/** A time as readers say it, of which a site knows no date. */
export interface Span {
  text: string;
  /** What a record says whose number is of such a time; none is of one that depends on today. */
  said?: RegExp;
}

/** The last two digits of a year; 近10年 and 10年来 are spans. */
const SHORT_YEAR = /(?<![\d近前后每这约])([12]\d)年(?![前后来内间代])/gu;
/** A year read out: 二〇二四年. */
const SPELT_YEAR = /[〇零一二三四五六七八九]{4}(?=年)/gu;

/** Months from one to another, and half years, as readers write them. */
const MONTHS =
  /([\d一二三四五六七八九十]{1,2})月?份?[-–—~～到至]([\d一二三四五六七八九十]{1,2})月份?/gu;
const FIRST_MONTHS = /前([\d二三四五六七八九十]{1,2})个?月/gu;
const HALF = /(?<=20\d\d)(?=[上下]半年|全年)/gu;

/** Times that readers say, each with what a record says whose number is of such a time. */
const SPANS: readonly (readonly [time: RegExp, said?: RegExp])[] = [
  [/(?<![比较同跟和与])(?:[去今明前]年|[上本这]个?(?:月|季度|周)|[昨今]天)(?![以之]?[前后内来])/u],
  [/[每一]个?月(?!\d|份)|月均/u, /每月|月均/u],
  [/[每一]天|日均/u, /每[天日]|日均|全天/u],
  [/(?:每|[这]?一)年(?!级|多|内|来|以)|年均/u, /每年|年均|一年|^\d{4}年$/u],
];

/** The reader of all numerals comes only with the fallbacks; those of years and months are few. */
const NUMERALS = '〇一二三四五六七八九十';
const inDigits = (numeral: string): string =>
  [...numeral.replace(/^十(?=.)/u, '1')]
    .map((char) => (NUMERALS.includes(char) ? NUMERALS.indexOf(char) : char.replace('零', '0')))
    .join('');

/** @returns a query with its years and months in digits and, apart from it, the time it names by no date. */
export function datesOf(query: string): { text: string; span?: Span } {
  const dated = query
    .replace(SPELT_YEAR, inDigits)
    .replace(FIRST_MONTHS, '1到$1月')
    .replace(MONTHS, (_, from: string, to: string) => `${inDigits(from)}—${inDigits(to)}月`)
    .replace(SHORT_YEAR, '20$1年')
    .replace(HALF, '年');
  for (const [time, fits] of SPANS) {
    const text = time.exec(dated)?.[0];
    if (text === undefined || text === dated) continue;
    return { text: dated.replace(text, ''), span: { text, ...(fits && { said: fits }) } };
  }
  return { text: dated };
}
