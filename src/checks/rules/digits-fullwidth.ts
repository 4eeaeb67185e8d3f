import { faulty, sound } from '../small-content.ts';
import { UNIT } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** Digits are half-width. */
export const digitsFullwidth: TypographyRule = {
  id: 'digits-fullwidth',
  title: '数字用半角',
  follows: ['number'],
  why: '全角数字和半角数字看着相近，搜索时却是两回事，排在一行也不整齐。',
  examples: {
    ok: [sound('2025年12月设立。')],
    bad: [faulty('２０２５年12月设立。', ['２０２５'])],
  },
  find: findDigits,
  explain: ({ typed, hint }) => ({
    message: `“${typed}”是全角数字。`,
    fix: `改成半角的“${hint}”。`,
  }),
};

const DIGITS = /[０-９]+(?:．[０-９]+)*/g;

/** １２ where 12 belongs. */
function findDigits(sheet: Sheet): void {
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
    sheet.add({ start, end, ...answer }, UNIT.word);
  }
}
