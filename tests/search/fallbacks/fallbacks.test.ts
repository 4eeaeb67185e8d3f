import { expect, test } from 'vitest';
import { fallbacks, nearNames } from '../../../src/search/fallbacks/index.ts';
import { noTables } from '../../../src/search/tables.ts';
import { index } from './brands.ts';

const { tables, tools } = index;
const read = (query: string) => fallbacks(tables)(query, tools);

test.each([
  ['紅色驛站', '按繁体字找到“红色驿站”'],
  ['红色驿站充电', '拆成“红色驿站”“充电”来找'],
  ['hongseyizhan', '按拼音找到“红色驿站”'],
  ['hsyz', '按拼音首字母找到“红色驿站”'],
  ['宏色译站', '按同音字找到“红色驿站”'],
  ['红色骚站', '没有“红色骚站”，按“红色驿站”查找'],
  ['紅色騷站', '没有“紅色騷站”，按“红色驿站”查找'],
  ['紅色驛站充電', '拆成“红色驿站”“充电”来找'],
])('how %s was understood is said: %s', async (query, says) => {
  expect((await read(query))?.says).toBe(says);
});

test('of several words those that find nothing are read anew', async () => {
  expect(await read('紅色驛站 充电')).toEqual({
    terms: ['红色驿站', '充电'],
    says: '按繁体字找到“红色驿站”',
  });
  expect((await read('红色骚站 小哥'))?.terms).toEqual(['红色驿站', '小哥']);
  expect((await read('yizhan 充电'))?.terms).toEqual(['驿站', '充电']);
});

test('words read anew must be on one page', async () => {
  expect((await read('紅色驛站 鲲鹏'))?.terms).toBeUndefined();
});

test('names that come near are offered where nothing is found', async () => {
  expect(await nearNames('工程驿站计划', tools)).toContain('红苗工程');
  const reading = await read('鲲鹏大展宏图');
  expect(reading?.terms).toBeUndefined();
  expect(reading?.near).toContain('鲲鹏计划');
});

test('without tables slips are still put right', async () => {
  expect((await fallbacks(noTables())('红色骚站', tools))?.terms).toEqual(['红色驿站']);
});

test.each([
  '',
  ' ',
  '，。',
  '“”',
  '\u200b',
  '😀😀',
  "'''",
  '__proto__',
  'constructor',
  'a'.repeat(500),
])('a hostile query is harmless: %j', async (query) => {
  expect((await read(query))?.terms).toBeUndefined();
});

test('a very long query is answered at once', async () => {
  const start = performance.now();
  await read('红色驿站骚'.repeat(400));
  await read('hong'.repeat(400));
  await read('著'.repeat(2000));
  expect(performance.now() - start).toBeLessThan(1000);
});
