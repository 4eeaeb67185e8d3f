import type { Proposal } from './proposal.ts';
import { harmless } from '../checks/reporters/cells.ts';
import { formatFact } from '../domain/format.ts';
import { formatPeriod, NO_TIME_WORDS } from '../domain/period.ts';
import { QUALIFIERS } from '../domain/qualifier.ts';

/** A proposal as it is put to a person. */
export interface Offer {
  /** From 1, in the order of the document: what is typed to accept it. */
  number: number;
  proposal: Proposal;
  /** As the document has it, hedge included. */
  written: string;
  /** A fact that is recorded already, or is proposed further up, and says the same. */
  known: { id: string; label: string; from: 'ledger' | 'document' } | undefined;
}

/** What becomes of one number. */
export type Decision =
  /** It is written by naming a fact: this one, which is recorded unless it is known already. */
  | { kind: 'fact'; proposal: Proposal; isKnown: boolean }
  /** It stays in the text as it is, and the check will point at it. */
  | { kind: 'todo' }
  /** It is no datum: an exception says why. */
  | { kind: 'words'; reason: string };

/** By the number of the offer. */
export type Decisions = ReadonlyMap<number, Decision>;

/** Decides what becomes of every number when some are accepted as they are. */
export function decide(offers: readonly Offer[], accepted: ReadonlySet<number>): Decisions {
  return new Map(
    offers.map(({ number, proposal, known }): [number, Decision] => [
      number,
      accepted.has(number)
        ? { kind: 'fact', proposal, isKnown: known !== undefined }
        : { kind: 'todo' },
    ]),
  );
}

/** What is said again follows the id that was typed where it is said first. */
export function renameRepeated(offers: readonly Offer[], decisions: Map<number, Decision>): void {
  const typed = new Map<string, string>();
  for (const { number, proposal } of offers) {
    const decision = decisions.get(number);
    if (decision?.kind !== 'fact') continue;
    const { id } = decision.proposal;
    if (!decision.isKnown) typed.set(proposal.id, id);
    const renamed = decision.isKnown ? typed.get(id) : undefined;
    if (renamed !== undefined) {
      decisions.set(number, { ...decision, proposal: { ...decision.proposal, id: renamed } });
    }
  }
}

/** Tells whether nothing about an offer is doubted: only such are accepted without being named */
export function isCertain({ proposal }: Offer): boolean {
  return proposal.doubts.length === 0;
}

/** Says in Chinese which doubted offers are not accepted, if there are any. */
export function leftInDoubt(offers: readonly Offer[], decisions: Decisions): string[] {
  const left = offers.filter(
    (offer) => !isCertain(offer) && decisions.get(offer.number)?.kind === 'todo',
  );
  if (left.length === 0) return [];
  const numbers = left.map(({ number }) => number).join(',');
  return [
    `要核对的${left.length}处没有采用：序号${numbers}。用 --list 看为什么；核对过、要采用的，写上序号，如 --accept all,${left[0]!.number}。`,
  ];
}

/**
 * Reads which offers are accepted: `all` (that are certain), `none`, or numbers such as `1,3-5`,
 * also after `all`; in Chinese too.
 * @returns the numbers, or a Chinese sentence that says what to type
 */
export function readSelection(
  typed: string,
  offers: readonly Offer[],
): { value: ReadonlySet<number> } | { fault: string } {
  const plain = typed.normalize('NFKC').trim();
  if (/^(?:none|无|都不要?|全不要?)$/i.test(plain)) return { value: new Set() };
  const chosen = new Set<number>();
  let isAll = false;
  for (const part of plain.split(/[,;、\s]+/).filter(Boolean)) {
    if (/^(?:all|全部|全都要?)$/i.test(part)) {
      for (const offer of offers) if (isCertain(offer)) chosen.add(offer.number);
      isAll = true;
      continue;
    }
    const [, first, last = first] = /^(\d{1,6})(?:[-—–~～至到](\d{1,6}))?$/.exec(part) ?? [];
    if (first === undefined) {
      return {
        fault: `“${part}”读不懂：写 all（没有疑问的全部）、none（都不要），或序号，如 1,3-5 或 all,7。`,
      };
    }
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to > offers.length || from > to) {
      return { fault: `“${part}”：序号从1到${offers.length}，先小后大。` };
    }
    for (let number = from; number <= to; number += 1) chosen.add(number);
  }
  if (chosen.size === 0 && !isAll)
    return { fault: '还没有写序号：写 all、none，或序号，如 1,3-5 或 all,7。' };
  return { value: chosen };
}

/** Writes the offers as a person reads them on a terminal: one paragraph each. */
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

/** Says what a proposal would be recorded as, on one line. */
export function recordText(proposal: Proposal): string {
  const { id, label, qualifier, period } = proposal;
  const when = period ? formatPeriod(period) : `未写明（${NO_TIME_WORDS}）`;
  const hedge = qualifier === 'exact' ? '' : `，${QUALIFIERS[qualifier].label}`;
  return `“${label}” ${formatFact(proposal)}${hedge}，${when}，编号${id}`;
}

/** Says which record stands already for a number that is offered. */
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
