import { CASE_KINDS, type CaseKind } from '../kinds.ts';
import type { Library } from '../library.ts';
import { PATHS, pathTo } from '../paths.ts';
import type { SitePage } from '../site-page.ts';

/** Another form of a page, which its head announces to programs. */
export interface Alternate {
  /** Without the base. */
  path: string;
  type: string;
  title: string;
}

const CSV = 'text/csv';
const JSON_TYPE = 'application/json';
const RSS = 'application/rss+xml';

/** Lists what else there is of a page: the same as data or as plain text, or a feed of it. */
export function alternatesOf({ kind, id, facts }: SitePage, library: Library): Alternate[] {
  switch (kind) {
    case 'case':
      return [
        { path: pathTo('caseText', id), type: 'text/markdown', title: '全文' },
        ...(facts.length > 0
          ? [
              { path: pathTo('caseCsv', id), type: CSV, title: '数据' },
              { path: pathTo('caseJson', id), type: JSON_TYPE, title: '数据' },
            ]
          : []),
      ];
    case 'figure':
      return [
        { path: `/figures/${id}.csv`, type: CSV, title: '数据' },
        { path: `/figures/${id}.json`, type: JSON_TYPE, title: '数据' },
      ];
    case 'data':
      return [
        { path: PATHS.ledgerCsv, type: CSV, title: '数据账本' },
        { path: PATHS.ledgerJson, type: JSON_TYPE, title: '数据账本' },
        { path: PATHS.dataPackage, type: JSON_TYPE, title: '数据账本：Data Package' },
        { path: PATHS.tableMetadata, type: 'application/csvm+json', title: '数据账本：CSVW' },
        { path: PATHS.dcat, type: 'application/ld+json', title: '数据账本：DCAT' },
      ];
    case 'ledger':
      return [
        { path: pathTo('ledgerCsvOf', id), type: CSV, title: '数据' },
        { path: pathTo('ledgerJsonOf', id), type: JSON_TYPE, title: '数据' },
      ];
    case 'casesOf':
      return [feed(pathTo('feedOfKind', id), CASE_KINDS[id as CaseKind].title)];
    case 'overview':
      return library.taxonomy.strands.map((strand) =>
        feed(pathTo('feedOfStrand', strand.id), strand.label),
      );
    case 'changes':
      return [feed(PATHS.feedOfChanges, '更正')];
    default:
      return [];
  }

  function feed(path: string, what: string): Alternate {
    return { path, type: RSS, title: feedTitle(what, library) };
  }
}

/** Names a feed of a part of the site. */
export function feedTitle(what: string, { site }: Library): string {
  return `${site.name}：${what}`;
}
