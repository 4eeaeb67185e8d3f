import { inText, MARKUP, type Rule } from '../rule.ts';
import { dash } from '../rules/dash.ts';
import { digitsFullwidth } from '../rules/digits-fullwidth.ts';
import { ellipsis } from '../rules/ellipsis.ts';
import { punctuationDoubled } from '../rules/punctuation-doubled.ts';
import { punctuationHalfwidth } from '../rules/punctuation-halfwidth.ts';
import { quotesStraight } from '../rules/quotes-straight.ts';
import { rangeSign } from '../rules/range-sign.ts';
import { spaceHanLatin } from '../rules/space-han-latin.ts';

import { typographyOf, type PlacedFault } from './faults.ts';

/** A rule that reports one kind of fault of typography. */
export interface TypographyRule extends Omit<Rule, 'severity' | 'check'> {
  id: PlacedFault['kind'];
  /** What is wrong and what to type, for one fault. */
  explain: (fault: PlacedFault) => { message: string; fix: string };
}

/** Punctuation and digits, by GB/T 15834 and GB/T 15835. */
export const TYPOGRAPHY: readonly Rule[] = [
  ...[punctuationHalfwidth, quotesStraight, spaceHanLatin, punctuationDoubled],
  ...[ellipsis, digitsFullwidth, rangeSign, dash],
].map(({ explain, ...words }: TypographyRule) => ({
  follows: MARKUP,
  ...words,
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      for (const fault of typographyOf(document)) {
        if (fault.kind !== words.id) continue;
        const { start, end, edit } = fault;
        report({
          ...inText(document, start, end),
          ...explain(fault),
          ...(edit && { edit }),
        });
      }
    }
  },
}));
