import type { Fact } from '../../domain/fact.ts';
import { comparisonIn } from '../../domain/numbers/comparison.ts';
import { one, type Answers } from '../question.ts';
import { isForm } from './fact-form.ts';
import { offersOf } from './fact-offers.ts';

/** @returns what a number is compared with, where the quote says so before it. */
export function comparisonOf(answers: Answers): NonNullable<Fact['comparison']> | undefined {
  const [offer] = isForm(answers, 'number') ? offersOf(answers) : [];
  return offer && comparisonIn(one(answers, 'quote').slice(0, offer.start), offer.unit);
}
