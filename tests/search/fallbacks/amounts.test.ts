import { expect, test } from 'vitest';
import { amounts } from '../../../src/search/fallbacks/amounts.ts';
import { indexOf, page } from './index-of.ts';

const { tools } = indexOf([
  page('红色驿站 15个'),
  page('增速 21.3%'),
  page('服务对象 513名'),
  page('活动经费 146.6万元'),
  page('统一战线'),
  page('占比 65.2%'),
]);

test.each([
  ['十五个', '15个'],
  ['百分之二十一点三', '21.3%'],
  ['513人', '513名'],
  ['一百四十六', '146.6'],
])('amounts(%s) is read as %s', async (query, text) => {
  expect((await amounts(query, tools))?.terms).toEqual([text]);
});

test.each(['统一', '三百九十九个', '99', '万', '十五五'])(
  'amounts(%s) is no number of the corpus',
  async (query) => {
    expect(await amounts(query, tools)).toBeUndefined();
  },
);
