import { describe, expect, test } from 'vitest';
import { partAt, partPath, partRoutes, partsOf } from '../../src/domain/paging.ts';
import { nameAt } from '../../src/domain/paths.ts';

describe('partsOf(items, most, weigh)', () => {
  test('cuts a list into parts that hold no more than they may, and loses nothing', () => {
    expect(partsOf([1, 2, 3, 4, 5], 2)).toEqual([
      { number: 1, of: 3, items: [1, 2] },
      { number: 2, of: 3, items: [3, 4] },
      { number: 3, of: 3, items: [5] },
    ]);
  });

  test('makes one part of nothing, for a list has a page', () => {
    expect(partsOf([], 2)).toEqual([{ number: 1, of: 1, items: [] }]);
  });

  test('gives what weighs more than a part one of its own', () => {
    const parts = partsOf([1, 9, 1, 1], 3, (weight) => weight);
    expect(parts.map(({ items }) => items)).toEqual([[1], [9], [1, 1]]);
  });
});

test('partAt(path) takes apart what partPath(path, number) wrote', () => {
  expect(partPath('/cases/', 1)).toBe('/cases/');
  for (const number of [1, 2, 12]) {
    expect(partAt(partPath('/cases/kind/brand/', number))).toEqual({
      whole: '/cases/kind/brand/',
      number,
    });
  }
});

test('partAt(path) takes no case named page for a part', () => {
  expect(partAt('/cases/page/')).toEqual({ whole: '/cases/page/', number: 1 });
});

test('partRoutes(items, most) has no parameter for the first part', () => {
  expect(partRoutes([1, 2, 3], 2).map(({ params }) => params.part)).toEqual([undefined, 'page/2']);
});

test.each([
  ['cases', '/cases/page/2/'],
  ['casesOf', '/cases/kind/brand/page/3/'],
  ['ledger', '/data/stations/'],
  ['ledger', '/data/stations/page/2/'],
  ['compareGroup', '/compare/stations/page/2/'],
  ['compareAlone', '/compare/alone/stations/'],
])('nameAt names %s at %s', (name, path) => {
  expect(nameAt(path)).toBe(name);
});
