import { partPath, partsOf } from './paging.ts';
import { pathTo } from './paths.ts';

/** How many facts a page of the ledger holds. */
export const LEDGER_MOST = 80;

/** A fact as the ledger files it: `LedgerFact`, or what a build has written of one. */
interface Filed {
  id: string;
  theme: string;
  themeTitle: string;
}

/** A page of the ledger: the facts of one theme, or as many of them as it holds. */
export interface LedgerPage<T extends Filed> {
  theme: string;
  title: string;
  /** Without the base. */
  path: string;
  facts: T[];
}

/** Lists the pages of a ledger, in the order of its files. */
export function ledgerPages<T extends Filed>(facts: Iterable<T>): LedgerPage<T>[] {
  return [...Map.groupBy(facts, ({ theme }) => theme)].flatMap(([theme, own]) =>
    partsOf(own, LEDGER_MOST).map(({ number, items }) => ({
      theme,
      title: own[0]!.themeTitle,
      path: partPath(pathTo('ledger', theme), number),
      facts: items,
    })),
  );
}

/** Tells by the id of a fact where its row stands; `/data/#id` leads there for ever. */
export function rowPaths(facts: Iterable<Filed>): Map<string, string> {
  return new Map(
    ledgerPages(facts).flatMap(({ path, facts: own }) =>
      own.map(({ id }) => [id, `${path}#${id}`] as const),
    ),
  );
}
