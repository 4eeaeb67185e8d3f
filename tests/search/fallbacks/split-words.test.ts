import { expect, test } from 'vitest';
import { splitWords } from '../../../src/search/fallbacks/split-words.ts';
import { index } from './brands.ts';

const read = (query: string) => splitWords(query, index.tools);

test('two words typed without a space find the page that has both', async () => {
  expect(await read('红色驿站充电')).toEqual({
    terms: ['红色驿站', '充电'],
    says: '拆成“红色驿站”“充电”来找',
  });
  expect((await read('人才公寓创业贷款'))?.terms).toEqual(['人才公寓', '创业贷款']);
});

test('words with a comma between are a list', async () => {
  expect((await read('饮水，休息'))?.terms).toEqual(['饮水', '休息']);
  expect((await read('洗澡、停车、物流园区'))?.terms).toEqual(['洗澡', '停车', '物流园区']);
});

test('a number is never cut', async () => {
  expect((await read('党员146.6元拨付活动经费'))?.terms).toEqual(['党员146.6元拨付', '活动经费']);
  expect(await read('红苗工程4')).toBeUndefined();
  expect((await read('红苗工程48名'))?.terms).toEqual(['红苗工程', '48名']);
});

test('words of different pages are no list', async () => {
  expect(await read('红色驿站鲲鹏')).toBeUndefined();
});

test('one character is no word', async () => {
  expect(await read('鲲鹏贷')).toBeUndefined();
});

test('what lacks one character of a name is no list', async () => {
  expect((await read('助企困工作专班'))?.says).toBe(
    '没有“助企困工作专班”，按“助企纾困工作专班”查找',
  );
});
