import { ARABIC_MEASURE, DIGIT, HAN_MEASURE, NUMERAL, ROUND_MEASURE } from './measures.ts';
import { NUMBER_SHAPES } from './number-shapes.ts';
import {
  findWords,
  halfWidthDigits,
  registerWords,
  type RegisteredWords,
} from './registered-words.ts';

/** A number that a text states by itself, with its unit; offsets count UTF-16 units. */
export interface BareNumber {
  start: number;
  end: number;
  text: string;
}

const NUMBERS = new RegExp(
  [
    // 1+1+3, 1/3, 10—20个, 1.2万余人次
    String.raw`\d+(?:\+(?:\d+|[A-Z]\b))+|\d+/\d+`,
    String.raw`[−-]?\d+(?:,\d{3})*(?:\.\d+)?(?:[—–~～-]\d+(?:\.\d+)?)?(?:[十百千万亿]+)?[余多几]?(?:\s?${ARABIC_MEASURE})?`,
    // 百分之七十, 三分之一
    String.raw`(?:[百千万]|[${DIGIT}十]+)分之[${NUMERAL}]+(?:点[${NUMERAL}]+)?`,
    // 近百家, 上百次, 数十名, 几千人
    `(?:[近约上超逾过成]|[数几])[百千万亿]+[余多]?${HAN_MEASURE}`,
    `[数几]十[余多]?${HAN_MEASURE}`,
    // 十五处, 二十余名, 三点五倍
    `(?<![第上下${NUMERAL}])(?:[${DIGIT}十拾廿卅][${NUMERAL}]*(?:点[${NUMERAL}]+)?|[百千][${DIGIT}][${NUMERAL}]*)[余多几]?${HAN_MEASURE}`,
    // 百余名, 万名
    `(?<![第${NUMERAL}])[百千万]+(?:[余多]${HAN_MEASURE}|${ROUND_MEASURE})`,
  ].join('|'),
  'g',
);

/** “一个”“一项” point at something rather than count it; “一倍”“一成” do not. */
const INDEFINITE = new RegExp(`^一(?![倍成万亿])${HAN_MEASURE}`);
const HOLDS_NUMBER = new RegExp(`[\\d０-９${NUMERAL}]`);

export type RegisteredNames = RegisteredWords;

/** @returns a matcher for the names that hold a digit or numeral. */
export function registerNames(names: Iterable<string>): RegisteredNames {
  return registerWords(names);
}

/**
 * Finds the quantities in a text that no record vouches for: Arabic digits, and Chinese numerals
 * with a measure word or unit, outside dates, ordinals, section numbers, addresses and names.
 */
export function bareNumbers(text: string, ...names: RegisteredNames[]): BareNumber[] {
  if (!HOLDS_NUMBER.test(text)) return [];
  const digits = halfWidthDigits(text);
  const masked = blank(digits, names).replace(NUMBER_SHAPES, (shape) => '\0'.repeat(shape.length));
  const found: BareNumber[] = [];
  for (const { 0: match, index } of masked.matchAll(NUMBERS)) {
    if (INDEFINITE.test(match) && match.length <= 3) continue;
    const end = index + match.length;
    found.push({ start: index, end, text: text.slice(index, end) });
  }
  return found;
}

/** Blanks the names, keeping every offset. */
function blank(text: string, names: RegisteredNames[]): string {
  return names.reduce((rest, registered) => {
    let blanked = '';
    let last = 0;
    for (const [start, end] of findWords(rest, registered)) {
      blanked += rest.slice(last, start) + '\0'.repeat(end - start);
      last = end;
    }
    return blanked + rest.slice(last);
  }, text);
}
