import { CASE_KINDS, KIND } from '../../domain/kinds.ts';
import type { Term } from '../../domain/glossary.ts';
import { rowPaths } from '../../domain/ledger-pages.ts';
import type { LedgerFact } from '../../domain/library.ts';
import { nameAt, pathTo } from '../../domain/paths.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import type { SearchRecord } from '../record.ts';
import { factRecord, type Ledger, yearsOf } from './fact.ts';
import { pageRecords, type FinishedPage } from './page.ts';

/** All that search reads of a site. */
export interface SiteTexts {
  /** Path of the site, beginning and ending with “/”. */
  base: string;
  /** One by one, so that a build need not hold them all. */
  pages: Iterable<FinishedPage>;
  ledger: Ledger;
  terms: Term[];
  entities: Taxonomy['entities'];
  /** Reads the records of a page, or knows them. */
  recordsOf?: typeof pageRecords;
}

const CASES: string[] = Object.values(CASE_KINDS).map(({ label }) => label);
/** Kinds in the order in which equal results are listed; cases stand before, other pages before the guide. */
const ORDER = [KIND.fact, KIND.figure, KIND.term, KIND.source] as string[];

/** @returns every record of a site, in the order in which equal results are listed. */
export function siteRecords(texts: SiteTexts): SearchRecord[] {
  const { base, pages, ledger, terms, entities, recordsOf = pageRecords } = texts;
  const rows = rowPaths(ledger.facts);
  const single = [
    ...ledger.facts.map((fact) => {
      const url = base + rows.get(fact.id)!.slice(1);
      return factRecord(fact, ledger, { url, base });
    }),
    ...terms.map((term) => termRecord(term, base)),
  ];
  const apart = anchorsByPage(single);
  const facts = new Map(ledger.facts.map((fact) => [fact.id, fact]));
  const dated: SearchRecord[] = [];
  /** By fact, on how many pages it is shown. */
  const uses = new Map<string, number>();
  for (const page of pages) {
    const shown = factsShown(page.html, facts);
    for (const { id } of new Set(shown)) uses.set(id, (uses.get(id) ?? 0) + 1);
    for (const record of recordsOf(page, apart.get(page.url))) {
      const isDrawn = record.kind === KIND.figure;
      dated.push(withSourceDate(isDrawn ? withYearsOf(record, shown) : record, ledger, base));
    }
  }
  const usesIn = ({ url }: SearchRecord) => uses.get(url.split('#')[1] ?? '') ?? 0;
  return withNames([...dated, ...single], entities, base).sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      usesIn(b) - usesIn(a) ||
      b.date.localeCompare(a.date) ||
      compareText(a.url, b.url),
  );
}

function placeOf({ kind, url }: SearchRecord): number {
  if (CASES.includes(kind)) return 0;
  if (kind === KIND.guide) return ORDER.length + 1 + url.split('/').length;
  const at = ORDER.indexOf(kind);
  return at < 0 ? ORDER.length + 1 : at + 1;
}

/** In a fixed order, whatever the locale of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function anchorsByPage(records: SearchRecord[]): Map<string, Set<string>> {
  const anchors = new Map<string, Set<string>>();
  for (const { url } of records) {
    const [page = '', anchor = ''] = url.split('#');
    anchors.set(page, (anchors.get(page) ?? new Set()).add(anchor));
  }
  return anchors;
}

function factsShown(html: string, facts: ReadonlyMap<string, LedgerFact>): LedgerFact[] {
  const named = html.matchAll(/\sdata-fact="([^"]+)"/g);
  return [...named].flatMap(([, id = '']) => facts.get(id) ?? []);
}

/** A figure is of the years of what it draws. */
function withYearsOf(record: SearchRecord, shown: readonly LedgerFact[]): SearchRecord {
  const years = [...new Set(shown.flatMap(({ period }) => yearsOf(period)))].sort().reverse();
  return years.length > 0 ? { ...record, facets: { ...record.facets, year: years } } : record;
}

function withSourceDate(record: SearchRecord, { sources }: Ledger, base: string): SearchRecord {
  const path = record.url.slice(base.length - 1);
  const date = nameAt(path) === 'source' ? sources[path.split('/').at(-2)!]?.date : undefined;
  return date
    ? { ...record, date, facets: { ...record.facets, year: [date.slice(0, 4)] } }
    : record;
}

/** Gives each record the registered names whose home it is: its page, or a place on it. */
function withNames(
  records: SearchRecord[],
  entities: Taxonomy['entities'],
  base: string,
): SearchRecord[] {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const names = new Map<SearchRecord, string[]>();
  for (const { label, aliases, home } of entities) {
    const url = base + home.slice(1);
    const record = byUrl.get(url) ?? byUrl.get(url.split('#')[0] ?? '');
    if (record) names.set(record, [...(names.get(record) ?? []), label, ...aliases]);
  }
  return records.map((record) => {
    const all = [...record.aliases, ...(names.get(record) ?? [])];
    return { ...record, aliases: [...new Set(all)].filter((name) => name !== record.title) };
  });
}

/** @param base path of the site, beginning and ending with “/” */
function termRecord(term: Term, base: string): SearchRecord {
  const paragraphs = [term.explanation, term.notes ?? '', term.english];
  return {
    url: base + pathTo('term', term.id).slice(1),
    title: term.term,
    kind: KIND.term,
    aliases: term.aliases,
    date: '',
    sections: [{ anchor: term.id, heading: '', paragraphs: paragraphs.filter(Boolean) }],
    facets: { kind: [KIND.term] },
  };
}
