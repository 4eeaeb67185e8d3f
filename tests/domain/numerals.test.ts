import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn, readChinese, states, toHalfWidth } from '../../src/domain/numerals.ts';
import { writeChinese } from '../support/chinese.ts';

describe('numbersIn', () => {
  test.each<[string, number[]]>([
    ['建立党组织75个', [75]],
    ['建立党组织７５个', [75]],
    ['１２．５％', [12.5]],
    ['１２，３００人', [12_300]],
    ['12,300人次', [12_300]],
    ['党员12，300人参加', [12, 300]],
    ['首家', [1]],
    ['连续三年', [3]],
    ['两新组织', [2]],
    ['二十三家', [23]],
    ['三年建成75个、首批9个', [3, 75, 1, 9]],
    ['一百零五人', [105]],
    ['二〇二四年', [2024]],
    ['下降22.3%', [22.3]],
    ['−22.3%', [22.3]],
    ['第1、2、3段', [1, 2, 3]],
    ['2024—2025', [2024, 2025]],
    ['没有数字', []],
    ['', []],
    ['万家灯火', []],
  ])('numbersIn(%j) is %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test.each([
    ['1.2万余人次', 12_000],
    ['近30万', 300_000],
    ['30余万元', 300_000],
    ['三十多万人', 300_000],
    ['8400万', 84_000_000],
    ['84 million', 84_000_000],
    ['$732 Million', 732_000_000],
    ['7.32亿美元', 732_000_000],
    ['1.2万亿元', 1_200_000_000_000],
    ['3百万元', 3_000_000],
    ['84 thousand', 84_000],
    ['1.5 billion', 1_500_000_000],
    ['1.1万', 11_000],
  ])('numbersIn(%j) has %d', (text, value) => {
    expect(numbersIn(text)).toContain(value);
  });

  test('numbersIn(text) never throws and never returns NaN', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        ...'0019.,， 　−-%％１９零〇一二两十百千万亿首点余多millionthousand𠮷\n\t\0',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        expect(numbersIn(text).some(Number.isNaN)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('numbersIn(text) finds a number among any Chinese words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(numbersIn(`累计达${value}人。`)).toEqual([value]);
        expect(numbersIn(`累计达${value.toLocaleString('en')}人。`)).toEqual([value]);
      }),
    );
  });
});

describe('states', () => {
  test.each<[string, number, string]>([
    ['服务1.2万余人次', 12_000, '人次'],
    ['服务1.2万余人次', 1.2, '万人次'],
    ['发放146.6万元', 146.6, '万元'],
    ['投入$732 million', 7.32, '亿美元'],
    ['下降22.3%', -22.3, '%'],
    ['首家国家级工作站', 1, '家'],
    ['连续三年入选', 3, '年'],
    ['近30万', 300_000, '人'],
    ['84 million people', 8400, '万人'],
    ['规模1.2万亿元', 1.2, '万亿元'],
    ['投入3百万元', 3, '百万元'],
    ['零事故', 0, '起'],
    ['表内数字146.6', 146.6, '万元'],
  ])('states(%j, %d, %j) is true', (quote, value, unit) => {
    expect(states(quote, value, unit)).toBe(true);
  });

  test.each<[string, number, string]>([
    ['服务1.2万余人次', 1.2, '人次'],
    ['服务8400万人', 8400, '人'],
    ['建立党组织75个', 76, '个'],
    ['建立党组织75个', 7, '个'],
    ['建立党组织175个', 75, '个'],
    ['建立党组织', 75, '个'],
    ['增长1.25倍', 1.2, '倍'],
    ['84 million people', 84, '人'],
    ['投入30亿元', 30, '万元'],
  ])('states(%j, %d, %j) is false', (quote, value, unit) => {
    expect(states(quote, value, unit)).toBe(false);
  });
});

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

test('toHalfWidth(text) folds digits, letters and signs, and nothing else', () => {
  expect(toHalfWidth('１２．５％，Ａｂ　“汉”𠮷')).toBe('12.5%,Ab　“汉”𠮷');
});
