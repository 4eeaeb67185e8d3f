import { describe, expect, test } from 'vitest';
import {
  dateSchema,
  formatDate,
  formatPeriod,
  periodBounds,
  periodSchema,
  type Period,
} from '../../src/domain/period.ts';
import { issuesOf } from '../support/schema.ts';

describe('dateSchema', () => {
  test.each(['2024', '2024-05', '2024-05-27', '2024-02-29'])('accepts %s', (date) => {
    expect(issuesOf(dateSchema, date)).toEqual([]);
  });

  test.each(['2023-02-29', '2024-04-31'])('knows that %s is not in the calendar', (date) => {
    expect(issuesOf(dateSchema, date)).toEqual([': 日历上没有这一天']);
  });

  test.each([
    '24',
    '0205',
    '2024-13',
    '2024-00',
    '2024-5',
    '2024-05-32',
    '2024年',
    '２０２４',
    '2024-05-27 ',
  ])('rejects %j with the form it wants', (date) => {
    expect(issuesOf(dateSchema, date)).toEqual([': 日期写作 2024、2024-05 或 2024-05-27']);
  });
});

describe('periodSchema', () => {
  test.each<Period>([
    { in: '2024' },
    { from: '2024-01', to: '2024-04' },
    { from: '2024', to: '2024-04' },
    { from: '2024-05-27', to: '2024-05-27' },
    { asOf: '2025-10' },
    { unstated: '' },
    { unstated: '目前', near: '2025-04-09' },
  ])('accepts %j', (period) => {
    expect(periodSchema.parse(period)).toEqual(period);
  });

  test.each([
    {},
    { from: '2024' },
    { to: '2024' },
    { in: '2024', asOf: '2024' },
    { near: '2024' },
    '2024',
  ])('rejects %j', (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false);
  });

  test('rejects a span that ends before it begins', () => {
    expect(issuesOf(periodSchema, { from: '2024-05', to: '2024-04' })).toEqual([
      ': 起始日期不能晚于截止日期',
    ]);
  });
});

describe('formatPeriod', () => {
  test.each<[Period, string]>([
    [{ in: '2024' }, '2024年'],
    [{ in: '2024-05' }, '2024年5月'],
    [{ asOf: '2025-10-31' }, '截至2025年10月31日'],
    [{ from: '2024-01', to: '2024-04' }, '2024年1—4月'],
    [{ from: '2024-01', to: '2024-06' }, '2024年上半年'],
    [{ from: '2024-07', to: '2024-12' }, '2024年7—12月'],
    [{ from: '2024-01', to: '2024-12' }, '2024年'],
    [{ from: '2024-05', to: '2024-05' }, '2024年5月'],
    [{ from: '2024', to: '2024' }, '2024年'],
    [{ from: '2023-11', to: '2024-02' }, '2023年11月—2024年2月'],
    [{ from: '2022', to: '2024' }, '2022年—2024年'],
    [{ from: '2024', to: '2024-04' }, '2024年—2024年4月'],
    [{ from: '2024-03', to: '2024' }, '2024年3月—2024年'],
    [{ from: '2024-05-01', to: '2024-08' }, '2024年5月1日—2024年8月'],
    [{ from: '2024-05', to: '2024-08-31' }, '2024年5月—2024年8月31日'],
    [{ from: '2023-05', to: '2024-08' }, '2023年5月—2024年8月'],
    [{ from: '2024-01-01', to: '2024-05-27' }, '2024年1月1日—2024年5月27日'],
    [{ unstated: '目前', near: '2025-04-09' }, '未写明（原文：目前）'],
    [{ unstated: '' }, '原文未写明'],
  ])('formatPeriod(%j) is %s', (period, written) => {
    expect(formatPeriod(period)).toBe(written);
  });
});

test.each([
  ['2024', '2024年'],
  ['2024-05', '2024年5月'],
  ['2024-05-07', '2024年5月7日'],
])('formatDate(%j) is %s', (iso, written) => {
  expect(formatDate(iso)).toBe(written);
});

describe('periodBounds', () => {
  test.each<[Period, string, string]>([
    [{ in: '2024' }, '2024-01-01', '2024-12-31'],
    [{ in: '2024-02' }, '2024-02-01', '2024-02-29'],
    [{ in: '2023-02' }, '2023-02-01', '2023-02-28'],
    [{ in: '2024-05-27' }, '2024-05-27', '2024-05-27'],
    [{ from: '2024-01', to: '2024-04' }, '2024-01-01', '2024-04-30'],
    [{ from: '2024-03-05', to: '2025' }, '2024-03-05', '2025-12-31'],
    [{ asOf: '2024' }, '2024-12-31', '2024-12-31'],
  ])('periodBounds(%j) runs from %s to %s', (period, start, end) => {
    expect(periodBounds(period)).toEqual({ start, end });
  });

  test('periodBounds(period) is undefined where the source states none', () => {
    expect(periodBounds({ unstated: '目前', near: '2025-04-09' })).toBeUndefined();
  });
});
