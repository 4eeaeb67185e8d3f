import { freeSlug, slugOf } from '../../authoring/slug.ts';
import { UNWRITTEN } from '../../domain/case.ts';
import { decisionOf, rowOf } from '../../importing/decision-row.ts';
import {
  knownText,
  renameRepeated,
  type Decision,
  type Decisions,
  type Offer,
} from '../../importing/offer.ts';
import type { Choices, ImportProblem, ShownOffer } from './messages.ts';

/** What a person may edit of an offer; where it stands and what it is called are the import's. */
export const EDITED = ['说明', '数值', '单位', '语气', '时段'] as const;

/** An offer, and what tells it from the others. */
export interface KeyedOffer {
  key: string;
  offer: Offer;
}

/** @returns offers as the page shows them. */
export function shownOffers(offers: readonly KeyedOffer[]): ShownOffer[] {
  const seen = new Map<string, number>();
  return offers.map(({ key, offer }) => {
    const { proposal, written, known } = offer;
    const { sentence, label, doubts } = proposal;
    const said = `${written}\n${sentence}`;
    const start = placeOf(written, sentence, seen.get(said) ?? 0);
    seen.set(said, start + 1);
    const row = rowOf(offer);
    return {
      key,
      // What nobody could tell is for a person to write.
      row: label.includes(UNWRITTEN) ? { ...row, 说明: '' } : row,
      mark: start < 0 ? undefined : [start, start + written.length],
      doubts,
      known: known && knownText(known),
    };
  });
}

/** Where a number stands in its sentence, and not in a longer one. */
function placeOf(written: string, sentence: string, from: number): number {
  const isPart = (start: number) =>
    /[\d.,]/.test(sentence[start - 1] ?? '') ||
    /^\d\d/.test(`${written.at(-1)}${sentence[start + written.length]}`);
  let at = sentence.indexOf(written, from);
  while (at >= 0 && isPart(at)) at = sentence.indexOf(written, at + 1);
  return at;
}

/**
 * Reads what was decided on the page. What is doubted is not taken unless every doubt of it was
 * looked into, whatever the page lets through.
 * @param ledger ids that are in use
 */
export function chosen(
  offers: readonly KeyedOffer[],
  choices: Choices,
  ledger: ReadonlySet<string>,
): { decisions: Decisions; problems: ImportProblem[] } {
  const decisions = new Map<number, Decision>();
  const problems: ImportProblem[] = [];
  const taken = new Set([...ledger, ...offers.map(({ offer }) => offer.proposal.id)]);
  for (const { key, offer } of offers) {
    const { number, proposal, written } = offer;
    const choice = choices.get(key);
    const isTaken = choice?.row.采用 === '是';
    const open = proposal.doubts.filter((doubt) => !choice?.confirmed.includes(doubt));
    decisions.set(number, { kind: 'todo' });
    if (!choice || !isTaken) continue;
    if (open.length > 0) {
      problems.push({ name: key, message: `“${written}”要核对过才能采用：${open.join('')}` });
      continue;
    }
    const edited = Object.fromEntries(EDITED.map((column) => [column, choice.row[column]]));
    const row = { ...rowOf(offer), ...edited, 采用: '是' };
    if (!offer.known && row.说明 !== proposal.label) {
      row.编号 = freeSlug(slugOf(row.说明), taken);
      taken.add(row.编号);
    }
    const read = decisionOf(row, offer, ledger);
    if ('problems' in read) {
      const said = read.problems.map(([column, message, fix]) => `${column}：${message}${fix}`);
      problems.push({ name: key, message: said.join('') });
    } else decisions.set(number, read);
  }
  renameRepeated(
    offers.map(({ offer }) => offer),
    decisions,
  );
  return { decisions, problems };
}
