import type { Read } from '../read.ts';
import { hedged, listed } from './around.ts';
import { draftOf, type Draft, type ScannedNumber } from './draft.ts';
import { fold, toHalfWidth } from './fold.ts';
import { findNames, type RegisteredNames } from './names.ts';
import { NUMERAL, readChinese, times } from './numerals.ts';
import { numberAt, RUN, wordsIn } from './run.ts';
import { NUMBER_SHAPES } from './shapes.ts';
import { joined } from './spans.ts';

export type { ScannedNumber } from './draft.ts';

const HOLDS_NUMBER = new RegExp(
  `[\\p{N}\\p{So}首半倍番俩仨参${NUMERAL}⼀-⿕萬億兩貳叄弌弍弎皕卌丗OoОоΟοIІlVXЗБニハミニハミ]`,
  'u',
);
const RANKED =
  /(?:[居列排获]|全[国省市区盟州县旗]|[升跃降退进]至|[升上进]到|排名|位次|名次|增速|增幅)[^，。；：、\d\n\uFFFC]{0,10}$/;
const FIRST = new RegExp(
  `首(家(?=国家)|家(?![庭])|个(?!人)|座|条(?!件)|所|支(?!部)|例|处|台(?!账)|艘|部(?!门|署|分)|件|款|栋|列|辆|间)`,
  'g',
);
const ORDINAL = new RegExp(
  `第([\\d${NUMERAL}]{1,9})([位名])?(?![—–、至-]?[\\d${NUMERAL}]|产业)`,
  'g',
);

/**
 * Finds the numbers of a text, in order: dates, section numbers and registered names are none.
 * The time it takes grows with the text's length and no faster. Total over any text.
 */
export function scanNumbers(text: string, ...names: RegisteredNames[]): ScannedNumber[] {
  if (!HOLDS_NUMBER.test(text)) return [];
  const folded = fold(text);
  const named = blank(folded.text, names);
  const masked = named.replace(NUMBER_SHAPES, (shape) => '\0'.repeat(shape.length));
  const found: Draft[] = [];
  for (const match of masked.matchAll(RUN)) {
    const draft = numberAt(masked, match);
    if (draft && draft.start >= (found.at(-1)?.end ?? 0)) found.push(draft);
  }
  const drafts = [
    ...listed(
      masked,
      joined(masked, found).map((draft) => hedged(masked, draft)),
    ),
    ...wordsIn(masked),
    ...ordinalsIn(named, masked),
    ...firstsIn(masked),
  ].sort((a, b) => a.start - b.start);
  return drafts.map(({ start, end, bare, isArabic: _, ...rest }) => {
    const number = {
      ...rest,
      ...sliceOf(text, folded.place(start, end)),
      bare: sliceOf(text, folded.place(bare.start, bare.end)),
    };
    return isListMark(text, number) ? { ...number, kind: 'ordinal' } : number;
  });
}

/** ① or Ⅳ where an item begins; ⑨处 counts. */
function isListMark(text: string, { unit, bare }: ScannedNumber): boolean {
  if (unit !== '' || !/^[^\p{Nd}\p{Script=Han}]+$/u.test(bare.text)) return false;
  return /(?:^|[。；：，、\n])\s*$/.test(text.slice(Math.max(0, bare.start - 4), bare.start));
}

/** @returns the numbers of a text that count something and that no record vouches for. */
export function bareNumbers(text: string, ...names: RegisteredNames[]): ScannedNumber['bare'][] {
  return scanNumbers(text, ...names)
    .filter(({ kind, indefinite }) => (kind === 'quantity' || kind === 'vague') && !indefinite)
    .map(({ bare }) => bare);
}

function sliceOf(text: string, span: { start: number; end: number }) {
  return { ...span, text: text.slice(span.start, span.end) };
}

/** A place in an order where the words say so: 排名第3位, 居全盟第一. */
function ordinalsIn(named: string, masked: string): Draft[] {
  return [...named.matchAll(ORDINAL)].flatMap((match) => {
    const { 0: words, 1: figures = '', 2: unit, index } = match;
    const end = index + words.length;
    if (masked[index] !== '\0' && masked[index] !== '第') return [];
    const value = /^\d+$/.test(figures) ? Number(figures) : readChinese(figures);
    if (value === undefined) return [];
    const isEnd = unit !== undefined || /^(?:[，。；、）)的]|$)/.test(named.slice(end, end + 1));
    const kind =
      isEnd && RANKED.test(named.slice(Math.max(0, index - 16), index)) ? 'rank' : 'ordinal';
    return [draftOf({ start: index, end }, { kind, value, unit: unit ?? '位', qualifier: 'rank' })];
  });
}

function firstsIn(masked: string): Draft[] {
  return [...masked.matchAll(FIRST)].map(({ 0: words, 1: unit, index }) =>
    draftOf(
      { start: index, end: index + words.length },
      { kind: 'first', value: 1, unit: unit!, qualifier: 'first' },
    ),
  );
}

/** Blanks the names, keeping every offset. */
function blank(text: string, names: RegisteredNames[]): string {
  return names.reduce((rest, registered) => {
    let blanked = '';
    let last = 0;
    for (const [start, end] of findNames(rest, registered)) {
      blanked += rest.slice(last, start) + '\0'.repeat(end - start);
      last = end;
    }
    return blanked + rest.slice(last);
  }, text);
}

/** Reads a plain number as it is typed: 12000, 1.2万, -53, 三十. Total. */
export function readNumber(typed: string): Read<number> {
  const plain = toHalfWidth(typed.trim())
    .replace(/^[−－–—]/, '-')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const [, sign, digits = '', scale = ''] =
    /^(-?)(\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(plain) ?? [];
  const [, minus = sign, numeral = ''] = /^(-?)(\D+)$/.exec(plain) ?? [];
  // 三五 is three or five.
  const [counted] = numeral ? scanNumbers(`${numeral}个`) : [];
  const value = digits ? times(Number(digits), scale) : counted?.value;
  if (value !== undefined) return { value: minus ? -value || 0 : value };
  return { fault: `“${typed.trim()}”不是一个数。只写数，如 15、1.2万、-53；“余”“约”和单位另填。` };
}
