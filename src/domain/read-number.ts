import { numbersIn, toHalfWidth } from './numerals.ts';
import type { Read } from './read.ts';

/** Reads a plain number as it is typed: 12000, 1.2万, -53, 三十. Total. */
export function readNumber(typed: string): Read<number> {
  const plain = toHalfWidth(typed.trim())
    .replace(/^[−－–—]/, '-')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return { value: Number(plain) };
  const [value, ...others] = numbersIn(plain);
  const isNumeral = /^-?[\d.零〇一二两三四五六七八九十百千万亿点]+$/.test(plain);
  if (isNumeral && value !== undefined && others.length === 0) {
    return { value: plain.startsWith('-') ? -value : value };
  }
  return { fault: `“${typed.trim()}”不是一个数。只写数，如 15、1.2万、-53；“余”“约”和单位另填。` };
}
