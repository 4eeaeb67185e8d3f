import { draftOf, type Draft } from './draft.ts';
import { DIGIT, NUMERAL, readChinese } from './numerals.ts';
import { HAN_UNIT, hanValue, matchAt, restOf, sticky } from './rest.ts';
import { HAN_MEASURE, ROUND_MEASURE } from './units.ts';

/** 百, 千万: a place alone, with no digit before it. */
export const ONLY_PLACES = /^[百佰千仟万亿]+$/;
const ROUND_UNIT = sticky(ROUND_MEASURE);
const FRACTION = sticky(
  `分之([${NUMERAL}]{1,12}(?:点[零〇${DIGIT}]{1,8})?|\\d{1,8}(?:\\.\\d{1,8})?)`,
);

/** 百分之四十八, 千分之三; 三分之一 is a share that no decimal states. */
export function fractionAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const of = matchAt(FRACTION, text, end);
  if (of === undefined) return undefined;
  const span = { start: index, end: end + of.length };
  const unit = { 百: '%', 千: '‰' }[run];
  const words = of.slice(2);
  const value = words === '百' ? 100 : /^\d/.test(words) ? Number(words) : readChinese(words);
  if (unit === undefined || value === undefined) return draftOf(span, { kind: 'vague' });
  return draftOf(span, { value, unit });
}

/** 数十家, 几百万元, 数以千计. */
export function severalAt(text: string, run: string, index: number): Draft | undefined {
  const rest = restOf(text, index + run.length, HAN_UNIT);
  if (!rest.unit) return undefined;
  return draftOf({ start: index - 1, end: rest.end }, { kind: 'vague', unit: rest.unit });
}

/** 近百家 and 上百次 leave open how many hundred; 百余名 is more than one. */
export function roundAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const rest = restOf(text, end, HAN_UNIT, /^[余多]/.test(text.slice(end)));
  // 每千人 and 每百户 are what a rate is of.
  if (text[index - 1] === '每') return undefined;
  const before = text.slice(Math.max(0, index - 2), index);
  const hedge = /(?:[近约上超逾过成破]|超过)$/.exec(before)?.[0] ?? '';
  const span = { start: index - hedge.length, end: rest.end };
  if (hedge && (rest.unit || rest.many)) return draftOf(span, { kind: 'vague', unit: rest.unit });
  const read = hanValue(`一${run}`, rest);
  if (/[余多]/.test(rest.many) && rest.unit && read) {
    return draftOf(span, { ...read, qualifier: 'over' });
  }
  // A cell that is a unit and nothing else counts nothing.
  const isCount = text.length > rest.end - index && matchAt(ROUND_UNIT, text, end) !== undefined;
  return isCount ? draftOf(span, { kind: 'vague', unit: rest.unit }) : undefined;
}

/**
 * Words that say how many without a numeral: 过半, 半数以上, 半小时, 翻番, 数以万计, 成百上千. What is
 * broken off 写到一半 counts nothing, what has 降到一半 does.
 */
const WORDS = new RegExp(
  '(?<!(?<![达不降减增升提压缩])到)(?:将近|接近|超过|不到|不足|约|近|逾|过|超|大)?(?:一半|半数)(?![^，。；]{0,2}(?:功夫|路上))|' +
    '[超过]半(?=[，。；、）]|$)|(?<![上下前后个\\d])半(?:个?小时|个(?:月|学期|百分点))|' +
    '翻番|翻倍|成倍(?=增|提|减|扩|上升|下降)|' +
    `数以[百千万亿]{1,2}计|成[百千]上[千万](?!${HAN_MEASURE})`,
  'g',
);

/** @returns the quantities of a text that are said without a numeral. */
export function wordsIn(masked: string): Draft[] {
  return [...masked.matchAll(WORDS)].map(({ 0: words, index }) =>
    draftOf({ start: index, end: index + words.length }, { kind: 'vague' }),
  );
}
