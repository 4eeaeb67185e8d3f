import type { QualifierId } from '../qualifier.ts';

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
    indefinite: false,
    doubts: [],
    isArabic: false,
    ...rest,
  };
}
