import type { Read } from '../read.ts';
import { toHalfWidth } from './fold.ts';
import { times } from './numerals.ts';
import { scanNumbers } from './scan.ts';

/** Reads a plain number as it is typed: 12000, 1.2万, -53, 三十. Total. */
export function readNumber(typed: string): Read<number> {
  const plain = toHalfWidth(typed.trim())
    .replace(/^[−－–—]/, '-')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const [, sign, digits = '', scale = ''] =
    /^(-?)(\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(plain) ?? [];
  const [, minus = sign, numeral = ''] = /^(-?)(\D+)$/.exec(plain) ?? [];
  // 三五 is three or five.
  const [counted] = numeral ? scanNumbers(`${numeral}个`) : [];
  const value = digits ? times(Number(digits), scale) : counted?.value;
  if (value !== undefined) return { value: minus ? -value || 0 : value };
  return { fault: `“${typed.trim()}”不是一个数。只写数，如 15、1.2万、-53；“余”“约”和单位另填。` };
}
