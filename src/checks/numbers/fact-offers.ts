import { statedNumbers } from '../../domain/numbers/agreement.ts';
import { scaleIn, sizeOf } from '../../domain/numbers/numerals.ts';
import { locatedFacts } from '../../content/records.ts';
import type { Workspace } from '../../content/workspace.ts';

/** A fact that a bare number may be. */
export interface Offer {
  id: string;
  /** What it is about: that the value is the same does not make it the same number. */
  label: string;
  subject: string;
  unit: string;
}

/** The facts of the ledger by their value, in the unit's own size: 15万元 as 150000 of 元. */
export type FactOffers = ReadonlyMap<number, Offer[]>;

/** More than this are no help. */
const MOST_OFFERS = 3;

/** @returns the facts of a workspace, ready to be offered. */
export function factOffers(workspace: Workspace): FactOffers {
  const offers = new Map<number, Offer[]>();
  for (const { fact } of locatedFacts(workspace)) {
    if (fact.value === undefined) continue;
    const { id, label, subject, unit = '' } = fact;
    const size = sizeOf(fact.value, unit);
    const entry = { id, label, subject, unit: unit.slice(scaleIn(unit).length) };
    offers.set(size, [...(offers.get(size) ?? []), entry]);
  }
  return offers;
}

/**
 * @param sentence in which the number stands, as it is typed
 * @returns the facts that state a number such as “15个” or “1.2万余人次” and are about what the
 * sentence is about, if any
 */
export function offersFor(written: string, sentence: string, offers: FactOffers): Offer[] {
  const [number] = statedNumbers(written);
  if (!number) return [];
  // 三成 is thirty of a hundred.
  const { value, unit } = number.unit === '成' ? { value: number.value * 10, unit: '%' } : number;
  const bare = unit.slice(scaleIn(unit).length);
  const words = lettersOf(sentence);
  const isSaid = (name: string) => name.length > 1 && words.includes(lettersOf(name));
  return (offers.get(sizeOf(value, unit)) ?? [])
    .filter((fact) => bare === '' || fact.unit === bare)
    .filter(({ label, subject }) => isSaid(label) || isSaid(subject))
    .slice(0, MOST_OFFERS);
}

/** Without marks of emphasis, quotation and the like. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
