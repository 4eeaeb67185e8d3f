import { expect, test } from 'vitest';
import { fallbacks } from '../../../src/search/fallbacks/index.ts';
import { BRANDS, index } from './brands.ts';

const { tables, tools } = index;
const EACH = 200;

/** A generator of numbers from 0 to 1 that gives the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = seeded(20261125);
const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
const some = (from: readonly string[], count: number): string =>
  Array.from({ length: count }, () => pick(from)).join('');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const OWN = [
  ...new Set(BRANDS.flatMap((brand) => [...JSON.stringify(brand)]).filter((c) => c > '一')),
].filter((char) => /\p{sc=Han}/u.test(char));
const ANY = Array.from({ length: 6000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 3));

test.each([
  ['Han characters, two', () => some(ANY, 2)],
  ['Han characters, four', () => some(ANY, 4)],
  ['Han characters of the pages, two', () => some(OWN, 2)],
  ['Han characters of the pages, three', () => some(OWN, 3)],
  ['Han characters of the pages, four', () => some(OWN, 4)],
  ['Han characters of the pages, eight', () => some(OWN, 8)],
  ['three letters', () => some(LETTERS, 3)],
  ['four letters', () => some(LETTERS, 4)],
  ['eight letters', () => some(LETTERS, 8)],
  ['keys side by side', () => some([...'asdfghjkl'], 7)],
  ['the upper row of keys', () => some([...'qwertyuiop'], 9)],
  ['digits', () => some([...'0123456789'], 7)],
  ['letters among Han characters', () => some(OWN, 2) + some(LETTERS, 3)],
])('nonsense stays nonsense: %s', async (_, make) => {
  let asked = 0;
  const found: string[] = [];
  while (asked < EACH) {
    const query = make();
    if ((await tools.count(query)) > 0) continue;
    asked += 1;
    const reading = await fallbacks(tables)(query, tools);
    if (reading?.terms) found.push(`${query}：${reading.says}`);
  }
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(EACH * 0.02);
});
