import { expect, test } from 'vitest';
import {
  commonCharacters,
  packSyllables,
  unpackSyllables,
} from '../../src/search/syllable-columns.ts';

// Characters of a syllable are in the order of their codes, as the build writes them.
const sorted = (table: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table).map(([name, chars]) => [name, [...chars].sort().join('')]),
  );

test('what is read like a name comes out of the columns as it was put in', () => {
  const table = sorted({
    chong: '冲充重',
    hong: '宏洪红虹',
    lv: '吕旅绿',
    zhong: '中众重',
    zhui: '骓',
  });
  // As it comes over the wire.
  const sent = JSON.parse(JSON.stringify(packSyllables(table))) as ReturnType<typeof packSyllables>;
  expect(unpackSyllables(sent)).toEqual(table);
  expect(sent.others['zhui']).toBe('骓');
});

test('a site without names has columns too', () => {
  expect(unpackSyllables(packSyllables({}))).toEqual({});
});

test('common characters are those of the first level of GB/T 2312', () => {
  const all = commonCharacters();
  expect([all.length, all[0], all.at(-1)]).toEqual([3755, '啊', '座']);
});
