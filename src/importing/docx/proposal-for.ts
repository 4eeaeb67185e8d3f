import { comparisonIn } from '../../domain/numbers/comparison.ts';
import type { ScannedNumber } from '../../domain/numbers/scan.ts';
import { labelFor, usable, type Named } from '../numbers/label.ts';
import {
  clauseAround,
  quoteAround,
  sentenceAround,
  statementAround,
  without,
} from '../numbers/clauses.ts';
import { periodsIn } from '../../domain/periods/scan.ts';
import { UNWRITTEN } from '../../domain/case.ts';
import { QUOTE_LIMIT } from '../../domain/fact.ts';
import { readAmount } from '../tables/amount.ts';
import { isTotal } from '../tables/roles.ts';
import { AIM_DOUBT, asAim, isAim } from '../../domain/aims.ts';
import type { Proposal } from '../proposal.ts';
import type { Passage } from './passages.ts';
import { isParted } from './runs.ts';
import { isCardNumber, isIdentityNumber } from '../../checks/texts/private-words.ts';
import { toHalfWidth } from '../../domain/numbers/fold.ts';
import { scaleIn } from '../../domain/numbers/numerals.ts';
import { type PeriodAround, periodIn } from '../numbers/period-around.ts';

/** What a number is called of which nothing can be told. */
export const UNKNOWN = `${UNWRITTEN}说明`;

