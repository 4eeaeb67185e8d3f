import type { QualifierId } from '../qualifier.ts';
import { UNKNOWN_DIGIT } from './fold.ts';
import { hedgeBefore, hedgeWithin } from './hedges.ts';
import { DIGIT, NUMERAL, readChinese, SCALE } from './numerals.ts';
import { AREAS, ARABIC_MEASURE, HAN_MEASURE, PER, ROUND_MEASURE, scaled } from './units.ts';

/** A number of a text; offsets count UTF-16 units of the text as written. */
export interface ScannedNumber {
  /**
   * `quantity` is one value. `vague` is none: 十几家, 3—5个, 三分之一, 翻一番. `rank` is a place in an
   * order that the words say is one; other ordinals (第4段) are `ordinal`; `first` is 首家.
   */
  kind: 'quantity' | 'vague' | 'first' | 'rank' | 'ordinal';
  /** With the words that hedge it: “约200万元”, “15个以上”. */
  start: number;
  end: number;
  text: string;
  /** The number and its unit alone, as a check reports it: “200万元”. */
  bare: { start: number; end: number; text: string };
  /** In `unit`; negative where the words say a fall. Undefined where `kind` is vague. */
  value: number | undefined;
  /** With 万 or 亿 for money only; empty where none stands beside the number. */
  unit: string;
  qualifier: QualifierId;
  /** 一个 points at something rather than count it, and 零事故 is a word. */
  indefinite: boolean;
  /** What a person has to look at before it is recorded, each a Chinese sentence. */
  doubts: string[];
}

/** A run of figures: what it is worth is told by what stands around it. */
export const RUN = new RegExp(
  [
    String.raw`(?<arabic>\d{1,3}(?:[,，'’]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.]*\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+\.\d+|[\d${UNKNOWN_DIGIT}]+(?:\.\d+)?)`,
    `(?<han>[${NUMERAL}]+(?:点[零〇${DIGIT}]+)?)`,
  ].join('|'),
  'g',
);
const ONLY_PLACES = /^[百佰千仟万亿]+$/;
const ADJACENT = new RegExp(`[${DIGIT}]{2}`);
const ELLIPTIC = new RegExp(`[百千万亿][${DIGIT}]$`);
const DIGITS_ONLY = new RegExp(`^[零〇${DIGIT}]{3,}$`);
/** More figures than this are no quantity anyone wrote. */
const LONGEST_RUN = 24;

const sticky = (pattern: string, flags = '') => new RegExp(pattern, `y${flags}`);
const MANY = sticky(
  '余(?![热额款粮震生杭姚])|几|\\+(?![\\dA-Za-z])|多(?!元化|功能|媒体|边|式|种多样)|来(?=[个家名人次件里万])',
);
const SCALE_AHEAD = sticky(
  `\\s?(?:${SCALE}|个[余多]?[百千]?亿(?![元吨斤级字产项])|[百千](?=[余多]?\\s?(?:[万亿]|[\\d一二三四五六七八九]|${HAN_MEASURE}))(?![瓦克米伏卡帕赫分])|千(?=[吨头])|(?:thousand|million|billion)\\b)`,
  'i',
);
const ARABIC_UNIT = sticky(`\\s?(${ARABIC_MEASURE})(${PER})?`);
const HAN_UNIT = sticky(`(${HAN_MEASURE})(${PER})?`);
const ROUND_UNIT = sticky(ROUND_MEASURE);
const FRACTION = sticky(
  `分之([${NUMERAL}]{1,12}(?:点[零〇${DIGIT}]{1,8})?|\\d{1,8}(?:\\.\\d{1,8})?)`,
);
const SUM = sticky(String.raw`(?:\+(?:\d+|[A-Z]\b))+|\/\d+(?!\d)`);

interface Span {
  start: number;
  end: number;
}

/** A number while it is read; offsets are those of the folded text. */
export type Draft = Omit<ScannedNumber, 'text' | 'bare'> & { bare: Span; isArabic: boolean };

