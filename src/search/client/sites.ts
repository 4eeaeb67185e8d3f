import { dateOf, joinTables, pageCount, valuesOf, type FacetTable } from '../facet-table.ts';

/** An index in the search; the first is the site's own, the others are merged into it. */
export interface Site {
  /** What the ids of its pages begin with; the rest is the page number in base 36. */
  prefix: string;
  /** Only where ids are Pagefind's own: by page number. */
  ids?: readonly string[];
  table: FacetTable;
  /** Named in results of another site. */
  name?: string;
}

/** Pages of all sites under one numbering. */
export interface Pages {
  table: FacetTable;
  /** @returns undefined for a page of no known site */
  pageOf(id: string): number | undefined;
  siteOf(page: number): Site | undefined;
  /** Place among equals: by kind, then the newest first. */
  orderOf(page: number): number;
}

/** @returns the kind of a page; empty for one of no known site. */
export function kindOf(id: string, { table, pageOf }: Pages): string {
  return valuesOf(table, 'kind', pageOf(id) ?? -1)[0] ?? '';
}

export function joinSites(sites: readonly Site[]): Pages {
  const starts: number[] = [];
  let next = 0;
  for (const { table } of sites) {
    starts.push(next);
    next += pageCount(table);
  }
  const [own] = sites;
  const table = sites.length === 1 && own ? own.table : joinTables(sites.map((site) => site.table));
  const order = sites.length > 1 ? orderBy(table) : undefined;
  return {
    table,
    pageOf: (id) => {
      for (const [at, site] of sites.entries()) {
        const page = pageIn(site, id);
        if (page !== undefined) return (starts[at] ?? 0) + page;
      }
      return undefined;
    },
    siteOf: (page) => sites[starts.findLastIndex((start) => start <= page)],
    orderOf: (page) => order?.[page] ?? page,
  };
}

/** Prefixes of different sites must not begin one another. */
function pageIn({ prefix, ids, table }: Site, id: string): number | undefined {
  if (!ids && !id.startsWith(prefix)) return undefined;
  const page = ids ? ids.indexOf(id) : Number.parseInt(id.slice(prefix.length), 36);
  return page >= 0 && page < pageCount(table) ? page : undefined;
}

/** The order in which one site adds its records, over several. */
function orderBy(table: FacetTable): number[] {
  const kinds = table.facets.kind.values;
  const pages = Array.from({ length: pageCount(table) }, (_, page) => ({
    page,
    kind: kinds.indexOf(valuesOf(table, 'kind', page)[0] ?? ''),
    date: dateOf(table, page),
  }));
  pages.sort(
    (a, b) =>
      a.kind - b.kind || (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) || a.page - b.page,
  );
  const order: number[] = [];
  pages.forEach(({ page }, at) => (order[page] = at));
  return order;
}
