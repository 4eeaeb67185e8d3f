import type { Rule } from '../rule.ts';
import { dash } from '../rules/dash.ts';
import { digitsFullwidth } from '../rules/digits-fullwidth.ts';
import { ellipsis } from '../rules/ellipsis.ts';
import { punctuationDoubled } from '../rules/punctuation-doubled.ts';
import { punctuationHalfwidth } from '../rules/punctuation-halfwidth.ts';
import { quotesStraight } from '../rules/quotes-straight.ts';
import { rangeSign } from '../rules/range-sign.ts';
import { spaceHanLatin } from '../rules/space-han-latin.ts';

/** Punctuation and digits, by GB/T 15834 and GB/T 15835. */
export const TYPOGRAPHY: readonly Rule[] = [
  ...[punctuationHalfwidth, quotesStraight, spaceHanLatin, punctuationDoubled],
  ...[ellipsis, digitsFullwidth, rangeSign, dash],
];
