import type { Fact } from '../../domain/fact.ts';
import { toHalfWidth } from '../../domain/numerals.ts';
import { one, type Answers } from '../question.ts';
import { isForm } from './fact-form.ts';
import { offersOf } from './fact-offers.ts';

type Comparison = NonNullable<Fact['comparison']>;

const RISE = '增长|上升|提高|增加|提升|增';
const FALL = '下降|减少|回落|降低|降';

/**
 * @param text the words of one quantity in the quote
 * @returns which way a number moved on the year before, where the words right before it say so
 */
export function directionOf(quote: string, text: string): 'up' | 'down' | undefined {
  const plain = toHalfWidth(quote);
  const at = plain.indexOf(toHalfWidth(text));
  const verb = new RegExp(`同比(?:(${RISE})|(?:${FALL}))了?$`).exec(
    plain.slice(0, Math.max(0, at)),
  );
  if (!verb) return undefined;
  return verb[1] ? 'up' : 'down';
}

/** @returns what a number is compared with, where the quote has 同比 right before it. */
export function comparisonOf(answers: Answers): Comparison | undefined {
  const [offer] = isForm(answers, 'number') ? offersOf(answers) : [];
  const direction = offer && directionOf(one(answers, 'quote'), offer.text);
  return direction && { basis: 'year-on-year', direction, against: '上年同期' };
}
