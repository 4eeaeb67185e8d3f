import { beforeAll, expect, test } from 'vitest';
import { pinyinTokens } from '../../../src/integrations/search/pinyin-tokens.ts';
import { createEngine, type Engine } from '../../../src/search/client/engine.ts';
import { encodeTable } from '../../../src/search/facet-table.ts';
import { fallbacks } from '../../../src/search/fallbacks/index.ts';
import { smallIndex } from '../small-index.ts';
import { BRANDS, index } from './brands.ts';

const chosen = { kind: [], strand: [], audience: [], theme: [], year: [], site: [] };
let engine: Engine;

beforeAll(async () => {
  const pagefind = await smallIndex(BRANDS, 'fb', pinyinTokens);
  const readings = fallbacks(index.tables);
  engine = createEngine({ pagefind, prefix: 'fb', table: encodeTable(BRANDS), readings });
});

test.each([
  ['紅色驛站', '按繁体字找到“红色驿站”'],
  ['红色驿站充电', '拆成“红色驿站”“充电”来找'],
  ['hongseyizhan', '按拼音找到“红色驿站”'],
  ['hong se yi zhan', '按拼音找到“红色驿站”'],
  ['hsyz', '按拼音首字母找到“红色驿站”'],
  ['红色yizhan', '按拼音找到“红色驿站”'],
  ['宏色译站', '按同音字找到“红色驿站”'],
  ['hongseyizan', '按相近的拼音找到“红色驿站”'],
  ['红色骚站', '没有“红色骚站”，按“红色驿站”查找'],
  ['红驿色站', '没有“红驿色站”，按“红色驿站”查找'],
])('with a true index %s leads to 红色驿站 first', async (query, says) => {
  const ask = { turn: 1, query, chosen, match: 'any', sort: 'relevance', count: 8 } as const;
  const { hits, reading } = await engine.answer(ask);
  expect(reading).toBe(says);
  expect(hits[0]?.title).toBe('红色驿站');
});

test('a question in Traditional characters is asked as one', async () => {
  const ask = { turn: 1, chosen, match: 'any', sort: 'relevance', count: 8 } as const;
  const { hits, reading } = await engine.answer({ ...ask, query: '紅色驛站有哪些' });
  expect(reading).toBe('按繁体字读作“红色驿站有哪些”，按“红色驿站”查找');
  expect(hits[0]?.title).toBe('红色驿站');
  const simplified = await engine.answer({ ...ask, query: '红色驿站有哪些' });
  expect(hits).toEqual(simplified.hits);
});
