import { describe, expect, test } from 'vitest';
import {
  countAdvice,
  readCompareQuery,
  writeCompareQuery,
} from '../../src/search/compare-query.ts';

describe('readCompareQuery', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['?a=x&b=y', ['x', 'y']],
    ['?d=z&a=x', ['x', 'z']],
    ['?ids=x,y,series:z', ['x', 'y', 'series:z']],
    ['?a=series%3Az&ids=z%2Cx', ['series:z', 'z', 'x']],
    ['?a=x&b=x&ids=x,,%20x', ['x']],
    ['?a=&ids=,', []],
  ])('finds in %j what was chosen', (search, ids) => {
    expect(readCompareQuery(search).ids).toEqual(ids);
  });

  test('finds the words of the filter', () => {
    expect(readCompareQuery('?q=%20%E9%A9%BF%E7%AB%99+')).toEqual({ ids: [], words: '驿站' });
  });
});

describe('writeCompareQuery', () => {
  test.each<[string[], string]>([
    [[], ''],
    [['x'], '?a=x'],
    [['x', 'series:y'], '?a=x&b=series:y'],
    [['1', '2', '3', '4'], '?a=1&b=2&c=3&d=4'],
    [['1', '2', '3', '4', '5'], '?ids=1,2,3,4,5'],
  ])('writes %j as a reader would', (ids, search) => {
    expect(writeCompareQuery({ ids, words: '' })).toBe(search);
  });

  test.each([
    { ids: ['x', 'series:y'], words: '驿站 & 15个' },
    { ids: ['1', '2', '3', '4', '5', 'series:6'], words: '' },
    { ids: ['不是编号&b=1'], words: '' },
  ])('keeps %j for the next reader', (query) => {
    expect(readCompareQuery(writeCompareQuery(query))).toEqual(query);
  });
});

test.each<[number, string | undefined]>([
  [0, '还没有选'],
  [1, '再选一项'],
  [2, undefined],
  [4, undefined],
  [5, '去掉1项'],
  [9, '去掉5项'],
])('countAdvice(%i) says what to do, if anything', (count, words) => {
  if (words === undefined) expect(countAdvice(count)).toBeUndefined();
  else expect(countAdvice(count)).toContain(words);
});
