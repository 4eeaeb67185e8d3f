import { statedNumbers } from '../../domain/numbers/agreement.ts';
import { scaleIn, sizeOf } from '../../domain/numbers/numerals.ts';
import { locatedFacts } from '../records/records.ts';
import type { Workspace } from '../workspace.ts';

/** A fact that a bare number may be. */
export interface Offer {
  id: string;
  /** What it is about: that the value is the same does not make it the same number. */
  label: string;
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
    const { id, label, unit = '' } = fact;
    const size = sizeOf(fact.value, unit);
    const entry = { id, label, unit: unit.slice(scaleIn(unit).length) };
    offers.set(size, [...(offers.get(size) ?? []), entry]);
  }
  return offers;
}

/** @returns the facts that state a number such as “15个” or “1.2万余人次”, if any. */
export function offersFor(written: string, offers: FactOffers): Offer[] {
  const [number] = statedNumbers(written);
  if (!number) return [];
  const unit = number.unit.slice(scaleIn(number.unit).length);
  const same = offers.get(sizeOf(number.value, number.unit)) ?? [];
  return same.filter((fact) => unit === '' || fact.unit === unit).slice(0, MOST_OFFERS);
}
