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

/** Lists what else there is of a page: the same as data or as plain text. */
export function alternatesOf({ kind, id, facts }: SitePage): Alternate[] {
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
      ];
    default:
      return [];
  }
}
