import { comparisonIn } from '../../domain/numbers/comparison.ts';
import type { FoundNumber } from '../numbers/found.ts';
import { labelFor, usable, type Named } from '../numbers/label.ts';
import { periodIn, type PeriodAround } from '../numbers/period-around.ts';
import { quantityOf, type StatedQuantity } from '../numbers/quantity.ts';
import {
  clauseAround,
  quoteAround,
  sentenceAround,
  statementAround,
} from '../numbers/words-around.ts';
import { UNWRITTEN } from '../../domain/case.ts';
import { QUOTE_LIMIT } from '../../domain/fact.ts';
import { isTotal } from '../tables/roles.ts';
import { AIM_DOUBT, isAim } from '../aims.ts';
import type { Proposal } from '../proposal.ts';
import { quoteWithoutPrivate, withoutPrivate } from './private.ts';
import type { Passage } from './passages.ts';
import { isParted } from './runs.ts';

/** What a number is called of which nothing can be told. */
export const UNKNOWN = `${UNWRITTEN}说明`;

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
  const statement = statementAround(text, number);
  const inColumn = heads?.columns.join('，') ?? '';
  const said: PeriodAround = heads?.period
    ? { period: heads.period, doubts: [] }
    : periodIn(
        `${inColumn}${heads?.row ?? ''}${text.slice(statement.start, number.start)}`,
        text.slice(0, statement.start),
      );
  const comparison = comparisonIn(`${inColumn}${before}`, quantity.unit);
  const { label, doubts: named } = cellLabel(passage) ?? labelFor(text, number);
  const words = text
    .slice(sentence.start, sentence.end)
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim();
  const digits = number.bare.text.replace(/[^\d０-９]/g, '');
  const clause = clauseAround(text, number);
  const around = [passage.heading, inColumn, heads?.row, text.slice(sentence.start, clause.end)];
  const doubts = [
    ...quantity.doubts,
    ...(quantity.apart ? (heads?.doubts ?? []) : []),
    ...periodDoubts(said),
    ...named,
    ...(label === undefined ? ['没有猜出这个数说的是什么，请写上说明。'] : []),
    ...(around.some((one) => one !== undefined && isAim(one)) ? [AIM_DOUBT] : []),
    ...(isCrowded(passage, number) ? ['紧挨着还有别的数字，看是不是一个数。'] : []),
    ...(isParted(passage.runs, number) ? ['数字紧挨着没有导入的字或断开的地方，请核对。'] : []),
    ...([...spaced].some((one) => digits.startsWith(one))
      ? ['原稿数字中间有空格，按一个数读，请核对。']
      : []),
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

/** What a source leaves open about the time is for a person to fill in. */
function periodDoubts({ period, doubts }: PeriodAround): string[] {
  if (doubts.length > 0) return doubts;
  if (period === undefined) return ['没有写是什么时候的数，请照来源核对时段。'];
  return 'unstated' in period ? [`时段只写了“${period.unstated}”，请照来源核对。`] : [];
}

/** 1，200 may be one number or two; a cell of a table should have one. */
function isCrowded({ text, heads }: Passage, { start, end }: FoundNumber): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/\p{Nd}[.,，．’'\s]{1,2}$/u.test(before) || /^[.,，．’'\s]{1,2}\p{Nd}/u.test(after))
    return true;
  const isCell = heads !== undefined && !heads.isHead && !/\p{Script=Han}{3}/u.test(text);
  return isCell && /\p{Nd}/u.test(before + after);
}

function cellLabel({ heads, text }: Passage): Named | undefined {
  const isNumberOnly = !/\p{Script=Han}{3}/u.test(text);
  if (!heads || heads.isHead || !isNumberOnly) return undefined;
  const label = usable(heads.label, 40);
  if (label === undefined) return undefined;
  return { label, doubts: isTotal(label) ? ['合计的是什么，没有读出来，请写上说明。'] : [] };
}

/** A cell alone says nothing: the words at the head of its row stand before it. */
function cellQuote({ heads, text }: Passage, number: FoundNumber): string {
  const own = quoteAround(text, number);
  const both = heads?.row ? `${heads.row} ${own}` : own;
  return [...both].length <= QUOTE_LIMIT ? both : own;
}
