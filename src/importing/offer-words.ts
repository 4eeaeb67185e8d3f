import { harmless } from '../checks/reporters/cells.ts';
import { formatFact } from '../domain/format.ts';
import { formatPeriod, NO_TIME_WORDS } from '../domain/period.ts';
import { QUALIFIERS } from '../domain/qualifier.ts';
import type { Offer } from './offer.ts';
import type { Proposal } from './proposal.ts';

/** @returns the offers as a person reads them on a terminal: one paragraph each. */
export function offerList(offers: readonly Offer[]): string {
  return offers.map(offerText).join('\n');
}

function offerText({ number, proposal, written, known }: Offer): string {
  const { where, sentence, doubts } = proposal;
  return [
    harmless(`${String(number).padStart(3)}  ${written}　${where}`),
    harmless(`     原句：${excerpt(sentence, written)}`),
    harmless(`     ${known ? knownText(known) : `记作：${recordText(proposal)}`}`),
    ...doubts.map((doubt) => harmless(`     ！${doubt}`)),
  ].join('\n');
}

/** @returns what a proposal would be recorded as, on one line. */
export function recordText(proposal: Proposal): string {
  const { id, label, qualifier, period } = proposal;
  const when = period ? formatPeriod(period) : `未写明（${NO_TIME_WORDS}）`;
  const hedge = qualifier === 'exact' ? '' : `，${QUALIFIERS[qualifier].label}`;
  return `“${label}” ${formatFact(proposal)}${hedge}，${when}，编号${id}`;
}

/** @returns which record stands already for a number that is offered. */
export function knownText({ id, label, from }: NonNullable<Offer['known']>): string {
  return from === 'ledger'
    ? `用账本里已有的“${label}”（${id}）`
    : `与前面的“${label}”是同一个数（${id}）`;
}

/** Around the number: a sentence may be as long as a page. */
function excerpt(sentence: string, written: string): string {
  const signs = [...sentence];
  if (signs.length <= 60) return sentence;
  const at = Math.max(
    0,
    [...sentence.slice(0, Math.max(0, sentence.indexOf(written)))].length - 30,
  );
  const part = signs.slice(at, at + 60).join('');
  return `${at > 0 ? '……' : ''}${part}${at + 60 < signs.length ? '……' : ''}`;
}
