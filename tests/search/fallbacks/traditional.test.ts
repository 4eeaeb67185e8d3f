import { expect, test } from 'vitest';
import { fallbacks } from '../../../src/search/fallbacks/index.ts';
import { simplified, traditional } from '../../../src/search/fallbacks/traditional.ts';
import { index } from './brands.ts';
import { indexOf, page } from './index-of.ts';

const { tables, tools } = index;
const read = (query: string) => traditional(tables)(query, tools);

test('a Traditional query finds what is written in Simplified, and says so', async () => {
  expect(await read('紅色驛站')).toEqual({
    terms: ['红色驿站'],
    says: '按繁体字找到“红色驿站”',
  });
});

test.each([
  ['Taiwan', '黨組織活動經費', '党组织活动经费'],
  ['Hong Kong', '衞生達標', '卫生达标'],
  ['Taiwan', '衛生達標', '卫生达标'],
  ['a word of Taiwan', '網路平台', '网络平台'],
  ['the same typed in Simplified', '网路平台', '网络平台'],
  ['mixed with Simplified', '红色驛站', '红色驿站'],
])('a query in the forms of %s is understood: %s', async (_, query, text) => {
  expect((await read(query))?.terms).toEqual([text]);
});

test('of several Simplified forms the one that the pages have is taken', async () => {
  expect((await read('鐘點固定'))?.terms).toEqual(['钟点固定']);
  expect((await read('著力解決'))?.terms).toEqual(['着力解决']);
});

test('what is no Traditional character is left alone', () => {
  expect(simplified('红色驿站', tables)).toEqual([]);
  expect(simplified('constructor', tables)).toEqual([]);
});

test('many characters of several forms do not make many spellings', () => {
  expect(simplified('著鍾'.repeat(20), tables).length).toBeLessThanOrEqual(12);
});

test('a character that is Simplified too does not keep pinyin beside it from being read', async () => {
  const small = indexOf([
    page('青禾口就覆骑手驿站'),
    page('南屏服务', [], '复印、答复、骑手驿站。'),
  ]);
  expect((await fallbacks(small.tables)('qinghekou就覆骑手驿站', small.tools))?.terms).toEqual([
    '青禾口就覆骑手驿站',
  ]);
});
