import { one, type Answers } from '../question.ts';
import type { Fact } from '../../domain/fact.ts';
import { comparisonIn } from '../../domain/numbers/comparison.ts';
import { alike, statedNumbers, type StatedNumber } from '../../domain/numbers/agreement.ts';
import { readNumber } from '../../domain/numbers/scan.ts';

/** What a record of the ledger is: a number or words out of a source, or worked out from others. */
export const FACT_FORMS = {
  number: '抄自来源的数字',
  text: '抄自来源的日期、代码等文字',
  derived: '由账本里别的数据算出来的数字',
} as const;

type FactForm = keyof typeof FACT_FORMS;

/** In the list of ledgers: one more. */
export const NEW_LEDGER = '新';

/** What flags say of the form: `--derivation` is for one that is worked out. */
export function inferForm(given: Answers, canAsk: boolean): Answers {
  if (given['form'] !== undefined) return {};
  if (given['derivation'] !== undefined) return { form: 'derived' };
  if (given['text'] !== undefined) return { form: 'text' };
  const isNumber = ['source', 'quote', 'value', 'item'].some((name) => given[name] !== undefined);
  return isNumber || !canAsk ? { form: 'number' } : {};
}

/** @returns whether the record is of one of some forms. */
export function isForm(answers: Answers, ...forms: FactForm[]): boolean {
  return forms.includes(one(answers, 'form') as FactForm);
}

/** @returns what a number is compared with, where the quote says so before it. */
export function comparisonOf(answers: Answers): NonNullable<Fact['comparison']> | undefined {
  const [offer] = isForm(answers, 'number') ? offersOf(answers) : [];
  return offer && comparisonIn(one(answers, 'quote').slice(0, offer.start), offer.unit);
}

/** @returns the numbers of the quote that the value, where it is known, can stand for. */
export function offersOf(answers: Answers): StatedNumber[] {
  const stated = statedNumbers(one(answers, 'quote'));
  const counting = stated.filter(({ kind, indefinite }) => kind !== 'ordinal' && !indefinite);
  const numbers = counting.length > 0 ? counting : stated;
  const read = readNumber(one(answers, 'value'));
  if ('fault' in read) return numbers;
  const same = stated.filter(({ value }) => Math.abs(value) === Math.abs(read.value));
  return same.length > 0 ? same : alike(stated, read.value, one(answers, 'unit'));
}
