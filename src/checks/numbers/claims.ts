import { disagreements, type Disagreement } from '../../domain/numbers/agreement.ts';
import { once } from '../../domain/once.ts';
import type { DataPath } from '../../content/documents/document.ts';
import type { LocatedFact } from '../../content/records.ts';

/** A record that its quotation does not bear out, with the places of both. */
export interface LocatedDisagreement extends Disagreement {
  /** Of the quotation. */
  quoteAt: DataPath;
  /** Of the record that makes the claim: the fact, or one of its former values. */
  recordAt: DataPath;
}

/** @returns in what a fact's numbers, former ones included, differ from the words quoted for them. */
export const disagreementsOf = once(({ fact, path }: LocatedFact): LocatedDisagreement[] => {
  const { value, unit = '', qualifier, label, comparison } = fact;
  const falls = /[降减缩少跌]/.test(label) || comparison?.direction === 'down';
  const judge = (
    claim: { quote: string; value: number; qualifier: typeof qualifier },
    quoteAt: DataPath,
    recordAt: DataPath,
  ) => disagreements({ ...claim, unit, falls }).map((one) => ({ ...one, quoteAt, recordAt }));
  const past = (fact.history ?? []).flatMap((former, index) => {
    const at = [...path, 'history', index];
    return judge(former, [...at, 'quote'], at);
  });
  if (fact.status === 'derived' || value === undefined || fact.enumerated) return past;
  const own = judge({ quote: fact.quote, value, qualifier }, [...path, 'quote'], path);
  const others = (fact.status === 'corroborated' ? fact.corroboration : []).flatMap(
    ({ quote }, index) =>
      judge({ quote, value, qualifier }, [...path, 'corroboration', index, 'quote'], path),
  );
  return [...own, ...others, ...past];
});
