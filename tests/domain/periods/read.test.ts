import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impossibleDates, readPeriod } from '../../../src/domain/periods/read.ts';
import { formatPeriod, periodBounds, periodSchema } from '../../../src/domain/period.ts';

describe('readPeriod', () => {
  test.each([
    ['2024年', { in: '2024' }],
    ['2024', { in: '2024' }],
    ['２０２４年度', { in: '2024' }],
    ['2024年5月', { in: '2024-05' }],
    ['2024-05', { in: '2024-05' }],
    ['2024.5.27', { in: '2024-05-27' }],
    ['2024/5/27', { in: '2024-05-27' }],
    ['2024年5月27日', { in: '2024-05-27' }],
    ['二〇二四年十二月', { in: '2024-12' }],
    ['2024年1—4月', { from: '2024-01', to: '2024-04' }],
    ['2024年1-4月', { from: '2024-01', to: '2024-04' }],
    ['2024年1月至4月', { from: '2024-01', to: '2024-04' }],
    ['2024年一至四月', { from: '2024-01', to: '2024-04' }],
    ['2024年11月—2025年2月', { from: '2024-11', to: '2025-02' }],
    ['2024年5月1—7日', { from: '2024-05-01', to: '2024-05-07' }],
    ['2024年5月1日至6月3日', { from: '2024-05-01', to: '2024-06-03' }],
    ['2023—2024年', { from: '2023', to: '2024' }],
    ['2023-2024', { from: '2023', to: '2024' }],
    ['2024.1-6', { from: '2024-01', to: '2024-06' }],
    ['2024.1—2024.6', { from: '2024-01', to: '2024-06' }],
    ['2024-01/2024-04', { from: '2024-01', to: '2024-04' }],
    ['2024年上半年', { from: '2024-01', to: '2024-06' }],
    ['2024年三季度', { from: '2024-07', to: '2024-09' }],
    ['截至2024年4月', { asOf: '2024-04' }],
    ['截止到2024年12月31日', { asOf: '2024-12-31' }],
    ['2024年底', { asOf: '2024' }],
    ['2024年5月末', { asOf: '2024-05' }],
    ['无时间词', { unstated: '' }],
    ['目前', { unstated: '目前' }],
    ['近三年', { unstated: '近三年' }],
    ['连续3年', { unstated: '连续3年' }],
    ['原文：近年来', { unstated: '近年来' }],
  ])('reads %s', (typed, value) => {
    expect(readPeriod(typed)).toEqual({ value });
  });

  test.each([
    ['', '还没有写时段'],
    ['去年', '“去年”指哪一年？照来源的日期写上年份'],
    ['2024年13月', '日历上没有这样的时段'],
    ['2023年2月29日', '日历上没有这样的时段'],
    ['2024年6—4月', '日历上没有这样的时段'],
    ['5月', '读不懂'],
    ['2024年5日', '读不懂'],
    ['24年', '读不懂'],
    ['昨天下午', '读不懂'],
  ])('says what to type instead of “%s”', (typed, fault) => {
    const read = readPeriod(typed);
    expect('fault' in read && read.fault).toContain(fault);
  });

  test('gives a period that the schema accepts, or a fault, for any text', () => {
    const piece = fc.constantFrom(
      ...['2024', '1998', '年', '5', '12', '31', '月', '日', '—', '至', '-', '/', '.', '截至'],
      ...['底', '上半年', '季度', '一', '十', '原文：', '目前', ' ', '（', '）'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = readPeriod(typed);
        if ('value' in read) expect(periodSchema.safeParse(read.value).success).toBe(true);
        else expect(read.fault).toMatch(/[。]$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads back what the site writes', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const iso = fc
      .tuple(date, fc.constantFrom(4, 7, 10))
      .map(([day, length]) => day.slice(0, length));
    const period = fc
      .oneof(
        iso.map((at) => ({ in: at })),
        iso.map((at) => ({ asOf: at })),
        fc.tuple(iso, iso).map(([from, to]) => ({ from, to })),
      )
      .filter((value) => periodSchema.safeParse(value).success);
    fc.assert(
      fc.property(period, (given) => {
        const read = readPeriod(formatPeriod(given));
        expect('value' in read && periodBounds(read.value)).toEqual(periodBounds(given));
      }),
      { numRuns: 1000 },
    );
  });
});

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
