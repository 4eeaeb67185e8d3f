import {
  ARABIC_UNIT,
  draftOf,
  HAN_UNIT,
  LONG_HAN_UNIT,
  hanValue,
  matchAt,
  restOf,
  sticky,
  type Draft,
  type Rest,
  type Span,
} from './draft.ts';
import { UNKNOWN_DIGIT } from './fold.ts';
import { hedgeAfter, hedgeBefore, hedgeWithin } from './hedges.ts';
import { DIGIT, NUMERAL, readChinese, SCALE } from './numerals.ts';
import { ONLY_PLACES, roundAt, severalAt } from './spans.ts';
import { ARABIC_MEASURE, scaled } from './units.ts';

const LETTER = '[lIOoОоΟο]';
/** l5, 2O and 三O have letters for figures, 1. 2 and 3,5 what is no decimal point. */
const SLIP = [
  `(?<![A-Za-z\\d.-])${LETTER}{1,3}\\d[\\d.lIOoОоΟο]{0,12}`,
  `(?<![A-Za-z\\d.-])\\d{1,12}(?:${LETTER}|〇)[\\dlIOoОоΟο〇]{0,12}`,
  `(?<![A-Za-z\\d第])[${DIGIT}]{1,4}[0OoОοО○][\\dOoОο○〇${DIGIT}]{0,4}`,
  String.raw`(?<=[一-龥])\d{1,4}(?:\s+\.\s*|\.\s+)\d{1,4}`,
  String.raw`(?<=[一-龥])\d{1,4}。\d{1,2}(?=[万亿])`,
  String.raw`(?<![\d,.])\d{1,3},\d{1,2}`,
].join('|');

/** A run of figures: what it is worth is told by what stands around it. */
export const RUN = new RegExp(
  [
    `(?<slip>${SLIP})(?=\\s?[余多]?(?:${SCALE}|${ARABIC_MEASURE}))`,
    String.raw`(?<arabic>\d{1,3}(?:[,，'’]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.]*\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+\.\d+|[\d${UNKNOWN_DIGIT}]+(?:\.\d+)?)`,
    `(?<han>[${NUMERAL}]+(?:点[零〇${DIGIT}]+)?)`,
  ].join('|'),
  'g',
);
/** 二十三 and 三百 are no part of a word, as 十 and 三 may be. */
const LONG = new RegExp(`^(?=.*[${DIGIT}])(?=.*[十百千万亿拾佰仟廿卅]).{2,}$`);
const TIME = sticky(
  `[${DIGIT}十]{1,3}(?:个?月|年|周|季|届|[级代轮旬任批期步辈回]|学期|个?(?:阶段|世纪))|一`,
);
const ADJACENT = new RegExp(`[${DIGIT}]{2}`);
const ELLIPTIC = new RegExp(`[百千万亿][${DIGIT}]$`);
const DIGITS_ONLY = new RegExp(`^[零〇${DIGIT}]{3,}$`);
/** More figures than this are no quantity anyone wrote. */
const LONGEST_RUN = 24;

const INCLUDED = sticky(`[（(]含[）)](?=${ARABIC_MEASURE}及?以[上下内])`);
const SUM = sticky(String.raw`(?:\+(?:\d+|[A-Z]\b))+|\/\d+(?!\d)`);

/** @returns the number that a run of figures begins, if it is one. */
export function numberAt(text: string, match: RegExpExecArray): Draft | undefined {
  const { 0: words, index, groups } = match;
  if (groups!['slip']) {
    const { end, unit } = restOf(text, index + words.length, ARABIC_UNIT);
    return draftOf({ start: index, end }, { kind: 'vague', unit, isArabic: true });
  }
  return groups!['arabic'] ? arabicAt(text, match) : hanAt(text, match);
}

