import type { Content } from '../../authoring/content.ts';
import { formatFact } from '../../domain/format.ts';
import type { Offer } from '../offer.ts';
import type { TableProposal } from './options.ts';

/** @returns the numbers of a table as they are put to a person; what is recorded already is told. */
export function tableOffers(facts: readonly TableProposal[], { facts: ledger }: Content): Offer[] {
  const recorded = new Map([...ledger.values()].map(({ fact }) => [keyOf(fact), fact]));
  return facts.map((proposal, index) => {
    const same = recorded.get(keyOf(proposal));
    return {
      number: index + 1,
      proposal,
      written: formatFact(proposal),
      known: same && { id: same.id, label: same.label, from: 'ledger' },
    };
  });
}

function keyOf({ label, value, text, unit, qualifier, period }: Recorded): string {
  return JSON.stringify([label, value, text, unit, qualifier, period]);
}

interface Recorded extends Pick<TableProposal, 'label' | 'qualifier' | 'period'> {
  value?: number | undefined;
  text?: string | undefined;
  unit?: string | undefined;
}