/** Tells what one number of a passage would be recorded as; its id is still to be found. */
export function proposalFor(
  passage: Passage,
  number: ScannedNumber,
  spaced: ReadonlySet<string>,
): { proposal: Proposal; show: 'full' | 'number' } {
  const { text, heads, where, locator } = passage;
  const quantity = quantityOf(number, heads?.unit);
  const unit = 'unit' in quantity.amount ? quantity.amount.unit : undefined;
  const qualifier = unit === undefined ? 'exact' : number.qualifier;
  const sentence = sentenceAround(text, number);
  const before = text.slice(sentence.start, number.start);
  const statement = statementAround(text, number);
  const inColumn = heads?.columns.join('，') ?? '';
  const isDated = heads?.period !== undefined && (heads.isHead || periodsIn(text).length === 0);
  const said: PeriodAround = isDated
    ? { period: heads.period, doubts: [] }
    : periodIn(
        // 是2019年的3倍: how many times says of what the year is.
        `${inColumn}${heads?.row ?? ''}${text.slice(statement.start, unit === '倍' ? number.end : number.start)}`,
        text.slice(0, statement.start),
      );
  const comparison = comparisonIn(`${inColumn}${before}`, unit);
  const { label, doubts: named } = cellLabel(passage, number) ?? labelFor(text, number);
  const words = text
    .slice(sentence.start, sentence.end)
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim();
  const digits = number.bare.text.replace(/[^\d０-９]/g, '');
  const clause = clauseAround(text, number);
  const around = [passage.heading, inColumn, heads?.row, text.slice(sentence.start, clause.end)];
  const isAimed = around.some((one) => one !== undefined && isAim(one));
  const doubts = [
    ...quantity.doubts,
    ...(quantity.apart ? (heads?.doubts ?? []) : []),
    ...periodDoubts(said),
    ...named,
    ...(label === undefined ? ['没有猜出这个数说的是什么，请写上说明。'] : []),
    ...(isAimed ? [AIM_DOUBT] : []),
    ...(isCrowded(passage, number) ? ['紧挨着还有别的数字，看是不是一个数。'] : []),
    ...(isParted(passage.runs, number) ? ['数字紧挨着没有导入的字或断开的地方，请核对。'] : []),
    ...([...spaced].some((one) => digits.startsWith(one))
      ? ['原稿数字中间有空格，按一个数读，请核对。']
      : []),
  ];
  const common = {
    id: '',
    label: label === undefined ? UNKNOWN : isAimed ? asAim(label) : label,
    qualifier,
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
  // Where the unit stands in the head of a table, the cell shows the number alone.
  const isShort = quantity.apart && qualifier === 'exact';
  return { proposal: { ...common, ...quantity.amount }, show: isShort ? 'number' : 'full' };
}

/** What a source leaves open about the time is for a person to fill in. */
function periodDoubts({ period, doubts }: PeriodAround): string[] {
  if (doubts.length > 0) return doubts;
  if (period === undefined) return ['没有写是什么时候的数，请照来源核对时段。'];
  return 'unstated' in period ? [`时段只写了“${period.unstated}”，请照来源核对。`] : [];
}

/** 1，200 may be one number or two; a cell of a table should have one. */
function isCrowded({ text, heads }: Passage, { start, end, unit }: ScannedNumber): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/\p{Nd}[.,，．’'\s]{1,2}$/u.test(before)) return true;
  if (unit === '' && /^[.,，．’'\s]{1,2}\p{Nd}/u.test(after)) return true;
  const isCell = heads !== undefined && !heads.isHead && !/\p{Script=Han}{3}/u.test(text);
  return isCell && /\p{Nd}/u.test(before + after);
}

function cellLabel({ heads, text }: Passage, number: ScannedNumber): Named | undefined {
  const isNumberOnly = !/\p{Script=Han}{3}/u.test(without(text, [number]));
  if (!heads || heads.isHead || !isNumberOnly) return undefined;
  const label = usable(heads.label, 40);
  if (label === undefined) return undefined;
  const doubts = [
    ...(isTotal(label) ? ['合计的是什么，没有读出来，请写上说明。'] : []),
    ...('within' in readAmount(text) ? ['格里还有别的字，看是不是这一栏的数。'] : []),
  ];
  return { label, doubts };
}

/** A cell alone says nothing: the words at the head of its row stand before it. */
function cellQuote({ heads, text }: Passage, number: ScannedNumber): string {
  const own = quoteAround(text, number);
  const both = heads?.row ? `${heads.row} ${own}` : own;
  return [...both].length <= QUOTE_LIMIT ? both : own;
}

const TELEPHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4}|\d{7,8})$/;

/** Tells whether a number may be somebody's telephone, card or account: it is never offered. */
export function isPrivate(text: string, { start, end, bare }: ScannedNumber): boolean {
  const before = /[\d０-９-]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[\d０-９Xx-]*/.exec(text.slice(end))?.[0] ?? '';
  const typed = toHalfWidth(before + bare.text + after);
  if (/[^\dXx\s-]/.test(typed)) return false;
  const digits = typed.replace(/[\s-]/g, '');
  if (isIdentityNumber(digits) || isCardNumber(digits)) return true;
  const named = /(?:电话|手机|号码|联系|传真|账号|卡号|身份证|热线|QQ|微信)[^，。；]{0,8}$/i;
  if (TELEPHONE.test(typed))
    return digits.length >= 11 || named.test(text.slice(0, start - before.length));
  return digits.length >= 6 && named.test(text.slice(0, start - before.length));
}

const PRIVATE = /[\d０-９]{11,}[Xx]?|0\d{2,3}-\d{7,8}/g;

/** Takes digits that are too many for a quantity out of some words. */
function withoutPrivate(words: string): string {
  return words.replace(PRIVATE, '……');
}

/** Cuts out of a quotation the part that holds a number and no such digits. */
function quoteWithoutPrivate(quote: string, number: string): string {
  const parts = quote.split(PRIVATE).filter((part) => part.includes(number));
  return (parts[0] ?? quote).replace(/^[，,、。；;：:\s]+/, '');
}

/** What a number states: a value, or words where it is no single one. */
interface StatedQuantity {
  amount: { value: number; unit: string } | { text: string };
  doubts: string[];
  /** The unit is not beside the number. */
  apart: boolean;
}

/** Reads what a number states; a heading or a caption may give its unit. */
function quantityOf(number: ScannedNumber, unitAround?: string): StatedQuantity {
  const { text, value, doubts } = number;
  const inWords = (doubt: string) => {
    return { amount: { text: text.trim() }, doubts: [doubt], apart: false };
  };
  if (value === undefined) {
    return inWords('原文写的不是一个确切的数（概数、区间、比例或分项之和），按原话登记，请核对。');
  }
  const unit = number.unit || unitAround;
  if (!unit) return inWords('没有认出单位，按原话登记；有单位的，请填上单位。');
  const apart = number.unit === '';
  if (apart && scaleIn(unit) && /[万亿]/.test(number.bare.text)) {
    return inWords(`单位已经是“${unit}”，数里又写了万或亿，不知道是多少，请核对。`);
  }
  return { amount: { value, unit }, doubts, apart };
}
