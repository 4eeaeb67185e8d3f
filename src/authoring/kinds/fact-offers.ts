import { alike, statedNumbers, type StatedNumber } from '../../domain/numbers/agreement.ts';
import { readNumber } from '../../domain/numbers/read-number.ts';
import { one, type Answers } from '../question.ts';

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
