import { toHalfWidth } from '../numbers/fold.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

const DATE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;

/**
 * Whether a quotation states a record that is no number: a code as it is, a date in Chinese, in
 * English or in digits. A day may stand without its year, which sources leave to their own date.
 */
export function statesText(quote: string, text: string): boolean {
  const said = plain(quote);
  if (said.includes(plain(text))) return true;
  const [, year, month, day] = DATE.exec(plain(text)) ?? [];
  if (!year) return false;
  // English needs its spaces: “July 1997” is no part of another word.
  const spaced = toHalfWidth(quote).toLowerCase();
  return datesLike(year, month, day).some((date) => date.test(said) || date.test(spaced));
}

function datesLike(year: string, month?: string, day?: string): RegExp[] {
  if (!month) return [new RegExp(`(?<!\\d)${year}(?!\\d)`)];
  const name = MONTHS[Number(month) - 1] ?? '(?!)';
  const word = `(?:${name}|${name.slice(0, 3)}\\.?)`;
  const number = `0?${Number(month)}`;
  if (!day) {
    return [
      new RegExp(`(?<![a-z])${word},?\\s*${year}(?!\\d)`),
      new RegExp(`(?<!\\d)${year}[-/.年]${number}(?!\\d)`),
    ];
  }
  const date = `0?${Number(day)}`;
  return [
    new RegExp(`(?<!\\d)${number}月${date}日`),
    new RegExp(`(?<!\\d)${year}[-/.]${number}[-/.]${date}(?!\\d)`),
    new RegExp(`(?<![a-z])${word}\\s*${date}(?:st|nd|rd|th)?,?\\s*${year}(?!\\d)`),
    new RegExp(`(?<!\\d)${date}(?:st|nd|rd|th)?\\s*(?:of\\s)?${word},?\\s*${year}(?!\\d)`),
  ];
}

function plain(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s　]/g, '')
    .toLowerCase();
}
