import type { QualifierId } from '../../domain/qualifier.ts';
import { bareNumbers, type RegisteredNames } from '../../domain/bare-numbers.ts';
import { NUMERAL } from '../../domain/measures.ts';

/** A number with the words that hedge it, in a text; offsets count UTF-16 units. */
export interface FoundNumber {
  start: number;
  end: number;
  /** From `start` to `end`: “约200万元”, “15个以上”, “10—20人”. */
  text: string;
  /** The number alone, as the check reports it: “200万元”. */
  bare: string;
  hedge: QualifierId | undefined;
  /** A unit after 万 or 亿 that the check does not know: 单 in “12.6万单”. */
  extra: string;
  /** The hedge is one that the ledger has no word for: 不足, 以内. */
  bounded: boolean;
}

/** What is said before a number, and how the ledger says it. */
const HEDGES_BEFORE: [RegExp, QualifierId][] = [
  [/(?:约为|大约|大概|(?<![节大条签合契预公制履解违誓要邀特婉失毁相简纽])约)\s?$/, 'about'],
  [/(?:接近|将近|(?<![附最靠邻临贴亲新])近)\s?$/, 'near'],
  [/(?:超过|(?<![高赶])超|逾)\s?$/, 'over'],
  [/(?:至少|不少于|不低于|不下)\s?$/, 'at-least'],
];
const HEDGES_AFTER: [RegExp, QualifierId][] = [
  [/^及?以上/, 'or-more'],
  [/^(?:左右|上下)/, 'about'],
];
/** Limits, for which the ledger has no word. */
const BOUND_BEFORE =
  /(?:不足|不到|不超过|不多于|不高于|最多|至多|(?<!不)(?:少于|低于|高于|多于|小于|大于))\s?$/;
const BOUND_AFTER = /^(?:工作日|自然日|月|小时)?(?:及?以下|以内|之内|以里)/;
/** Units that the measures of the check do not have. */
const EXTRA_UNIT =
  /^\s?(?:千瓦时|千瓦|千克|千米|立方米|平方米|公里|公斤|箱次|件次|班次|架次|辆次|床位|头只|例(?![如外])|单(?![位独一元])|包(?![括含])|双(?![方语边])|款(?![式项])|票(?![据价])|[盒瓶袋桶箱株匹斤碗杯床羽尾丛枝朵粒管副])/;
/** Between two numbers of one span. */
const BETWEEN = /^\s?[—–~～至到:：-]\s?$/;
const IS_ARABIC = /[\d０-９]/;
/** A place among others, which the check takes for an ordinal: 居全市第3位, 排名第二. */
const RANK = new RegExp(
  `(?<=[居列排名][^第，。；：、\\d\\n\\uFFFC]{0,10})第(?:[\\d０-９]+|[${NUMERAL}]+)(?:[位名]|(?=[，。；、）)]|$))`,
  'g',
);

/**
 * Finds the numbers of a text: those that the check would report and places in an order, with the
 * hedges around them, and the two ends of a span (5%—10%) as one.
 */
export function foundNumbers(text: string, ...names: RegisteredNames[]): FoundNumber[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of bareNumbers(text, ...names)) {
    const last = spans.at(-1);
    // The check takes the sign of a span for that of its second number.
    const signed = last !== undefined && last.end === start && /^[−-]/.test(text.slice(start, end));
    const isSpan = signed || (last && BETWEEN.test(text.slice(last.end, start)));
    if (last && isSpan && IS_ARABIC.test(text.slice(last.start, last.end))) last.end = end;
    else spans.push({ start, end });
  }
  for (const { 0: rank, index } of text.matchAll(RANK)) {
    const end = index + rank.length;
    if (!spans.some((span) => span.start < end && span.end > index))
      spans.push({ start: index, end });
  }
  spans.sort((a, b) => a.start - b.start);
  return spans.map(({ start, end }, index) => hedged(text, start, end, spans[index - 1]?.end ?? 0));
}

function hedged(text: string, from: number, to: number, before: number): FoundNumber {
  const number = text.slice(from, to);
  // 1.6亿千瓦时: the 千 is the unit's.
  const end = /[万亿]千$/.test(number) && /^[瓦克米]/.test(text.slice(to)) ? to - 1 : to;
  const isOpen = /[\d０-９万亿余多]$/.test(text.slice(from, end));
  const unit = isOpen ? (EXTRA_UNIT.exec(text.slice(end, end + 6))?.[0] ?? '') : '';
  const bare = { start: from, end: end + unit.length };
  const head = text.slice(Math.max(before, from - 8), from);
  const tail = text.slice(bare.end, bare.end + 8);
  const lead = HEDGES_BEFORE.find(([words]) => words.test(head));
  const follow = HEDGES_AFTER.find(([words]) => words.test(tail));
  const boundBefore = lead ? undefined : BOUND_BEFORE.exec(head)?.[0];
  const boundAfter = BOUND_AFTER.exec(tail)?.[0];
  const left = lead?.[0].exec(head)?.[0] ?? boundBefore ?? '';
  const right = follow?.[0].exec(tail)?.[0] ?? boundAfter ?? '';
  const start = from - left.length;
  return {
    start,
    end: bare.end + right.length,
    text: text.slice(start, bare.end + right.length),
    bare: text.slice(bare.start, bare.end),
    hedge: follow?.[1] ?? lead?.[1],
    extra: unit.trim(),
    bounded: boundBefore !== undefined || boundAfter !== undefined,
  };
}
