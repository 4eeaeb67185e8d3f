import type { Fact } from '../domain/fact.ts';
import type { Source } from '../domain/source.ts';
import type { Proposal } from './proposal.ts';

/** What every fact of one document shares. */
export interface RecordedIn {
  /** The source's id. */
  source: string;
  record: Pick<Source, 'status' | 'date'>;
  scope: string;
  subject: string;
}

/** @returns the fact that an accepted proposal becomes, as the ledger has it. */
export function recordOf(proposal: Proposal, { source, record, scope, subject }: RecordedIn): Fact {
  const { id, label, value, text, unit, qualifier, comparison, locator, quote } = proposal;
  const said = proposal.period ?? { unstated: '' };
  const near = 'unstated' in said && said.near === undefined ? record.date : undefined;
  return {
    id,
    label,
    ...(value === undefined ? { text } : { value, unit }),
    qualifier,
    period: near === undefined ? said : { ...said, near },
    scope,
    subject,
    ...(comparison && { comparison }),
    source,
    locator,
    quote,
    status: record.status === 'transmitted-copy' ? 'transmitted-copy' : 'single',
  } as Fact;
}
