import { expect, test } from 'vitest';
import { impossibleDates } from '../../../src/domain/periods/impossible.ts';

test.each([
  ['2025年2月30日建成', ['2025年2月30日']],
  ['２０２５年２月３０日', ['２０２５年２月３０日']],
  ['2025年2月29日，4月31号', ['2025年2月29日', '4月31号']],
  ['二月三十日', ['二月三十日']],
  ['2025年13月', ['2025年13月']],
  ['13月5日', ['13月5日']],
  ['2024年2月29日，2月29日，12月31日，十二月三十一日', []],
  ['农历二月三十日', []],
  ['2024年1—5月，1月3—31日', []],
  ['适合2025年12月龄的幼儿', []],
])('impossibleDates(%j)', (text, words) => {
  expect(impossibleDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});
