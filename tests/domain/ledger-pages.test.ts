import { expect, test } from 'vitest';
import { compareParts } from '../../src/domain/compare-parts.ts';
import { LEDGER_MOST, ledgerPages, rowPaths } from '../../src/domain/ledger-pages.ts';
import { pageAt } from '../../src/domain/site-page.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { fact } from '../support/records.ts';

const many = ledger(
  ...Array.from({ length: LEDGER_MOST + 1 }, (_, index) => fact({ id: `fact-${index}` })),
);
const other = { ...many[0]!, id: 'other', theme: 'brands', themeTitle: '品牌' };

test('ledgerPages(facts) gives each theme pages of its own, none longer than it may be', () => {
  const pages = ledgerPages([...many, other]);
  expect(pages.map(({ path, facts }) => [path, facts.length])).toEqual([
    ['/data/organisation/', LEDGER_MOST],
    ['/data/organisation/page/2/', 1],
    ['/data/brands/', 1],
  ]);
});

test('rowPaths(facts) leads to the page on which the row of a fact stands', () => {
  const rows = rowPaths([...many, other]);
  expect(rows.get('fact-0')).toBe('/data/organisation/#fact-0');
  expect(rows.get(`fact-${LEDGER_MOST}`)).toBe(`/data/organisation/page/2/#fact-${LEDGER_MOST}`);
  expect(rows.get('other')).toBe('/data/brands/#other');
});

test('pageAt(path, library) knows a part of the ledger, and says which it is', () => {
  const library = libraryOf({ facts: many });
  expect(pageAt('/data/organisation/', library)?.title).toBe('组织');
  expect(pageAt('/data/organisation/page/2/', library)).toMatchObject({
    path: '/data/organisation/page/2/',
    title: '组织（第2页）',
  });
  expect(library.rowPath('nobody')).toBe('/data/#nobody');
});

test('compareParts(library) offers every fact, in pages that stay small', () => {
  const parts = compareParts(libraryOf({ facts: many, series: [] }));
  expect(parts.map(({ path }) => path)).toEqual([
    '/compare/alone/organisation/',
    '/compare/alone/organisation/page/2/',
  ]);
  const ids = parts.flatMap(({ choices }) =>
    choices.flatMap((one) => ('fact' in one ? [one.fact.id] : [])),
  );
  expect(ids).toEqual(many.map(({ id }) => id));
});
