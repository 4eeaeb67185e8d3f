import { CASE_KINDS, type CaseKind } from './kinds.ts';
import type { Case } from './case.ts';
import type { Discrepancy } from './discrepancy.ts';
import { sourcesOfFact, type Fact } from './fact.ts';
import { factsDrawn, type FigureCommon } from './figure.ts';
import type { Term } from './glossary.ts';
import { rowPaths } from './ledger-pages.ts';
import { pathTo } from './paths.ts';
import { evaluate, operandsOf, parseExpression } from './expression.ts';
import { NO_PERMALINKS, type Permalinks } from './permalinks.ts';
import type { Series } from './series.ts';
import type { Site } from './site.ts';
import type { Source } from './source.ts';
import type { Taxonomy } from './taxonomy.ts';

export type LedgerFact = Fact & { theme: string; themeTitle: string };
export type CaseEntry = Case & { slug: string; body: string };
/** A standing page such as /about/. */
export interface PageEntry {
  /** The site path, without the base. */
  path: string;
  title: string;
  summary: string;
  body: string;
}
export type Identified<T> = T & { id: string };

/** Everything of one content root, each record with its id, before it is joined up. */
export interface Collections<Figure extends FigureCommon> {
  site: Site;
  taxonomy: Taxonomy;
  facts: LedgerFact[];
  series: Identified<Series>[];
  sources: Identified<Source>[];
  figures: Identified<Figure>[];
  cases: CaseEntry[];
  terms: Term[];
  discrepancies: Discrepancy[];
  pages: PageEntry[];
  /** What was published where; none on record for a site that keeps no list yet. */
  permalinks?: Permalinks | undefined;
}

/** The joined-up content: what pages, figures and search read. */
export class Library<Figure extends FigureCommon = FigureCommon> {
  readonly site: Site;
  readonly taxonomy: Taxonomy;
  readonly facts: ReadonlyMap<string, LedgerFact>;
  readonly series: ReadonlyMap<string, Identified<Series>>;
  readonly sources: ReadonlyMap<string, Identified<Source>>;
  readonly figures: ReadonlyMap<string, Identified<Figure>>;
  readonly cases: ReadonlyMap<string, CaseEntry>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly discrepancies: Discrepancy[];
  readonly pages: PageEntry[];
  readonly permalinks: Permalinks;
  #published: readonly CaseEntry[] | undefined;
  #rows: Map<string, string> | undefined;
  #bySource: Map<string, LedgerFact[]> | undefined;

  constructor(collections: Collections<Figure>) {
    this.site = collections.site;
    this.taxonomy = collections.taxonomy;
    this.discrepancies = collections.discrepancies;
    this.facts = byId(collections.facts);
    this.series = byId(collections.series);
    this.sources = byId(collections.sources);
    this.figures = byId(collections.figures);
    this.terms = byId(collections.terms);
    this.cases = new Map(collections.cases.map((entry) => [entry.slug, entry]));
    this.pages = collections.pages;
    this.permalinks = collections.permalinks ?? NO_PERMALINKS;
  }

  /** @throws if no such fact; the checks report that first, with its place. */
  fact(id: string): LedgerFact {
    return found(this.facts.get(id), '数据', id);
  }

  /** @returns the facts of some ids, each once; a draft may name one that does not exist yet. */
  known(ids: Iterable<string>): LedgerFact[] {
    return [...new Set(ids)].flatMap((id) => this.facts.get(id) ?? []);
  }

  /** @throws if no such source. */
  source(id: string): Identified<Source> {
    return found(this.sources.get(id), '来源', id);
  }

  /** @throws if no such figure. */
  figure(id: string): Identified<Figure> {
    return found(this.figures.get(id), '图表', id);
  }

  /** @returns the facts a figure draws, each once, its series resolved to their points. */
  factsOfFigure(figure: FigureCommon): LedgerFact[] {
    const pointsOf = (id: string) => this.series.get(id)?.points.map(({ fact }) => fact) ?? [];
    return this.known(factsDrawn(figure, pointsOf));
  }

