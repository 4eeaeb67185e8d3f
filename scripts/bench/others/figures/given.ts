import { utcYear } from 'd3';
import { periodBounds } from '../../../../src/domain/period.ts';
import type { DataGroup, Datum } from '../../../../src/figures/data.ts';

/** A form that the other libraries can draw too, with the same labels and numbers. */
export type Form =
  'bars' | 'stacks' | 'dumbbells' | 'spans' | 'points' | 'courses' | 'waffles' | 'units';

/** What another library is given of a figure: its numbers looked up and written, and its room. */
export interface Given {
  groups: DataGroup[];
  width: number;
  height: number;
}

export const TONES = ['firebrick', 'peru', 'teal'] as const;

export function dataOf({ groups }: Given): Datum[] {
  return groups.flatMap(({ data }) => data);
}

/** @returns the names of the parts that every group has. */
export function partNames({ groups }: Given): string[] {
  return groups[0]?.data.map(({ label }) => label) ?? [];
}

/** @returns the two data of each group, by the group's name. */
export function pairsOf({ groups }: Given): { name: string; first: Datum; second: Datum }[] {
  return groups.flatMap(({ label = '', data: [first, second] }) =>
    first && second ? [{ name: label, first, second }] : [],
  );
}

export function said({ label, shown }: Pick<Datum, 'label' | 'shown'>): string {
  return `${label} ${shown}`;
}

/** @returns the data with the first, middle and last moment of their periods. */
export function dated(given: Given) {
  return dataOf(given).flatMap((datum) => {
    const bounds = periodBounds(datum.fact.period);
    if (!bounds) return [];
    const start = new Date(`${bounds.start}T00:00:00Z`);
    const end = new Date(`${bounds.end}T24:00:00Z`);
    return [{ ...datum, start, end, middle: new Date((Number(start) + Number(end)) / 2) }];
  });
}

/** @returns the whole years that hold all periods. */
export function yearsOf(given: Given): [Date, Date] {
  const moments = dated(given).flatMap(({ start, end }) => [Number(start), Number(end)]);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  return [utcYear.floor(new Date(first)), utcYear.ceil(new Date(last))];
}
