import { expect, test } from 'vitest';
import { nearest } from '../../src/checks/nearest.ts';

const ids = ['red-station', 'red-stations', 'service-centres', 'hte-2024'];

test.each([
  ['red-staton', 'red-station'],
  ['red-station', 'red-station'],
  ['red_stations', 'red-stations'],
  ['hte2024', 'hte-2024'],
  ['service-centers', 'service-centres'],
])('nearest(%j) is %s', (typed, meant) => {
  expect(nearest(typed, ids)).toBe(meant);
});

test.each(['party-members', 'x', '红色驿站'])(
  'nearest(%j) is undefined: nothing is close',
  (typed) => {
    expect(nearest(typed, ids)).toBeUndefined();
  },
);

test('nearest(typed, candidates) is the first of two that are equally close', () => {
  expect(nearest('hte-2025', ['hte-2024', 'hte-2023'])).toBe('hte-2024');
});

test('nearest(typed, []) is undefined', () => {
  expect(nearest('a', [])).toBeUndefined();
});
