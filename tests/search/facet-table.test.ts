import { expect, test } from 'vitest';
import {
  countFacets,
  dateOf,
  encodeTable,
  filterPages,
  joinTables,
  pageCount,
  titleLength,
  valuesOf,
} from '../../src/search/facet-table.ts';
import type { SearchRecord } from '../../src/search/record.ts';

const record = (title: string, date: string, facets: SearchRecord['facets']): SearchRecord => ({
  url: `/${title}/`,
  title,
  kind: '',
  aliases: [],
  date,
  sections: [],
  facets,
});

const records = [
  record('红色驿站', '2025-01-02', { kind: ['品牌'], theme: ['党建', '新就业'] }),
  record('暖新', '2024-01-02', { kind: ['品牌'], theme: ['新就业'] }),
  record('互助', '2024-01-02', { kind: ['做法'], theme: ['乡村', '党建'] }),
  record('15个', '', { kind: ['数据'] }),
];
// As it comes over the wire.
const table = JSON.parse(JSON.stringify(encodeTable(records))) as ReturnType<typeof encodeTable>;
const all = [0, 1, 2, 3];

test('the table gives back what was put into it', () => {
  expect(pageCount(table)).toBe(4);
  for (const [page, { facets, date }] of records.entries()) {
    expect(valuesOf(table, 'kind', page)).toEqual(facets.kind ?? []);
    expect(valuesOf(table, 'theme', page)).toEqual(facets.theme ?? []);
    expect(dateOf(table, page)).toBe(date);
  }
  expect(all.map((page) => titleLength(table, page))).toEqual([4, 2, 2, 2]);
});

test('a page that is not in the table has no values', () => {
  expect(valuesOf(table, 'kind', 9)).toEqual([]);
  expect(dateOf(table, 9)).toBe('');
  expect(filterPages(table, [9], { kind: ['品牌'] }, 'any')).toEqual([]);
});

test.each([
  [{}, 'any', [0, 1, 2, 3]],
  [{ kind: [] }, 'all', [0, 1, 2, 3]],
  [{ kind: ['品牌'] }, 'any', [0, 1]],
  [{ kind: ['品牌', '做法'] }, 'any', [0, 1, 2]],
  [{ kind: ['品牌', '做法'] }, 'all', []],
  [{ theme: ['党建', '新就业'] }, 'any', [0, 1, 2]],
  [{ theme: ['党建', '新就业'] }, 'all', [0]],
  [{ kind: ['品牌'], theme: ['党建'] }, 'any', [0]],
  [{ kind: ['没有'] }, 'any', []],
] as const)('chosen %j (%s) leaves the pages %j', (chosen, match, pages) => {
  expect(filterPages(table, all, chosen, match)).toEqual(pages);
});

test('counts say how many results have each value, and leave out those with none', () => {
  expect(countFacets(table, [0, 1, 3], {}, 'any')).toEqual({
    kind: { 品牌: 2, 数据: 1 },
    strand: {},
    audience: {},
    theme: { 党建: 1, 新就业: 2 },
    year: {},
    site: {},
  });
});

test('under “any” what is chosen in a facet does not lessen its own counts, only the others', () => {
  const counts = countFacets(table, all, { kind: ['品牌'] }, 'any');
  expect(counts.kind).toEqual({ 品牌: 2, 做法: 1, 数据: 1 });
  expect(counts.theme).toEqual({ 党建: 1, 新就业: 2 });
});

test('under “all” a count says what one more choice would leave', () => {
  const counts = countFacets(table, all, { theme: ['党建'] }, 'all');
  expect(counts.theme).toEqual({ 党建: 2, 新就业: 1, 乡村: 1 });
  expect(counts.kind).toEqual({ 品牌: 1, 做法: 1 });
});

test('tables of several sites make one, page after page', () => {
  const other = encodeTable([record('外站', '2023-03-03', { kind: ['做法'], theme: ['牧业'] })]);
  const joined = joinTables([other, table]);
  expect(pageCount(joined)).toBe(5);
  expect(valuesOf(joined, 'theme', 0)).toEqual(['牧业']);
  expect(valuesOf(joined, 'theme', 1)).toEqual(['党建', '新就业']);
  expect(filterPages(joined, [0, 1, 2, 3, 4], { kind: ['做法'] }, 'any')).toEqual([0, 3]);
});

test('ten thousand pages with a thousand dates stay whole', () => {
  const many = Array.from({ length: 10_000 }, (_, page) =>
    record('题'.repeat(1 + (page % 40)), String(page % 1000), { year: [String(page % 30)] }),
  );
  const large = encodeTable(many);
  for (const page of [0, 44, 999, 9_999]) {
    expect(dateOf(large, page)).toBe(String(page % 1000));
    expect(valuesOf(large, 'year', page)).toEqual([String(page % 30)]);
    expect(titleLength(large, page)).toBe(1 + (page % 40));
  }
});
