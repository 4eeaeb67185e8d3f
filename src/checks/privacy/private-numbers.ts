import { ARABIC_MEASURE } from '../../domain/numbers/units.ts';

/** Nothing that would make the digits part of a longer number, a decimal or a name. */
export const BEFORE = String.raw`(?<![A-Za-z0-9_¥￥$]|[¥￥$]\s|\d[-–—.])`;

/** A unit makes the digits a quantity: 13800138000元 is money, not a telephone. */
const UNIT = String.raw`\s?[余多]?(?:[万亿]|${ARABIC_MEASURE}|字节)`;
export const AFTER = String.raw`(?![A-Za-z0-9_]|[-–—.]\d|,\d{3}(?!\d)|${UNIT})`;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** First two digits of the regions that issue identity cards. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** @returns whether digits are an identity number, of 18 digits or the old 15. */
export function isIdentityNumber(typed: string): boolean {
  const digits = compact(typed);
  if (!REGION.test(digits)) return false;
  if (/^\d{15}$/.test(digits)) return isDate(`19${digits.slice(6, 12)}`);
  if (!/^\d{17}[\dXx]$/.test(digits) || !isDate(digits.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_SIGNS[sum % 11] === digits[17]!.toUpperCase();
}

/** @returns whether digits are the number of a bank card, by Luhn’s check. */
export function isCardNumber(typed: string): boolean {
  const digits = compact(typed);
  // Cards begin so; codes of enterprises begin with 91 to 93, dates with 1 or 2.
  if (!/^(?:[3-68]|9(?![123]\d{16}$))\d{15,18}$/.test(digits)) return false;
  // Zeros only after the first few digits make a round figure, not a card.
  if (/0{8}/.test(digits) || isIdentityNumber(digits)) return false;
  let sum = 0;
  for (const [index, sign] of [...digits].reverse().entries()) {
    const value = Number(sign) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function compact(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(
    Number,
  );
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return (
    year! >= 1850 && year! < 2100 && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
  );
}
