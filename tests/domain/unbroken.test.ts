import { expect, test } from 'vitest';
import { registerNames } from '../../src/domain/numbers/names.ts';
import { unbrokenParts } from '../../src/domain/unbroken.ts';

const NAMES = registerNames(['三个强化', '12345热线']);

test.each([
  ['2024年的三个强化', ['2024年', '三个强化']],
  ['2025年4月9日刊发，146.6万元', ['2025年4月9日', '146.6万元']],
  ['共30个，约占12.5%', ['30个']],
  ['拨打12345热线', ['12345热线']],
  ['2021年1月1日至2024年12月31日', ['2021年1月1日', '2024年12月31日']],
  ['梧桐树·人才向党', ['树·']],
  ['三个强化·机制创新', ['三个强化·']],
  ['案例库（2026-11-30）[引用日期]', ['2026-11-30']],
  ['没有数字的一句话', []],
  ['', []],
])('unbrokenParts(%j)', (text, words) => {
  expect(unbrokenParts(text, NAMES).map(([start, end]) => text.slice(start, end))).toEqual(words);
});

test('a part is never wider than a narrow line holds', () => {
  const text = '截至2024年12月31日，培训1234567890123.4万平方公里';
  for (const [start, end] of unbrokenParts(text, NAMES)) expect(end - start).toBeLessThan(15);
});
