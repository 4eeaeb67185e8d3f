import type { ImportFault } from '../proposal.ts';

/** More places than this are counted, not named. */
const MOST = 12;

/** @returns faults of which each is said once, with every cell that has it. */
export function mergeFaults(faults: readonly ImportFault[]): ImportFault[] {
  const alike = Map.groupBy(faults, ({ message, fix }) => JSON.stringify([message, fix]));
  return [...alike.values()].map((same) => ({
    ...same[0]!,
    where: listed(same.map(({ where }) => where)),
  }));
}

/** @returns places in words: “B3、C3”, of many the first ones and their number. */
export function listed(places: readonly string[]): string {
  const some = places.slice(0, MOST).join('、');
  return places.length > MOST ? `${some}等${places.length}处` : some;
}