function arabicAt(text: string, { 0: figures, index }: RegExpExecArray): Draft | undefined {
  const from = index + figures.length;
  const sum = matchAt(SUM, text, from);
  if (sum)
    return draftOf({ start: index, end: from + sum.length }, { kind: 'vague', isArabic: true });
  // 30（含）家以上
  const aside = matchAt(INCLUDED, text, from)?.length ?? 0;
  const rest = restOf(text, from + aside, ARABIC_UNIT);
  const number = Number(figures.replace(/[,，'’\s\u00a0]/g, ''));
  const isVague = /[几来]/.test(rest.many) || Number.isNaN(number) || figures.length > LONGEST_RUN;
  const span = { start: index, end: rest.end };
  const more = andMore(text, rest);
  if (isVague || text[index - 1] === '±' || more > 0) {
    const whole = { start: index, end: rest.end + more };
    return draftOf(whole, { kind: 'vague', unit: rest.unit, isArabic: true });
  }
  const doubts = [
    ...(/，/.test(figures) ? ['数字里的逗号是全角的，按千位分隔读，请核对。'] : []),
    ...(/^0\d/.test(figures) ? ['以0开头，像是编码，请核对。'] : []),
    ...(/['’]/.test(figures) ? ['数字里的撇号按千位分隔读，请核对。'] : []),
    ...(/[ \u00a0]/.test(figures) ? ['数字中间有空格，按一个数读，请核对。'] : []),
  ];
  return draftOf(span, {
    ...scaled(number, rest),
    qualifier: hedgeWithin(rest.many),
    isArabic: true,
    doubts,
  });
}

function hanAt(text: string, { 0: run, index }: RegExpExecArray): Draft | undefined {
  const before = text[index - 1] ?? '';
  const end = index + run.length;
  if (run === '零') return zeroAt(text, { start: index, end });
  if (before === '第' || isPointedAt(text, index)) return undefined;
  if (run.length > LONGEST_RUN) return draftOf({ start: index, end }, { kind: 'vague' });
  const part = fractionAt(text, run, index);
  if (part) return part;
  if (/[数几]/.test(before)) return severalAt(text, run, index);
  if (ONLY_PLACES.test(run)) return roundAt(text, run, index);
  // 万一 and 亿万 are words, and 一半 is a share.
  if (/^[万亿]/.test(run) || (run === '一' && text[end] === '半')) return undefined;
  const isLong = LONG.test(run);
  const rest = restOf(text, end, isLong ? LONG_HAN_UNIT : HAN_UNIT, !/[万亿]$/.test(run));
  const span = { start: index, end: rest.end };
  const isOpen =
    // 十四亿人民
    (isLong && run.length > 2 && /[万亿]$/.test(run)) ||
    ((/[万亿]/.test(run + rest.scale) || (isLong && ADJACENT.test(run))) &&
      /^[，。；、）]?$/.test(text[rest.end] ?? ''));
  const after = hedgeAfter(text.slice(end, end + 12), '');
  const isHedged =
    hedgeBefore(text.slice(Math.max(0, index - 8), index), '') !== undefined ||
    (isLong && after !== undefined && !after.isApart);
  if (isName(text, run, rest, index)) {
    return draftOf(span, { value: readChinese(run), indefinite: true });
  }
  if (!rest.unit && !rest.many && !isOpen && !isHedged && !isStated(text, run, index)) {
    return undefined;
  }
  const read = hanValue(run, rest);
  // 翻两番 is four times as much.
  const doubling =
    rest.unit === '番' ? /翻了?$/.exec(text.slice(Math.max(0, index - 2), index)) : null;
  if (doubling) {
    const whole = { start: index - doubling[0].length, end: rest.end };
    return draftOf(whole, { kind: 'vague', unit: '番', bare: span });
  }
  // The words of 两年半 and 九成五 are recorded whole.
  const more = andMore(text, rest);
  const isVague =
    read === undefined ||
    rest.unit === '番' ||
    /[几来]/.test(rest.many) ||
    // 两万五 may be 25000, and 千八百 some hundreds.
    ELLIPTIC.test(run) ||
    /^[百千]/.test(run) ||
    (ADJACENT.test(run.replace(/点.*/, '')) && !DIGITS_ONLY.test(run)) ||
    more > 0;
  if (isVague)
    return draftOf({ ...span, end: span.end + more }, { kind: 'vague', unit: rest.unit });
  const isOne = /^[一壹]$/.test(run) && !rest.many && !rest.scale;
  return draftOf(span, {
    ...read,
    qualifier: hedgeWithin(rest.many),
    indefinite: isOne && !/^(?:[倍成番%‰]|个?百分点)/.test(rest.unit),
  });
}

/** 上两年, 下三个月 and 上下两组 point at something; 线上三场 and 以下六项 count. */
function isPointedAt(text: string, index: number): boolean {
  const head = text.slice(Math.max(0, index - 2), index);
  if (head === '上下') return true;
  const isPlace = /(?:^|[^一-龥]|[在从对比较到的和与是将把按于给])[上下]$/;
  return isPlace.test(head) && matchAt(TIME, text, index) !== undefined;
}

/** Verbs of how many there are; 一分为二, 周一至五 and 从一到十 state nothing. */
const STATES = new RegExp(
  `(?<![分合化]为|[${NUMERAL}日末][到至])(?<=[是为达到至计共：有建设开增添办立剩缺获])$`,
);

/** 人数是一百二十。 and 站点有九， say how many, without a unit. */
function isStated(text: string, run: string, index: number): boolean {
  if (!/[十百千]|^[^一壹零〇]$/.test(run)) return false;
  const isLast = /^[，。；）]?$/.test(text[index + run.length] ?? '');
  return isLast && STATES.test(text.slice(Math.max(0, index - 2), index));
}

/** 降为零 says how many are left; 零下 is a sign, and 零事故 a word. */
function zeroAt(text: string, span: Span): Draft | undefined {
  if (/[下\d]/.test(text[span.end] ?? '')) return undefined;
  const isLeft = /(?:降为|[到至])$/.test(text.slice(Math.max(0, span.start - 2), span.start));
  const isLast = /^[，。；、）]?$/.test(text[span.end] ?? '');
  return draftOf(span, { value: 0, indefinite: !isLeft || !isLast });
}

/** 三大工程, “四送”: words that hold a number and count nothing by themselves. */
function isName(text: string, run: string, { unit, end }: Rest, index: number): boolean {
  if (unit !== '' || run.length > 2) return false;
  return text[end] === '大' || /[“‘《]/.test(text[index - 1] ?? '');
}

/** How long is what follows a unit and adds to it: 两年半, 2公里半, 3个半小时, 一成半 and 六成七. */
function andMore(text: string, { unit, end }: Rest): number {
  const next = text[end] ?? '';
  if (unit === '成') return new RegExp(`[半\\d${DIGIT}]`).test(next) ? 1 : 0;
  if (next !== '半' || unit === '') return 0;
  const hours = unit === '个' && /^半(?:小时|钟头|学期|月)/.exec(text.slice(end, end + 3))?.[0];
  if (hours) return hours.length;
  const isUnit = /^(?:[年月倍天]|个月|小时)$/.test(unit);
  return isUnit || /^[，。；、）的]?$/.test(text[end + 1] ?? '') ? 1 : 0;
}

const FRACTION = sticky(
  `分之([${NUMERAL}]{1,12}(?:点[零〇${DIGIT}]{1,8})?|\\d{1,8}(?:\\.\\d{1,8})?)`,
);

/** 百分之四十八, 千分之三; 三分之一 is a share that no decimal states. */
function fractionAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const of = matchAt(FRACTION, text, end);
  if (of === undefined) return undefined;
  const span = { start: index, end: end + of.length };
  const unit = { 百: '%', 千: '‰' }[run];
  const words = of.slice(2);
  const value = words === '百' ? 100 : /^\d/.test(words) ? Number(words) : readChinese(words);
  const isOpen = ADJACENT.test(words.replace(/点.*/, ''));
  if (unit === undefined || value === undefined || isOpen) return draftOf(span, { kind: 'vague' });
  return draftOf(span, { value, unit });
}
