import {
  ARABIC_UNIT,
  draftOf,
  HAN_UNIT,
  hanValue,
  matchAt,
  restOf,
  sticky,
  type Draft,
  type Rest,
  type Span,
} from './draft.ts';
import { UNKNOWN_DIGIT } from './fold.ts';
import { hedgeBefore, hedgeWithin } from './hedges.ts';
import { DIGIT, NUMERAL, readChinese } from './numerals.ts';
import { ARABIC_MEASURE, HAN_MEASURE, ROUND_MEASURE, scaled } from './units.ts';

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

const INCLUDED = sticky(`[（(]含[）)](?=${ARABIC_MEASURE}及?以[上下内])`);
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

/** 百, 千万: a place alone, with no digit before it. */
const ONLY_PLACES = /^[百佰千仟万亿]+$/;
const ROUND_UNIT = sticky(ROUND_MEASURE);
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
  const isUnit =
    /(?:^|单位[：:]\s?|[（(])$/.test(text.slice(Math.max(0, index - 4), index)) &&
    /^[）)]?$/.test(text[rest.end] ?? '');
  const isCount = !isUnit && matchAt(ROUND_UNIT, text, end) !== undefined;
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
    `百分百|双倍|数以[百千万亿]{1,2}计|成[百千]上[千万](?!${HAN_MEASURE})`,
  'g',
);
/** Signs that look as figures do, before what is counted: IX处, lOO处, ⚅处, （九）处, 参处. */
const LOOK_ALIKES = new RegExp(
  '(?:(?<![A-Za-z])(?:(?=[IVXLC]{2})C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})|' +
    '[OoОоΟοlIІ]{2,12}|[ЗБ][OoОоΟο]{1,12})|[ニハミニハミ]|' +
    `(?<![人海党丹西玄沙内高])参|(?<=\\p{Script=Han})[（(][${NUMERAL}]{1,4}[）)]|[\\u2680-\\u2685\\u2801-\\u28ff\\u{1f000}-\\u{1f0f5}\\u{1f550}-\\u{1f567}])` +
    '(?=\\s?[余多]?[万亿]?([处个家名人座所户件场次项]))',
  'gu',
);

/** 俩村 is 两个村; 他俩 and 夫妻俩 only point at people. */
const PAIRS = /(?<![他她它我你咱们哥姐娘爷爸师妻女子弟妹徒孙])[俩仨]/g;

/** @returns the quantities of a text that are said without a numeral. */
export function wordsIn(masked: string): Draft[] {
  const vague = [...masked.matchAll(WORDS), ...masked.matchAll(LOOK_ALIKES)].map(
    ({ 0: words, 1: unit = '', index }) =>
      draftOf({ start: index, end: index + words.length }, { kind: 'vague', unit }),
  );
  const pairs = [...masked.matchAll(PAIRS)].map(({ 0: word, index }) =>
    draftOf({ start: index, end: index + 1 }, { value: word === '俩' ? 2 : 3, unit: '个' }),
  );
  return [...vague, ...pairs];
}
