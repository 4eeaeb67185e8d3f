import type { QualifierId } from '../qualifier.ts';
import { FALL } from './comparison.ts';
import { fold } from './fold.ts';
import { hedgeAfter, hedgeApart, hedgeBefore } from './hedges.ts';
import { findNames, type RegisteredNames } from './names.ts';
import { NUMERAL, readChinese } from './numerals.ts';
import { draftOf, numberAt, RUN, type Draft, type ScannedNumber } from './run.ts';
import { NUMBER_SHAPES } from './shapes.ts';
import { joined } from './spans.ts';

export type { ScannedNumber } from './run.ts';

const HOLDS_NUMBER = new RegExp(`[\\p{N}\\p{So}首${NUMERAL}]`, 'u');
const RANKED =
  /(?:[居列排获]|全[国省市区盟州县旗]|[升跃降退进]至|[升上进]到|排名|位次|名次|增速|增幅)[^，。；：、\d\n\uFFFC]{0,10}$/;
const FIRST = new RegExp(
  `首(家(?=国家)|家(?![庭])|个(?!人)|座|条(?!件)|所|支(?!部)|例|处|台(?!账)|艘|部(?!门|署|分)|件|款|栋|列|辆|间)`,
  'g',
);
const ORDINAL = new RegExp(`第([\\d${NUMERAL}]{1,9})([位名])?(?![—–、至-]?[\\d${NUMERAL}])`, 'g');

/** 下降22.3%; but 下降到20% says where it came to, and 减少30个 how many. */
const FALLS = new RegExp(`(?:${FALL})(?:幅度)?(?:了|约|近|超过?|逾|高?达|为|至少)?\\s?$`);
const IS_RATE = /^(?:[%‰]|个?[百千]分点|个?基点|倍)/;
/** A sign that stands between two words may be a dash. */
const CLEARLY_SIGNED = /(?:^|[（(：:，、为是至到\n\uFFFC=]|增长|增速|增幅|下降|变化|[率差额])\s?$/;

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

/** 分别下降3%、5%: what is said of the first holds for the others. */
function listed(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    const goesOn =
      last?.value !== undefined &&
      last.value < 0 &&
      IS_RATE.test(draft.unit) &&
      /^[、和与及]\s?$/.test(text.slice(last.end, draft.start));
    result.push(goesOn && draft.value ? { ...draft, value: -Math.abs(draft.value) } : draft);
  }
  return result;
}

/** Adds the words that hedge a number, and its sign. */
function hedged(text: string, draft: Draft): Draft {
  if (draft.kind === 'vague') return { ...draft, ...withHedges(text, draft) };
  const { sign, start } = signBefore(text, draft);
  const signed = { ...draft, start, bare: { start, end: draft.bare.end } };
  const around = withHedges(text, signed);
  const head = text.slice(Math.max(0, around.start - 24), around.start);
  const isFall = IS_RATE.test(draft.unit) && FALLS.test(head);
  const isNegative = sign !== undefined || isFall;
  const doubts = [
    ...draft.doubts,
    ...around.doubts,
    ...(sign === 'doubtful' ? ['数字前的短横按负号读，请核对。'] : []),
    ...(sign !== undefined && isFall ? ['又写了下降，又写了负号，请核对。'] : []),
  ];
  const value = isNegative ? -draft.value! || 0 : draft.value;
  return { ...signed, ...around, value, doubts };
}

function signBefore(
  text: string,
  { start, isArabic }: Draft,
): { sign?: 'clear' | 'doubtful'; start: number } {
  const minus = /(?:(?<![抱担肩欺辜正胜])负|零下)$/.exec(
    text.slice(Math.max(0, start - 3), start),
  )?.[0];
  if (minus && isArabic) return { sign: 'clear', start: start - minus.length };
  const sign = text[start - 1] ?? '';
  const head = text.slice(Math.max(0, start - 6), start - 1);
  if (!isArabic || !/[−—–-]/.test(sign) || /[\w—–-]$/.test(head)) return { start };
  const isClear = CLEARLY_SIGNED.test(head);
  // 增长—1.2%: typed for a minus; elsewhere a dash is one.
  if (/[—–]/.test(sign))
    return isClear && /[长速幅降率化]$/.test(head)
      ? { sign: 'doubtful', start: start - 1 }
      : { start };
  return { sign: isClear || sign === '−' ? 'clear' : 'doubtful', start: start - 1 };
}

function withHedges(
  text: string,
  draft: Draft,
): Pick<Draft, 'start' | 'end' | 'qualifier' | 'unit' | 'doubts'> {
  const tail = text.slice(draft.end, draft.end + 12);
  const head = text.slice(Math.max(0, draft.start - 12), draft.start);
  const before = hedgeBefore(head, tail);
  const apart = before ? undefined : hedgeApart(head);
  const after = hedgeAfter(tail, draft.unit);
  const said = new Set<QualifierId>(
    [draft.qualifier, before?.qualifier ?? apart, after?.qualifier].filter(
      (one) => one !== undefined && one !== 'exact',
    ) as QualifierId[],
  );
  const isClear =
    said.size < 2 || SAME.some((same) => [...said].every((one) => same.includes(one)));
  const [qualifier = 'exact'] = said;
  const words = text.slice(draft.start - (before?.length ?? 0), draft.end + (after?.length ?? 0));
  return {
    start: draft.start - (before?.length ?? 0),
    end: draft.end + (after?.length ?? 0),
    qualifier,
    unit: after?.unit ?? draft.unit,
    doubts: [
      ...(isClear ? [] : [`“${words}”前后两处语气不同，请核对。`]),
      ...(apart ? ['前面的“至少”“最多”一类的词是不是说这个数，请核对。'] : []),
      ...(!after && HEDGE_APART.test(tail) && draft.kind !== 'vague'
        ? ['后面的“以上”“左右”一类的字是不是说这个数，请核对。']
        : []),
    ],
  };
}

/** Hedges that go together: 至少30家以上. */
const SAME: QualifierId[][] = [
  ['over', 'or-more', 'at-least'],
  ['under', 'at-most'],
];
/** 1000名党员以上; but 30名科级以上干部 says who they are. */
const HEDGE_APART =
  /^(?!.{0,6}[级层龄岁科历称])\p{Script=Han}{1,6}(?:以上(?![述率学])|以下(?![简称])|左右(?![岸两侧翼])|以内)/u;

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
