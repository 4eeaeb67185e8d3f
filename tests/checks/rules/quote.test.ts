import { expect, test } from 'vitest';
import { quote } from '../../../src/checks/rules/quote.ts';
import { corroboratedFact, derivedFact, fact, factFile } from '../../support/records.ts';
import { findingsOf, reportOf } from '../../support/workspace.ts';

const file = (...facts: Record<string, unknown>[]) => ({ 'facts/a.json': factFile(...facts) });

test.each([
  [fact()],
  [fact({ quote: '建立党组织７５个' })],
  [fact({ value: 12_000, unit: '人次', qualifier: 'over', quote: '服务1.2万余人次' })],
  [fact({ value: 8400, unit: '万人', quote: '84 million people' })],
  [fact({ value: 1, unit: '家', qualifier: 'first', quote: '首家国家级工作站' })],
  [fact({ value: 3, unit: '年', quote: '连续三年入选' })],
  [fact({ value: 300_000, unit: '人', qualifier: 'near', quote: '近30万' })],
  [fact({ value: -22.3, unit: '%', quote: '下降22.3%' })],
  [fact({ value: -22.3, unit: '%', quote: '同比−22.3%' })],
  [fact({ value: undefined, unit: undefined, text: '150121', quote: '代码见表' })],
  [fact({ value: 2, unit: '个', quote: '甲、乙等', enumerated: ['甲', '乙'] })],
  [corroboratedFact()],
  [derivedFact()],
])('quote accepts a number that its words contain, as in case %$', (record) => {
  expect(findingsOf(quote, file(record))).toEqual([]);
});

test('quote reports words without the number, where they stand', () => {
  expect(reportOf(quote, file(fact({ quote: '“𠮷”党组织若干' })))).toMatchInlineSnapshot(`
    "content/facts/a.json 19:16–19:27 ⟦"“𠮷”党组织若干"⟧
      引文““𠮷”党组织若干”里没有数字。
      照抄原文里含有这个数的半句话，写作“……75个……”。"
  `);
});

test('quote reports a number that is off by a factor of ten thousand', () => {
  const record = fact({ value: 1.2, unit: '人次', quote: '服务1.2万余人次' });
  expect(reportOf(quote, file(record))).toMatchInlineSnapshot(`
    "content/facts/a.json 19:16–19:27 ⟦"服务1.2万余人次"⟧
      引文“服务1.2万余人次”里没有1.2人次这个数，写的是12000（单位人次）。
      核对原文：数值抄错的，把 value 改成 12000，qualifier 改成 "over"；引文抄错的，照原文改。"
  `);
});

test('quote writes a number as a reader sees it', () => {
  const record = fact({ value: -12_000, unit: '人', quote: '减少若干' });
  expect(reportOf(quote, file(record))).toMatchInlineSnapshot(`
    "content/facts/a.json 19:16–19:22 ⟦"减少若干"⟧
      引文“减少若干”里没有数字。
      照抄原文里含有这个数的半句话，写作“……−1.2万人……”。"
  `);
});

test('quote reports the words of another source, in a file from Windows', () => {
  const [other] = corroboratedFact().corroboration;
  const record = corroboratedFact({ corroboration: [other!, { ...other!, quote: '党组织76个' }] });
  const text = `\uFEFF${factFile(record).replaceAll('\n', '\r\n')}`;
  expect(reportOf(quote, { 'facts/a.json': text })).toMatchInlineSnapshot(`
    "content/facts/a.json 34:20–34:28 ⟦"党组织76个"⟧
      引文“党组织76个”里没有75个这个数，写的是76（单位个）。
      核对原文：数值抄错的，把 value 改成 76；引文抄错的，照原文改。"
  `);
});

test('quote reports a list with too few items', () => {
  const record = fact({ value: 3, quote: '甲、乙', enumerated: ['甲', '乙'] });
  expect(reportOf(quote, file(record))).toMatchInlineSnapshot(`
    "content/facts/a.json 21:21–21:22 ⟦[⟧
      数值是3，enumerated 列了2项。
      让所列各项都出现在引文里，并与数值相等。"
  `);
});

test('quote reports items that the words do not contain', () => {
  const record = fact({ value: 3, quote: '甲、乙', enumerated: ['甲', '丙', '丁'] });
  expect(reportOf(quote, file(record))).toMatchInlineSnapshot(`
    "content/facts/a.json 21:21–21:22 ⟦[⟧
      数值是3，enumerated 列了3项，其中“丙、丁”不在引文里。
      让所列各项都出现在引文里，并与数值相等。"
  `);
});
