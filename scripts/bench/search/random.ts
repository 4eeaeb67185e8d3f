/** Chance that is the same on every run. */
export interface Random {
  /** @returns a number from 0 up to 1. */
  next: () => number;
  /** @returns a whole number from `from` to `to`, both included. */
  whole: (from: number, to: number) => number;
  /** @throws if there is nothing to pick. */
  pick: <T>(list: readonly T[]) => T;
}

/** @param seed any whole number; the generator is Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[Math.floor(next() * list.length)]!;
    },
  };
}
