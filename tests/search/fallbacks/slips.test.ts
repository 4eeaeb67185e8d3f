import { expect, test } from 'vitest';
import { slips } from '../../../src/search/fallbacks/slips.ts';
import { index } from './brands.ts';

const read = (query: string) => slips(query, index.tools);

test('a wrong character is put right, and said', async () => {
  expect(await read('红色骚站')).toEqual({
    terms: ['红色驿站'],
    says: '没有“红色骚站”，按“红色驿站”查找',
  });
});

test.each([
  ['left out', '红色站', '红色驿站'],
  ['left out of a longer name', '党服务中心', '党群服务中心'],
  ['put in', '司机的之家', '司机之家'],
  ['put in before', '叉红苗工程', '红苗工程'],
  ['swapped', '红驿色站', '红色驿站'],
  ['swapped in the middle', '党群务服中心', '党群服务中心'],
  ['wrong at the end', '鲲鹏计戈', '鲲鹏计划'],
  ['wrong at the beginning', '泓苗工程', '红苗工程'],
  ['left out and swapped', '助纾困作工专班', '助企纾困工作专班'],
  ['wrong in the text', '人才公寓和创亚贷款', '人才公寓和创业贷款'],
])('a character %s: %s', async (_, query, text) => {
  expect((await read(query))?.terms).toEqual([text]);
});

test('a number is never corrected, nor left out', async () => {
  expect(await read('红色驿站16个')).toBeUndefined();
  expect(await read('每名党员146.5元')).toBeUndefined();
  expect(await read('发展党员18名')).toBeUndefined();
});

test('two characters are not corrected', async () => {
  expect(await read('驿占')).toBeUndefined();
});

test('two of three characters are not enough in a text', async () => {
  expect(await read('饮水机')).toBeUndefined();
  expect(await read('大会议')).toBeUndefined();
});

test('not more than twelve records are read', async () => {
  const { indexOf, page } = await import('./index-of.ts');
  const many = indexOf(
    Array.from({ length: 60 }, (_, at) => page(`第${at}号`, [], '产业园区的企业')),
  );
  await slips('产业区园内企业', many.tools);
  expect(many.read()).toBeLessThanOrEqual(12);
});
