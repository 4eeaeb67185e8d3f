import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/run.ts';
import { judge } from '../../scripts/bench/payloads/judge.ts';
import { libraryOf } from '../../scripts/bench/payloads/library.ts';
import { dangersIn } from '../../scripts/bench/payloads/outputs.ts';
import { pairs, places, untouched } from '../../scripts/bench/payloads/pairs.ts';
import { PAYLOADS } from '../../scripts/bench/payloads/payloads.ts';

const SEED = 20_261_129;
const SAMPLE = 240;

it('without a payload nothing is refused and nothing is dangerous', async () => {
  expect(checkContent(untouched())).toEqual([]);
  expect(await dangersIn(libraryOf(untouched()), 'site.json')).toEqual([]);
});

it('there are at least 15,000 pairs, each of its own', () => {
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length);
  expect(new Set(places().map(({ name }) => name)).size).toBe(places().length);
  expect(pairs().length).toBeGreaterThanOrEqual(15_000);
});

it('a payload is refused, in Chinese, or inert wherever it is typed (a sample; npm run bench:payloads takes all)', async () => {
  const faults: string[] = [];
  for (const { place, payload } of sampleOf(pairs())) {
    const verdict = await judge({ place, payload });
    if (verdict.kind === 'fault') faults.push(`${place.name} ← ${payload.name}：${verdict.why}`);
  }
  expect(faults).toEqual([]);
});

/** The same pairs each time. */
function sampleOf<T>(all: readonly T[]): T[] {
  let state = SEED;
  return Array.from({ length: SAMPLE }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return all[state % all.length]!;
  });
}
