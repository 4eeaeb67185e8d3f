import { UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

const DIGITS = /[０-９]+(?:．[０-９]+)*/g;

/** １２ where 12 belongs. */
export function findDigits(sheet: Sheet): void {
  for (const { 0: digits, index: start } of sheet.text.matchAll(DIGITS)) {
    const end = start + digits.length;
    // `1. 背景` at the head of a line would become a list.
    const before = sheet.classes[start - 1];
    const numbering =
      (before === undefined || before === UNIT.line) && /[.)]/.test(sheet.text[end] ?? '');
    const half = digits.replace(/[０-９．]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
    const answer = numbering ? { text: undefined, hint: half } : { text: half };
    sheet.add({ kind: 'digits-fullwidth', start, end, ...answer }, UNIT.word);
  }
}