  /** Lists the recorded facts that facts rest on: themselves, or the operands of derived ones. */
  recordsBehind(facts: Iterable<LedgerFact>): LedgerFact[] {
    const seen = new Set<LedgerFact>();
    const visit = (fact: LedgerFact) => {
      if (seen.has(fact)) return;
      seen.add(fact);
      if (fact.status === 'derived') this.known(operandsOf(fact.derivation)).forEach(visit);
    };
    for (const fact of facts) visit(fact);
    return [...seen].filter(({ status }) => status !== 'derived');
  }

  /** @returns the ids of the sources a figure rests on: of its facts, then of its words. */
  sourceIdsOfFigure(figure: FigureCommon): string[] {
    const ofFacts = this.factsOfFigure(figure).flatMap((fact) => this.sourceIdsOf(fact));
    return [...new Set([...ofFacts, ...(figure.sources ?? []).map(({ source }) => source)])];
  }

  /** Lists the ids of the sources that a fact finally rests on; those of its operands if derived. */
  sourceIdsOf(fact: LedgerFact): string[] {
    return [...new Set(this.recordsBehind([fact]).flatMap(sourcesOfFact))];
  }

  /** Lists the facts that rest on a source, in the order of the ledger. */
  factsOfSource(source: string): LedgerFact[] {
    if (!this.#bySource) {
      this.#bySource = new Map();
      for (const fact of this.facts.values()) {
        for (const id of this.sourceIdsOf(fact)) {
          this.#bySource.set(id, [...(this.#bySource.get(id) ?? []), fact]);
        }
      }
    }
    return this.#bySource.get(source) ?? [];
  }

  /** @returns the facts of each theme of the ledger, in the order of its files. */
  themes(): Map<string, LedgerFact[]> {
    return Map.groupBy(this.facts.values(), ({ theme }) => theme);
  }

  /** @returns the site path of the row of a fact, on its page of the ledger. */
  rowPath(id: string): string {
    this.#rows ??= rowPaths(this.facts.values());
    return this.#rows.get(id) ?? pathTo('fact', id);
  }

  /** @returns what a derived fact's expression gives, from the values of the ledger. */
  derivedValue(derivation: string): number {
    return evaluate(parseExpression(derivation), (id) => this.fact(id).value ?? Number.NaN);
  }

  /** @returns the discrepancies that concern a fact. */
  discrepanciesOf(factId: string): Discrepancy[] {
    return this.discrepancies.filter(({ sides }) =>
      sides.some((side) => 'fact' in side && side.fact === factId),
    );
  }

  /** @returns the label of a scope, e.g. “全区”. */
  scopeLabel(scope: string): string {
    return found(
      this.taxonomy.scopes.find(({ id }) => id === scope),
      '口径',
      scope,
    ).label;
  }

  /** @returns published cases, newest first, then in the order of the strands. */
  publishedCases(): readonly CaseEntry[] {
    const items = this.taxonomy.strands.flatMap((strand) => strand.items.map(({ id }) => id));
    const place = (entry: CaseEntry) => Math.min(...entry.strands.map((id) => items.indexOf(id)));
    return (this.#published ??= [...this.cases.values()]
      .filter((entry) => entry.status === 'published')
      .sort(
        (a, b) =>
          b.updated.localeCompare(a.updated) || place(a) - place(b) || a.slug.localeCompare(b.slug),
      ));
  }

  /** Sorts published cases by the kinds that have any, the newest of each first. */
  casesByKind(): { kind: CaseKind; entries: CaseEntry[] }[] {
    const byKind = Map.groupBy(this.publishedCases(), ({ kind }) => kind);
    const kinds = Object.keys(CASE_KINDS) as CaseKind[];
    return kinds.flatMap((kind) => {
      const entries = byKind.get(kind);
      return entries ? [{ kind, entries }] : [];
    });
  }
}

/** What it takes to write out a record: a library, or the ledger that a build has written. */
export type Records = Pick<Library, 'fact' | 'source' | 'scopeLabel' | 'sourceIdsOf'>;

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function found<T>(record: T | undefined, what: string, id: string): T {
  if (record === undefined) throw new Error(`没有编号为“${id}”的${what}`);
  return record;
}