export function draftOf(span: Span, rest: Partial<Draft>): Draft {
  return {
    kind: 'quantity',
    ...span,
    bare: span,
    value: undefined,
    unit: '',
    qualifier: 'exact',
    indefinite: false,
    doubts: [],
    isArabic: false,
    ...rest,
  };
}

/** What follows the figures: 余, 万, 余 again and the unit. */
interface Rest {
  end: number;
  many: string;
  scale: string;
  unit: string;
}

function restOf(text: string, from: number, unitPattern: RegExp, scaled = true): Rest {
  let at = from;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  const inner = take(MANY)?.[0] ?? '';
  // 3个多亿 is 3亿多.
  const ahead = scaled ? (take(SCALE_AHEAD)?.[0].trim() ?? '') : '';
  const scale = ahead.replace(/^个[余多]?/, '');
  const outer = /^个([余多])/.exec(ahead)?.[1] ?? (scale ? (take(MANY)?.[0] ?? '') : '');
  const unit = take(unitPattern);
  return {
    end: at,
    many: inner || outer,
    scale,
    unit: `${AREAS[unit?.[1] ?? ''] ?? unit?.[1] ?? ''}${unit?.[2] ?? ''}`,
  };
}

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
  if (isVague || isAndAHalf(text, rest)) {
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
  if (run === '零' && text[end] === '下') return undefined;
  if (/[第上下]/.test(before) && !(before === '上' && ONLY_PLACES.test(run))) return undefined;
  if (run.length > LONGEST_RUN) return draftOf({ start: index, end }, { kind: 'vague' });
  const part = fractionAt(text, run, index);
  if (part) return part;
  if (/[数几]/.test(before)) return severalAt(text, run, index);
  if (ONLY_PLACES.test(run)) return roundAt(text, run, index);
  // 万一 and 亿万 are words.
  if (/^[万亿]/.test(run)) return undefined;
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
    /[几来]/.test(rest.many) ||
    // 两万五 may be 25000.
    ELLIPTIC.test(run) ||
    (ADJACENT.test(run.replace(/点.*/, '')) && !DIGITS_ONLY.test(run)) ||
    isAndAHalf(text, rest);
  if (isVague) return draftOf(span, { kind: 'vague', unit: rest.unit });
  const isOne = /^[一壹]$/.test(run) && !rest.many && !rest.scale;
  return draftOf(span, {
    ...read,
    qualifier: hedgeWithin(rest.many),
    indefinite: isOne && !/^(?:[倍成番%‰]|个?百分点)/.test(rest.unit),
  });
}

/** 零事故, 三大工程, “四送”: words that hold a number and count nothing by themselves. */
function isName(text: string, run: string, { unit, end }: Rest, index: number): boolean {
  if (run === '零') return true;
  if (unit !== '' || run.length > 2) return false;
  return text[end] === '大' || /[“‘《]/.test(text[index - 1] ?? '');
}

/** 三百万元 is 300万元, as 300万元 is. */
function hanValue(run: string, rest: Rest): { value: number; unit: string } | undefined {
  const [, head, scale] = /^([^万亿]+)(万亿|[万亿])$/.exec(run) ?? [];
  const value = readChinese(head ?? run);
  return value === undefined
    ? undefined
    : scaled(value, { ...rest, scale: (scale ?? '') + rest.scale });
}

/** 两年半, 3个半小时. */
function isAndAHalf(text: string, { unit, end }: Rest): boolean {
  return /^(?:[年月倍天]|个|个月|小时)$/.test(unit) && text[end] === '半';
}

/** 百分之四十八, 千分之三; 三分之一 is a share that no decimal states. */
function fractionAt(text: string, run: string, index: number): Draft | undefined {
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
function severalAt(text: string, run: string, index: number): Draft | undefined {
  const rest = restOf(text, index + run.length, HAN_UNIT);
  if (!rest.unit) return undefined;
  return draftOf({ start: index - 1, end: rest.end }, { kind: 'vague', unit: rest.unit });
}

/** 近百家 and 上百次 leave open how many hundred; 百余名 is more than one. */
function roundAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const rest = restOf(text, end, HAN_UNIT, /^[余多]/.test(text.slice(end)));
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

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
