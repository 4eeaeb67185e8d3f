import { one, type Answers } from '../question.ts';
import { readNumber } from '../../domain/read-number.ts';
import { alike, quantitiesIn, type Quantity } from '../read-quantity.ts';

/** @returns the quantities of the quote that the value, where it is known, can stand for. */
export function offersOf(answers: Answers): Quantity[] {
  const quantities = quantitiesIn(one(answers, 'quote'));
  const read = readNumber(one(answers, 'value'));
  if ('fault' in read) return quantities;
  const same = quantities.filter(({ value }) => value === Math.abs(read.value));
  return same.length > 0 ? same : alike(quantities, read.value, one(answers, 'unit'));
}
