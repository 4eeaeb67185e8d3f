import { comparisonIn } from '../../domain/numbers/comparison.ts';
import type { FoundNumber } from '../numbers/found.ts';
import { labelFor, usable } from '../numbers/label.ts';
import { periodIn } from '../numbers/period-around.ts';
import { quantityOf, type StatedQuantity } from '../numbers/quantity.ts';
import { quoteAround, sentenceAround } from '../numbers/words-around.ts';
import { QUOTE_LIMIT } from '../../domain/fact.ts';
import type { Proposal } from '../proposal.ts';
import { quoteWithoutPrivate, withoutPrivate } from './private.ts';
import type { Passage } from './passages.ts';

/** What a number is called of which nothing can be told. */
export const UNKNOWN = '待写说明';

/** @returns what one number of a passage would be recorded as; its id is still to be found. */
export function proposalFor(
  passage: Passage,
  number: FoundNumber,
  spaced: ReadonlySet<string>,
): { proposal: Proposal; show: 'full' | 'number' } {
  const { text, heads, where, locator } = passage;
  const quantity = quantityOf(number, heads?.unit);
  const sentence = sentenceAround(text, number);
  const before = text.slice(sentence.start, number.start);
  const inColumn = heads?.columns.join('，') ?? '';
  const said = periodIn(`${inColumn}${heads?.row ?? ''}${before}`, text.slice(0, sentence.start));
  const comparison = comparisonIn(`${inColumn}${before}`, quantity.unit);
  const label = (heads && cellLabel(passage)) ?? labelFor(text, number);
  const words = text
    .slice(sentence.start, sentence.end)
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim();
  const digits = number.bare.text.replace(/[^\d０-９]/g, '');
  const doubts = [
    ...quantity.doubts,
    ...said.doubts,
    ...(label === undefined ? ['没有猜出这个数说的是什么，请写上说明。'] : []),
    ...([...spaced].some((one) => digits.startsWith(one))
      ? ['原稿数字中间有空格，按一个数读，请核对。']
      : []),
    ...(quantity.apart ? [`单位“${quantity.unit}”取自表头，请核对。`] : []),
  ];
  const common = {
    id: '',
    label: label ?? UNKNOWN,
    qualifier: quantity.qualifier,
    period: said.period,
    ...(comparison && { comparison }),
    quote: quoteWithoutPrivate(
      heads ? cellQuote(passage, number) : quoteAround(text, number),
      number.bare.text.trim(),
    ),
    sentence: withoutPrivate(heads ? [heads.row, words].filter(Boolean).join(' ') : words),
    locator,
    where,
    doubts,
  };
  return { proposal: { ...common, ...amount(quantity) }, show: showOf(quantity) };
}

function amount(quantity: StatedQuantity): { value: number; unit: string } | { text: string } {
  return quantity.value === undefined
    ? { text: quantity.text }
    : { value: quantity.value, unit: quantity.unit };
}

/** Where the unit stands in the head of a table, the cell shows the number alone. */
function showOf(quantity: StatedQuantity): 'full' | 'number' {
  return quantity.apart && quantity.qualifier === 'exact' ? 'number' : 'full';
}

const GENERAL = /^(?:数量|数值|数据|指标值|完成情况|完成数|实绩|内容|情况|备注|说明)$/;
const PERIOD_ONLY =
  /^(?:截至)?[\d—–~～至-]+年?.{0,8}$|^[上下]半年$|^[一二三四]季度$|^(?:本年|上年|全年|累计)$/;

function cellLabel({ heads, text }: Passage): string | undefined {
  if (!heads || heads.isHead) return undefined;
  const columns = heads.columns.filter((head) => !GENERAL.test(head) && !PERIOD_ONLY.test(head));
  const isNumberOnly = !/\p{Script=Han}{3}/u.test(text);
  if (!isNumberOnly) return undefined;
  const parts = [heads.row, ...columns.filter((head) => head !== heads.row)];
  // What names the row may be called so only in the head: “站点” over 甲站.
  return usable(parts.join('')) ?? usable([heads.row, ...heads.columns].join(''));
}

/** A cell alone says nothing: the words at the head of its row stand before it. */
function cellQuote({ heads, text }: Passage, number: FoundNumber): string {
  const own = quoteAround(text, number);
  const both = heads?.row ? `${heads.row} ${own}` : own;
  return [...both].length <= QUOTE_LIMIT ? both : own;
}
