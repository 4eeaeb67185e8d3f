import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChinese, sizeOf } from '../../../src/domain/numbers/numerals.ts';
import { writeChinese } from '../../support/chinese.ts';

describe('readChinese', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百一十七', 117],
    ['两千零五十', 2050],
    ['一万零三百', 10_300],
    ['三十万', 300_000],
    ['八千四百万', 84_000_000],
    ['一亿三千万', 130_000_000],
    ['三万亿', 3_000_000_000_000],
    ['二〇二四', 2024],
    ['三点五', 3.5],
    ['十二点零五', 12.05],
    ['壹佰', 100],
    ['叁拾万', 300_000],
    ['廿五', 25],
  ])('readChinese(%j) is %d', (text, value) => {
    expect(readChinese(text)).toBe(value);
  });

  test.each(['', '万', '亿', '三家', '12', '三点x', 'toString', '三点五点六'])(
    'readChinese(%j) is undefined',
    (text) => {
      expect(readChinese(text)).toBeUndefined();
    },
  );

  test('readChinese reads back every number written by the rules of school', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readChinese(writeChinese(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<[number, string, number]>([
  [15, '万元', 150_000],
  [-3, '%', 3],
  [1.2, '万亿元', 1.2e12],
  [3, '千瓦', 3],
])('sizeOf(%d, %j) is %d', (value, unit, size) => {
  expect(sizeOf(value, unit)).toBe(size);
});
