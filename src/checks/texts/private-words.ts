import { once } from '../../domain/once.ts';
import { shownText } from './shown-text.ts';
import { inText, type Rule } from '../rule.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
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

/** A match in what readers see, and in code; offsets are those of the file. */
interface TextMatch {
  document: WorkspaceDocument;
  start: number;
  end: number;
  /** With half-width digits, letters and signs. */
  text: string;
}

const JSON_STRING = /"(?:[^"\\\n]|\\.)*"/g;
const JSON_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/g;
const ADDRESS = /https?:\/\/[^\s"'<>，。；、（）“”]+/g;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＠．－]/g;

/**
 * Looks through all text of a file: strings of JSON (its numbers are data), and all of a
 * write-up, front matter and code included. Web addresses are left out: their digits name pages.
 */
function searchText(document: WorkspaceDocument, pattern: RegExp): TextMatch[] {
  return [...searchable(document).matchAll(pattern)].map(({ 0: text, index }) => ({
    ...{ document, text },
    ...shownText(document).place(index, index + text.length),
  }));
}

/** One unit for one unit of what is shown, so that offsets hold. */
const searchable = once((document: WorkspaceDocument): string => {
  let { text } = shownText(document);
  if (document.place.endsWith('.json')) text = onlyStrings(text);
  if (text.includes('://')) text = text.replace(ADDRESS, blank);
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
});

function onlyStrings(text: string): string {
  let strings = '';
  for (const { 0: string, index } of text.matchAll(JSON_STRING)) {
    strings += '\0'.repeat(index - strings.length);
    strings += string.includes('\\') ? string.replace(JSON_ESCAPE, blank) : string;
  }
  return strings;
}

function blank(part: string): string {
  return '\0'.repeat(part.length);
}

/** @returns enough of something private to find it by, and no more. */
function masked(text: string): string {
  const shown = [...text];
  return `${shown.slice(0, 3).join('')}${'*'.repeat(Math.max(shown.length - 4, 2))}${shown.at(-1)}`;
}

interface PrivateWords extends Omit<Rule, 'severity' | 'check'> {
  /** What it is called in a message. */
  what: string;
  fix: string;
  pattern: RegExp;
  isPrivate?: (match: TextMatch) => boolean;
  mask?: (text: string) => string;
}

/** @returns a rule that finds what may not be public, and does not repeat it. */
export function privacyRule(given: PrivateWords): Rule {
  const { what, fix, pattern, isPrivate = () => true, mask = masked, ...words } = given;
  const matchesIn = once((document: WorkspaceDocument) => searchText(document, pattern));
  return {
    ...words,
    severity: 'error',
    check({ documents }, report) {
      for (const match of documents.flatMap(matchesIn)) {
        if (!isPrivate(match)) continue;
        const message = `这是${what}（${mask(match.text)}），不能公开。`;
        report({ ...inText(match.document, match.start, match.end), message, fix, conceal: true });
      }
    },
  };
}
