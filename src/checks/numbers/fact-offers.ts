import { numbersIn } from '../../domain/numerals.ts';
import { locatedFacts } from '../records/records.ts';
import type { Workspace } from '../workspace.ts';

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

const SCALE = /^(?:万亿|[十百千]?[万亿])(?=.)/;

/** @returns the facts of a workspace, ready to be offered. */
export function factOffers(workspace: Workspace): FactOffers {
  const offers = new Map<number, Offer[]>();
  for (const { fact } of locatedFacts(workspace)) {
    if (fact.value === undefined) continue;
    const scale = SCALE.exec(fact.unit ?? '')?.[0] ?? '';
    const size = numbersIn(`${Math.abs(fact.value)}${scale}`)[0] ?? Math.abs(fact.value);
    const { id, label, subject } = fact;
    const entry = { id, label, subject, unit: (fact.unit ?? '').slice(scale.length) };
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
  const { value, unit } = readQuantity(written);
  const alike = (value === undefined ? undefined : offers.get(value)) ?? [];
  const words = lettersOf(sentence);
  const isSaid = (name: string) => name.length > 1 && words.includes(lettersOf(name));
  return alike
    .filter((fact) => unit === '' || fact.unit === unit)
    .filter(({ label, subject }) => isSaid(label) || isSaid(subject))
    .slice(0, MOST_OFFERS);
}

/** Without marks of emphasis, quotation and the like. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function readQuantity(written: string): { value: number | undefined; unit: string } {
  const percent = /^百分之(.+)$/.exec(written)?.[1];
  if (percent) return { value: numbersIn(percent)[0], unit: '%' };
  const tenths = /^(.+)成$/.exec(written)?.[1];
  if (tenths) {
    const value = numbersIn(tenths)[0];
    return { value: value === undefined ? undefined : value * 10, unit: '%' };
  }
  // A range states no single number.
  const [value, ...others] = numbersIn(written);
  const unit = written.replace(
    /^[^%‰\p{L}]*[\d.,０-９．]*[零〇一二两三四五六七八九十百千万亿余多几点]*\s*/u,
    '',
  );
  return { value: others.length > 0 ? undefined : value, unit: unit.replace('％', '%') };
}
