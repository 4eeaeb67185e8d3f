import { formatPeriod, periodBounds } from '../../domain/period.ts';
import { isDrawable, type Datum, type FigureData } from '../data.ts';

/** Before and after. */
export const SIDES = [0, 1] as const;
export type Side = (typeof SIDES)[number];

/** A group as one line from its first number to its last; either may be missing. */
export interface Item {
  label: string | undefined;
  ends: readonly [before: Datum | undefined, after: Datum | undefined];
}

/** @returns an item for each group that has a number on one of its sides. */
export function itemsOf({ groups }: FigureData): Item[] {
  const drawable = (datum: Datum | undefined) => (datum && isDrawable(datum) ? datum : undefined);
  return groups
    .map(({ label, data }): Item => {
      const after = data.length > 1 ? data.at(-1) : undefined;
      return { label, ends: [drawable(data[0]), drawable(after)] };
    })
    .filter(({ ends }) => ends.some(Boolean));
}

/** What can be said once of all numbers on a side. */
export type Heads = [before: string, after: string];

/** @returns the periods of the two sides, or the labels, where they are one each and tell them apart. */
export function headsOf(items: Item[]): Heads | undefined {
  return agreed(items, periodOf) ?? agreed(items, ({ label }) => label);
}

function agreed(items: Item[], textOf: (datum: Datum) => string): Heads | undefined {
  const [before, after] = SIDES.map((side) => {
    const texts = items.flatMap(({ ends }) => (ends[side] ? [textOf(ends[side])] : []));
    return new Set(texts).size === 1 ? texts[0] : undefined;
  });
  return before && after && before !== after ? [before, after] : undefined;
}

function periodOf({ fact }: Datum): string {
  return periodBounds(fact.period) ? formatPeriod(fact.period) : '';
}
