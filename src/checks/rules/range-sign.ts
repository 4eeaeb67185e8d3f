import { toHalfWidth } from '../../domain/numbers/fold.ts';
import { NUMERAL } from '../../domain/numbers/numerals.ts';
import { faulty, sound } from '../small-content.ts';
import { STAND_IN, UNIT } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** One dash from a number or date to another. */
export const rangeSign: TypographyRule = {
  id: 'range-sign',
  title: '起止用“—”',
  follows: ['number'],
  why: '数字和日期的起止，全站一律用一个长横线“—”（一字线）：减号会看成相减或编号，波浪线成对出现时会被当成删除线。',
  examples: {
    ok: [sound('2025年1—5月的报道，依据GB/T 7714-2025，查于2025-04-09。')],
    bad: [faulty('2025年1-5月的报道，2024-2025年未见。', ['-', '-'])],
  },
  find: findRanges,
  explain: ({ typed }) => ({
    message: `数字的起止用了“${typed.trim()}”，容易看成减号、编号或删除线。`,
    fix: '改成一个长横线“—”，两边不留空格。',
  }),
};

const UNITS =
  '年月日时分秒天周季度岁个名位项种类家件所座处条次场批人户元亩吨辆台套本篇张份支届期段章页层米公里克级成倍';
const UNIT_WORD = `(?:[%％‰℃°]|[多余]?[万亿千百十]{0,2}[${UNITS}]{0,2})`;
const NUMBER = String.raw`(?:[\d０-９]{1,2}[:：][\d０-９]{2}|[\d０-９]+(?:[.．][\d０-９]+)?|[${NUMERAL}]+)`;
const END = `(?:(${NUMBER})(${UNIT_WORD})|${STAND_IN.fact})`;
const RANGE = new RegExp(
  String.raw`(?<![\w０-９.．/${NUMERAL}])${END}([ \t]*(?:——|[-~～–−－―─‐‑]|—)[ \t]*)(?=${END}([^]?))`,
  'gu',
);

interface Side {
  number: string;
  unit: string;
}

/** `1-5月`, `10~20家`: a range of numbers or dates, joined by anything but one dash. */
function findRanges(sheet: Sheet): void {
  for (const match of sheet.text.matchAll(RANGE)) {
    const [all, , , joint = ''] = match;
    const sign = joint.trim();
    if (joint === '—') continue;
    const from = { number: toHalfWidth(match[1] ?? ''), unit: match[2] ?? '' };
    const to = { number: toHalfWidth(match[4] ?? ''), unit: match[5] ?? '' };
    const before = sheet.text.slice(Math.max(0, match.index - 8), match.index);
    if (!isRange(sign, from, to, before, match[6] ?? '')) continue;
    const end = match.index + all.length;
    sheet.add({ start: end - joint.length, end, text: '—' }, UNIT.mark);
  }
}

function isRange(sign: string, from: Side, to: Side, before: string, after: string): boolean {
  if (sign === '~' || sign === '～') return true;
  // A chain such as 2024-05-27, and names such as GB/T 7714-2025, are codes.
  if (/[-–—/]$/.test(before) || (!to.unit && /[\w/-]/.test(after))) return false;
  if (/[A-Za-z]\s?$/.test(before) && !to.unit) return false;
  if (!from.number || !to.number) return !from.number && !to.number && sign !== '——';
  if (/[:：]/.test(from.number) || /[:：]/.test(to.number)) {
    return /[:：]/.test(from.number) && /[:：]/.test(to.number);
  }
  if (/^0\d/.test(from.number) || /^0\d/.test(to.number)) return false;
  // 图2-3 and 表1-2 are numbers of a figure, 1-3号 of a house.
  if (/[图表式例附注节]$/.test(before)) return false;
  if (sign === '——' && from.number.length < to.number.length - 1) return false;
  if (!from.unit) {
    const [a, b] = [Number(from.number), Number(to.number)];
    if (a >= b) return false;
    if (!to.unit) return isYear(from.number) && isYear(to.number);
    return from.number.length < 7;
  }
  return to.unit !== '';
}

function isYear(number: string): boolean {
  return /^(?:1[89]|20)\d{2}$/.test(number);
}
