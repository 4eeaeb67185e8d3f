import { FACETS, type FacetId } from './facets.ts';
import type { SearchRecord } from './record.ts';
import { runs } from './tokenizer.ts';

/**
 * Facets, dates and lengths of titles by page number, as small as JSON makes it. A column is a
 * string with a character a page: its code, less 48, is an index into the list beside it.
 */
export interface FacetTable {
  /** What else than the facets of the search page is added, such as the site, counts as well. */
  facets: Record<FacetId, Column>;
  /** Year, month and day, or whatever else a date is made of, each in a column: they repeat more than dates do. */
  dates: Pick<Column, 'values' | 'column'>[];
  /** Units of each title. */
  lengths: string;
}

interface Column {
  values: string[];
  /** Sets of values, each an index into `values`. */
  sets: number[][];
  column: string;
}

type Chosen = Readonly<Partial<Record<FacetId, readonly string[]>>>;
type Counts = Record<FacetId, Record<string, number>>;

const FIRST = 48;

const NONE: Column = { values: [], sets: [], column: '' };

/** @param records in the order of adding, which is that of page numbers */
export function encodeTable(records: readonly SearchRecord[]): FacetTable {
  const facets = Object.fromEntries(
    FACETS.map(({ id }) => [id, encodeFacet(records.map((record) => record.facets[id] ?? []))]),
  ) as FacetTable['facets'];
  const dates = encodeDates(records.map(({ date }) => date));
  const lengths = records.map(({ title }) => code(lengthOf(title))).join('');
  return { facets, dates, lengths };
}

/** One table over the pages of several, in their order. */
export function joinTables(tables: readonly FacetTable[]): FacetTable {
  const pages = tables.flatMap((table) =>
    Array.from({ length: pageCount(table) }, (_, page) => ({ table, page })),
  );
  const ids = new Set(tables.flatMap(facetsOf));
  const facets = Object.fromEntries(
    [...ids].map((id) => [
      id,
      encodeFacet(pages.map(({ table, page }) => valuesOf(table, id, page))),
    ]),
  ) as FacetTable['facets'];
  const dates = encodeDates(pages.map(({ table, page }) => dateOf(table, page)));
  return { facets, dates, lengths: tables.map(({ lengths }) => lengths).join('') };
}

export function pageCount(table: FacetTable): number {
  return table.lengths.length;
}

/** @returns the values of a page, none for a page that is not in the table. */
export function valuesOf(table: FacetTable, facet: FacetId, page: number): string[] {
  const { values, sets, column } = table.facets[facet] ?? NONE;
  return (sets[indexAt(column, page)] ?? []).map((index) => values[index] as string);
}

/** @returns ISO date, or empty. */
export function dateOf(table: FacetTable, page: number): string {
  const parts = table.dates.map(({ values, column }) => values[indexAt(column, page)] ?? '');
  return parts.filter(Boolean).join('-');
}

/** @returns units of the page's title. */
export function titleLength(table: FacetTable, page: number): number {
  return indexAt(table.lengths, page);
}

/** @returns the pages that agree with what is chosen, in their order. */
export function filterPages(
  table: FacetTable,
  pages: readonly number[],
  chosen: Chosen,
  match: 'any' | 'all',
): number[] {
  const tests = testsOf(table, chosen, match);
  return pages.filter((page) => tests.every(({ agrees }) => agrees(page)));
}

/**
 * How many results each value has beside what is chosen. Under “any”, what is chosen in a facet does
 * not lessen its own counts, as one more choice there adds results.
 * @param pages all results, before `filterPages`
 */
export function countFacets(
  table: FacetTable,
  pages: readonly number[],
  chosen: Chosen,
  match: 'any' | 'all',
): Counts {
  const tests = testsOf(table, chosen, match);
  const counts = {} as Counts;
  for (const id of facetsOf(table)) {
    const others = match === 'any' ? tests.filter(({ facet }) => facet !== id) : tests;
    const { values, sets, column } = table.facets[id];
    const bySet = sets.map(() => 0);
    for (const page of pages) {
      const set = indexAt(column, page);
      if (bySet[set] === undefined || !others.every(({ agrees }) => agrees(page))) continue;
      bySet[set] += 1;
    }
    const byValue = values.map(() => 0);
    sets.forEach((set, at) => {
      for (const index of set) byValue[index] = (byValue[index] ?? 0) + (bySet[at] ?? 0);
    });
    counts[id] = Object.fromEntries(
      values.flatMap((value, at) => (byValue[at] ? [[value, byValue[at]]] : [])),
    );
  }
  return counts;
}

/** One test for each facet in which something is chosen, decided once for each set of values. */
function testsOf(table: FacetTable, chosen: Chosen, match: 'any' | 'all') {
  return facetsOf(table).flatMap((id) => {
    const wanted = chosen[id] ?? [];
    if (wanted.length === 0) return [];
    const { values, sets, column } = table.facets[id];
    const agrees = sets.map((set) => {
      const has = (value: string) => set.some((index) => values[index] === value);
      return match === 'any' ? wanted.some(has) : wanted.every(has);
    });
    return [{ facet: id, agrees: (page: number) => agrees[indexAt(column, page)] ?? false }];
  });
}

function facetsOf(table: FacetTable): FacetId[] {
  return Object.keys(table.facets) as FacetId[];
}

function encodeFacet(pages: readonly (readonly string[])[]): Column {
  const { values: keys, column } = encodeColumn(pages.map((values) => JSON.stringify(values)));
  const lists = keys.map((key) => JSON.parse(key) as string[]);
  const values = [...new Set(lists.flat())];
  return { values, sets: lists.map((list) => list.map((value) => values.indexOf(value))), column };
}

function encodeDates(dates: readonly string[]): FacetTable['dates'] {
  const parts = dates.map((date) => date.split('-'));
  const { length = 0 } = parts.reduce(
    (most, each) => (each.length > most.length ? each : most),
    [],
  );
  return Array.from({ length }, (_, at) => encodeColumn(parts.map((each) => each[at] ?? '')));
}

function encodeColumn(cells: readonly string[]): { values: string[]; column: string } {
  const indexes = new Map<string, number>();
  const column = cells.map((cell) => {
    const index = indexes.get(cell) ?? indexes.size;
    indexes.set(cell, index);
    return code(index);
  });
  return { values: [...indexes.keys()], column: column.join('') };
}

/** Codes stop short of the surrogates, which would not stand alone. */
function code(index: number): string {
  return String.fromCharCode(Math.min(index + FIRST, 0xd7ff));
}

function indexAt(column: string, page: number): number {
  const at = column.charCodeAt(page);
  return Number.isNaN(at) ? -1 : at - FIRST;
}

function lengthOf(title: string): number {
  return runs(title).flat().length;
}
