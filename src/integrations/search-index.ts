import * as pagefind from 'pagefind';
import { formatFact } from '../domain/format.ts';
import type { LedgerFact } from '../domain/library.ts';
import { formatPeriod } from '../domain/period.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** An index ready to be written to disk or served from memory. */
export interface SearchIndex {
  count: number;
  write: (outputPath: string) => Promise<void>;
  files: () => Promise<IndexFile[]>;
}

/**
 * Indexes finished pages, and each fact of the ledger as a result of its own.
 * @param pages every page of the site; those without `data-pagefind-body` are left out
 * @param factsJson the text of `/data/facts.json`
 * @throws if Pagefind reports an error
 */
export async function buildIndex(
  pages: { url: string; html: string }[],
  factsJson: string,
  base: string,
): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('；'));
  let count = 0;
  for (const { url, html } of pages) {
    if (!html.includes('data-pagefind-body')) continue;
    check(await index.addHTMLFile({ url, content: html }));
    count += 1;
  }
  const ledger = JSON.parse(factsJson) as Ledger;
  for (const fact of ledger.facts) {
    check(await index.addCustomRecord(factRecord(fact, ledger, base)));
    count += 1;
  }
  return {
    count,
    write: async (outputPath) => {
      check(await index.writeFiles({ outputPath }));
    },
    files: async () => {
      const result = await index.getFiles();
      check(result);
      return result.files;
    },
  };
}

interface Ledger {
  facts: LedgerFact[];
  sources: Record<string, { publisher: string }>;
  scopes: { id: string; label: string }[];
}

function factRecord(fact: LedgerFact, ledger: Ledger, base: string) {
  const scope = ledger.scopes.find(({ id }) => id === fact.scope)?.label ?? '';
  const publisher = 'source' in fact ? ledger.sources[fact.source]?.publisher : '推算';
  const written = formatFact(fact);
  return {
    url: `${base}data/#${fact.id}`,
    content: `${fact.label} ${written}。${formatPeriod(fact.period)}，${scope}。出处：${publisher}。`,
    language: 'zh-cn',
    meta: { title: `数据：${fact.label} ${written}` },
    filters: { kind: ['数据'] },
  };
}

function check({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('；'));
}
