import { expect, test } from 'vitest';
import { compare, compareByDate, zonesOf, type Ranked } from '../../src/search/zones.ts';

const page = (page: number, positions: number[], more: Partial<Ranked> = {}): Ranked => ({
  exact: undefined,
  date: '',
  forAuthors: false,
  score: 0,
  title: 8,
  page,
  ...zonesOf(positions),
  ...more,
});

const order = (pages: Ranked[], by = compare) =>
  [...pages]
    .reverse()
    .sort(by)
    .map((each) => each.page);

test('the exact title, a title that begins so, title, alias, heading, body', () => {
  expect(
    order([
      page(6, [0], { exact: 'title' }),
      page(5, [0]),
      page(4, [3]),
      page(3, [32]),
      page(2, [64]),
      page(1, [128]),
    ]),
  ).toEqual([6, 5, 4, 3, 2, 1]);
});

test('of several words the one that stands worst decides, then all together', () => {
  expect(
    order([page(3, [40, 50]), page(2, [0, 70]), page(1, [70, 70]), page(0, [0, 200])]),
  ).toEqual([3, 2, 1, 0]);
});

test('equals keep the order of the index', () => {
  expect(order([page(1, [200]), page(2, [300]), page(3, [130])])).toEqual([1, 2, 3]);
});

test('by date the newest is first, what has no date last, and relevance decides a tie', () => {
  expect(
    order(
      [
        page(4, [200], { date: '2025-01-01' }),
        page(3, [0], { date: '2024-01-01' }),
        page(2, [200], { date: '2024-01-01' }),
        page(1, [0]),
      ],
      compareByDate,
    ),
  ).toEqual([4, 3, 2, 1]);
});

test('another name that is the query whole stands before a title that only holds it', () => {
  expect(
    order([page(3, [9], { exact: 'title' }), page(2, [40], { exact: 'alias' }), page(1, [4])]),
  ).toEqual([3, 2, 1]);
});

test('of titles that begin alike the shorter stands first, whatever its kind', () => {
  expect(order([page(2, [0], { title: 6 }), page(1, [0], { title: 20 })])).toEqual([2, 1]);
});

test('what is written for authors stands behind what merely mentions the words', () => {
  expect(order([page(2, [200]), page(1, [0], { forAuthors: true })])).toEqual([2, 1]);
});
