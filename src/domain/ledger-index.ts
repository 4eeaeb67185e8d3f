import { publishedOn } from './citation.ts';
import { compareParts, factsOfChoice } from './compare-parts.ts';
import { FACT_STATUS_LABELS } from './fact.ts';
import { formatFact } from './format.ts';
import { ledgerPages } from './ledger-pages.ts';
import type { LedgerFact, Library, Records } from './library.ts';
import { formatPeriod } from './period.ts';

/** What a script is told of a row of the ledger, so that it finds it without its page. */
export interface IndexedRow {
  id: string;
  label: string;
  written: string;
  period: string;
  scope: string;
  status: string;
  sources: string[];
}

/** Every row of the ledger by its page, where it can be chosen for comparison, and what its scopes, statuses and sources are called. */
export interface LedgerIndex {
  pages: { path: string; theme: string; title: string; rows: IndexedRow[] }[];
  /** The ids of the facts and series that each page of `/compare/` offers. */
  choices: Record<string, string[]>;
  scopes: Record<string, string>;
  statuses: Record<string, string>;
  sources: Record<string, string>;
}

/** Tells a script of a fact what its row says. */
export function indexedRow(fact: LedgerFact, records: Records): IndexedRow {
  return {
    id: fact.id,
    label: fact.label,
    written: formatFact(fact),
    period: formatPeriod(fact.period),
    scope: fact.scope,
    status: fact.status,
    sources: records.sourceIdsOf(fact),
  };
}

/** @param at puts the base before a site path */
export function ledgerIndex(library: Library, at: (path: string) => string): LedgerIndex {
  const pages = ledgerPages(library.facts.values()).map(({ path, theme, title, facts }) => ({
    ...{ path: at(path), theme, title },
    rows: facts.map((fact) => indexedRow(fact, library)),
  }));
  const rows = pages.flatMap((page) => page.rows);
  const named = (ids: string[], name: (id: string) => string) =>
    Object.fromEntries([...new Set(ids)].map((id) => [id, name(id)]));
  const choices = compareParts(library).map(({ path, choices: own }) => [
    at(path),
    own.flatMap((one) => [
      ...('series' in one ? [`series:${one.series.id}`] : []),
      ...factsOfChoice(one),
    ]),
  ]);
  return {
    pages,
    choices: Object.fromEntries(choices) as LedgerIndex['choices'],
    scopes: named(
      rows.map(({ scope }) => scope),
      (id) => library.scopeLabel(id),
    ),
    statuses: { ...FACT_STATUS_LABELS },
    sources: named(
      rows.flatMap(({ sources }) => sources),
      (id) => {
        const source = library.source(id);
        return `${source.publisher}，${publishedOn(source)}`;
      },
    ),
  };
}
