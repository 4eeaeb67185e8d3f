import { expect, test } from 'vitest';
import { nearest } from '../../src/content/nearest.ts';

const ids = ['red-station', 'red-stations', 'service-centres', 'hte-2024', 'hte-2023', 'Fact'];
const names = ['高新区', '示范区', '成效', '背景', '驿站', '局限与资料缺口'];

test.each([
  ['red-staton', 'red-station'],
  ['red-station', 'red-station'],
  ['red_stations', 'red-stations'],
  ['RED-STATIONS', 'red-stations'],
  ['hte2024', 'hte-2024'],
  ['hte-2042', 'hte-2024'],
  ['hte-224', 'hte-2024'],
  ['service-centers', 'service-centres'],
  ['Fcat', 'Fact'],
])('nearest(%j) is %s', (typed, meant) => {
  expect(nearest(typed, ids)).toBe(meant);
});

test.each([
  ['工作成效', '成效'],
  ['局限和资料缺口', '局限与资料缺口'],
  ['局限与资料', '局限与资料缺口'],
])('nearest(%j) is %s', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});

test.each(['party-members', 'x', '红色驿站', 'hte-2025', 'hte-1', 'face', 'fat-1'])(
  'nearest(%j) is undefined: nothing is near',
  (typed) => {
    expect(
      nearest(
        typed,
        ids.filter((id) => id !== 'Fact'),
      ),
    ).toBeUndefined();
  },
);

test.each(['车站', '东部新区', '效', '老城区', '工作的主要成效'])(
  'nearest(%j) is undefined: in Chinese a character is a word',
  (typed) => {
    expect(nearest(typed, names)).toBeUndefined();
  },
);

test('nearest(typed, candidates) is undefined where two are equally near: either may be meant', () => {
  expect(nearest('red-c', ['red-a', 'red-b'])).toBeUndefined();
  expect(nearest('red-c', ['red-a', 'red-b', 'red-C'])).toBe('red-C');
  expect(nearest('red-c', ['red-a', 'red-a'])).toBe('red-a');
});

test('nearest(typed, []) is undefined', () => {
  expect(nearest('a', [])).toBeUndefined();
});
