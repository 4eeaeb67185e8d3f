import { draftOf, type Draft, type Span } from './draft.ts';
import { UNKNOWN_DIGIT } from './fold.ts';
import { hedgeBefore, hedgeWithin } from './hedges.ts';
import { DIGIT, NUMERAL, readChinese } from './numerals.ts';
import { ARABIC_UNIT, HAN_UNIT, hanValue, matchAt, restOf, sticky, type Rest } from './rest.ts';
import { fractionAt, ONLY_PLACES, roundAt, severalAt } from './shares.ts';
import { scaled } from './units.ts';

/** A run of figures: what it is worth is told by what stands around it. */
export const RUN = new RegExp(
  [
    String.raw`(?<arabic>\d{1,3}(?:[,，'’]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.]*\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+\.\d+|[\d${UNKNOWN_DIGIT}]+(?:\.\d+)?)`,
    `(?<han>[${NUMERAL}]+(?:点[零〇${DIGIT}]+)?)`,
  ].join('|'),
  'g',
);
const ADJACENT = new RegExp(`[${DIGIT}]{2}`);
const ELLIPTIC = new RegExp(`[百千万亿][${DIGIT}]$`);
const DIGITS_ONLY = new RegExp(`^[零〇${DIGIT}]{3,}$`);
/** More figures than this are no quantity anyone wrote. */
const LONGEST_RUN = 24;

const SUM = sticky(String.raw`(?:\+(?:\d+|[A-Z]\b))+|\/\d+(?!\d)`);

/** @returns the number that a run of figures begins, if it is one. */
export function numberAt(text: string, match: RegExpExecArray): Draft | undefined {
  return match.groups!['arabic'] ? arabicAt(text, match) : hanAt(text, match);
}

function arabicAt(text: string, { 0: figures, index }: RegExpExecArray): Draft | undefined {
  const from = index + figures.length;
  const sum = matchAt(SUM, text, from);
  if (sum)
    return draftOf({ start: index, end: from + sum.length }, { kind: 'vague', isArabic: true });
  const rest = restOf(text, from, ARABIC_UNIT);
  const number = Number(figures.replace(/[,，'’\s\u00a0]/g, ''));
  const isVague = /[几来]/.test(rest.many) || Number.isNaN(number) || figures.length > LONGEST_RUN;
  const span = { start: index, end: rest.end };
  if (isVague || text[index - 1] === '±' || isAndMore(text, rest)) {
    return draftOf(span, { kind: 'vague', unit: rest.unit, isArabic: true });
  }
  const doubts = [
    ...(/，/.test(figures) ? ['数字里的逗号是全角的，按千位分隔读，请核对。'] : []),
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
  if (/[第上下]/.test(before) && !(before === '上' && ONLY_PLACES.test(run))) return undefined;
  if (run.length > LONGEST_RUN) return draftOf({ start: index, end }, { kind: 'vague' });
  const part = fractionAt(text, run, index);
  if (part) return part;
  if (/[数几]/.test(before)) return severalAt(text, run, index);
  if (ONLY_PLACES.test(run)) return roundAt(text, run, index);
  // 万一 and 亿万 are words, and 一半 is a share.
  if (/^[万亿]/.test(run) || (run === '一' && text[end] === '半')) return undefined;
  const rest = restOf(text, end, HAN_UNIT, !/[万亿]$/.test(run));
  const span = { start: index, end: rest.end };
  const isOpen = /[万亿]/.test(run + rest.scale) && /^[，。；、）]?$/.test(text[rest.end] ?? '');
  const isHedged = hedgeBefore(text.slice(Math.max(0, index - 8), index), '') !== undefined;
  if (isName(text, run, rest, index)) {
    return draftOf(span, { value: readChinese(run), indefinite: true });
  }
  if (!rest.unit && !rest.many && !isOpen && !isHedged) return undefined;
  const read = hanValue(run, rest);
  // 翻两番 is four times as much.
  const doubling =
    rest.unit === '番' ? /翻了?$/.exec(text.slice(Math.max(0, index - 2), index)) : null;
  if (doubling) {
    const whole = { start: index - doubling[0].length, end: rest.end };
    return draftOf(whole, { kind: 'vague', unit: '番', bare: span });
  }
  const isVague =
    read === undefined ||
    rest.unit === '番' ||
    /[几来]/.test(rest.many) ||
    // 两万五 may be 25000.
    ELLIPTIC.test(run) ||
    (ADJACENT.test(run.replace(/点.*/, '')) && !DIGITS_ONLY.test(run)) ||
    isAndMore(text, rest);
  if (isVague) return draftOf(span, { kind: 'vague', unit: rest.unit });
  const isOne = /^[一壹]$/.test(run) && !rest.many && !rest.scale;
  return draftOf(span, {
    ...read,
    qualifier: hedgeWithin(rest.many),
    indefinite: isOne && !/^(?:[倍成番%‰]|个?百分点)/.test(rest.unit),
  });
}

/** 降为零 says how many are left; 零下 is a sign, and 零事故 a word. */
function zeroAt(text: string, span: Span): Draft | undefined {
  if (text[span.end] === '下') return undefined;
  const isLeft = /(?:降为|[到至])$/.test(text.slice(Math.max(0, span.start - 2), span.start));
  const isLast = /^[，。；、）]?$/.test(text[span.end] ?? '');
  return draftOf(span, { value: 0, indefinite: !isLeft || !isLast });
}

/** 三大工程, “四送”: words that hold a number and count nothing by themselves. */
function isName(text: string, run: string, { unit, end }: Rest, index: number): boolean {
  if (unit !== '' || run.length > 2) return false;
  return text[end] === '大' || /[“‘《]/.test(text[index - 1] ?? '');
}

/** 两年半, 3个半小时, 一成半 and 六成七. */
function isAndMore(text: string, { unit, end }: Rest): boolean {
  if (unit === '成') return new RegExp(`[半\\d${DIGIT}]`).test(text[end] ?? '');
  return /^(?:[年月倍天]|个|个月|小时)$/.test(unit) && text[end] === '半';
}
