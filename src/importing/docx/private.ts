import { isCardNumber, isIdentityNumber } from '../../checks/privacy/private-numbers.ts';
import { toHalfWidth } from '../../domain/numbers/fold.ts';
import type { FoundNumber } from '../numbers/found.ts';

const TELEPHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4}|\d{7,8})$/;

/**
 * @returns whether a number may be somebody's telephone, card or account: it is not offered as a
 * datum, and no list repeats it
 */
export function isPrivate(text: string, { start, end, bare }: FoundNumber): boolean {
  const before = /[\d０-９-]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[\d０-９Xx-]*/.exec(text.slice(end))?.[0] ?? '';
  const typed = toHalfWidth(before + bare.text + after);
  if (/[^\dXx\s-]/.test(typed)) return false;
  const digits = typed.replace(/[\s-]/g, '');
  if (isIdentityNumber(digits) || isCardNumber(digits)) return true;
  const named = /(?:电话|手机|号码|联系|传真|账号|卡号|身份证|热线|QQ|微信)[^，。；]{0,8}$/i;
  if (TELEPHONE.test(typed))
    return digits.length >= 11 || named.test(text.slice(0, start - before.length));
  return digits.length >= 6 && named.test(text.slice(0, start - before.length));
}

const PRIVATE = /[\d０-９]{11,}[Xx]?|0\d{2,3}-\d{7,8}/g;

/** @returns words without digits that are too many for a quantity. */
export function withoutPrivate(words: string): string {
  return words.replace(PRIVATE, '……');
}

/** @returns the part of a quotation that holds a number and no such digits. */
export function quoteWithoutPrivate(quote: string, number: string): string {
  const parts = quote.split(PRIVATE).filter((part) => part.includes(number));
  return (parts[0] ?? quote).replace(/^[，,、。；;：:\s]+/, '');
}
