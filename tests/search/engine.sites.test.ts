import { expect, test } from 'vitest';
import { joinSites, type Site } from '../../src/search/client/sites.ts';
import { countFacets, encodeTable, filterPages } from '../../src/search/facet-table.ts';
import type { FacetId } from '../../src/search/facets.ts';
import type { SearchRecord } from '../../src/search/record.ts';

const record = (kind: string, date: string): SearchRecord => ({
  url: '/',
  title: '题目',
  kind,
  aliases: [],
  date,
  sections: [],
  facets: { kind: [kind] },
});

const own: Site = {
  prefix: 'a7',
  table: encodeTable([record('品牌', '2024-01-01'), record('数据', '')]),
};
const other: Site = {
  prefix: 'b2',
  name: '乙区',
  table: encodeTable([record('品牌', '2025-01-01'), record('做法', '2023-01-01')]),
};

test('pages of two sites have one numbering, and each knows its site', () => {
  const pages = joinSites([own, other]);
  expect(['a70', 'a71', 'b20', 'b21'].map((id) => pages.pageOf(id))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map((page) => pages.siteOf(page)?.name)).toEqual([
    undefined,
    undefined,
    '乙区',
    '乙区',
  ]);
});

test.each(['a72', 'zz0', 'b2', 'a7!'])('%s is no page of theirs', (id) => {
  expect(joinSites([own, other]).pageOf(id)).toBeUndefined();
});

test('among equals the kind decides, then the date, whichever the site', () => {
  const { orderOf } = joinSites([own, other]);
  expect([0, 1, 2, 3].sort((a, b) => orderOf(a) - orderOf(b))).toEqual([2, 0, 1, 3]);
});

test('one site alone keeps the order of its index', () => {
  const { orderOf } = joinSites([own]);
  expect([0, 1].map(orderOf)).toEqual([0, 1]);
});

test('ids that Pagefind gave are found by their place in the list', () => {
  const pages = joinSites([{ ...own, ids: ['x_9f', 'x_01'] }]);
  expect(pages.pageOf('x_01')).toBe(1);
  expect(pages.pageOf('a70')).toBeUndefined();
});

test('a facet for the site, added to each table, is counted and filters', () => {
  const named = (site: Site, name: string): Site => {
    const extra = { site: { values: [name], sets: [[0]], column: '00' } };
    return { ...site, table: { ...site.table, facets: { ...site.table.facets, ...extra } } };
  };
  const { table } = joinSites([named(own, '本站'), named(other, '乙区')]);
  const chosen = { ['site' as FacetId]: ['乙区'] };
  expect(filterPages(table, [0, 1, 2, 3], chosen, 'any')).toEqual([2, 3]);
  expect(countFacets(table, [0, 1, 2], chosen, 'any')).toMatchObject({
    site: { 本站: 2, 乙区: 1 },
    kind: { 品牌: 1 },
  });
});
