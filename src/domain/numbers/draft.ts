import type { QualifierId } from '../qualifier.ts';
import { readChinese, SCALE } from './numerals.ts';
import {
  ARABIC_MEASURE,
  HAN_MEASURE,
  LONG_HAN_MEASURE,
  measureAlone,
  PER,
  plainUnit,
  scaled,
} from './units.ts';

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
  /** What else the words around may make of it: 最低500元, 500元起. */
  others: QualifierId[];
  /** 一个 points at something rather than count it, and 零事故 is a word. */
  indefinite: boolean;
  /** What a person has to look at before it is recorded, each a Chinese sentence. */
  doubts: string[];
}

/** Part of a text. */
export interface Span {
  start: number;
  end: number;
}

/** A number while it is read; offsets are those of the folded text. */
export type Draft = Omit<ScannedNumber, 'text' | 'bare'> & { bare: Span; isArabic: boolean };

/** @returns a number of which nothing is known but its place, and what is given. */
export function draftOf(span: Span, rest: Partial<Draft>): Draft {
  return {
    kind: 'quantity',
    ...span,
    bare: span,
    value: undefined,
    unit: '',
    qualifier: 'exact',
    others: [],
    indefinite: false,
    doubts: [],
    isArabic: false,
    ...rest,
  };
}

/** @returns a pattern that is looked for at one place only. */
export const sticky = (pattern: string, flags = '') => new RegExp(pattern, `y${flags}`);
const MANY = sticky(
  '\\s?余(?![热额款粮震生杭姚])|几|\\+(?![\\dA-Za-z])|多(?!元化|功能|媒体|边|式|种多样)|来(?=' +
    HAN_MEASURE +
    '|[里万])',
);
const SCALE_AHEAD = sticky(
  `\\s?(?:${SCALE}|个[余多]?[百千]?亿(?![元吨斤级字产项])|[百千](?=[余多]?\\s?(?:[万亿]|[\\d一二三四五六七八九]|${HAN_MEASURE}))(?![瓦克米伏卡帕赫分])|千(?=[吨头])|[Tt]housand\\b|[MmBb]illion\\b|[wk](?![A-Za-z]))`,
);
export const ARABIC_UNIT = sticky(`\\s?(${ARABIC_MEASURE})(${PER}*)`);
export const HAN_UNIT = sticky(`(${HAN_MEASURE})(${PER}*)`);
export const LONG_HAN_UNIT = sticky(`(${LONG_HAN_MEASURE})(${PER}*)`);

/** What follows the figures: 余, 万, 余 again and the unit. */
export interface Rest {
  end: number;
  many: string;
  scale: string;
  unit: string;
}

/** Reads what stands behind the figures. */
export function restOf(text: string, from: number, unitPattern: RegExp, scaled = true): Rest {
  let at = from;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  const inner = take(MANY)?.[0].trim() ?? '';
  // 3个多亿 is 3亿多.
  const ahead = scaled ? (take(SCALE_AHEAD)?.[0].trim() ?? '') : '';
  const scale = ahead.replace(/^个[余多]?/, '');
  const outer = /^个([余多])/.exec(ahead)?.[1] ?? (scale ? (take(MANY)?.[0] ?? '') : '');
  const [, counted = '', per = ''] = take(unitPattern) ?? [];
  const unit = counted || (unitPattern === ARABIC_UNIT ? measureAlone(text.slice(at, at + 8)) : '');
  if (!counted) at += unit.length;
  const plain = plainUnit(unit);
  return {
    end: at,
    many: inner || outer,
    scale,
    // m³/s is 立方米/秒.
    unit: plain === unit ? unit + per : plain + per.replace(/s$/, '秒').replace(/h$/, '小时'),
  };
}

/** @returns what of a sticky pattern stands at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** @returns what a Chinese numeral is worth with what stands behind it: 三百万元 is 300万元. */
export function hanValue(run: string, rest: Rest): { value: number; unit: string } | undefined {
  const [, head, scale] = /^([^万亿]+)(万亿|[万亿])$/.exec(run) ?? [];
  const value = readChinese(head ?? run);
  return value === undefined
    ? undefined
    : scaled(value, { ...rest, scale: (scale ?? '') + rest.scale });
}
