import { locatedFacts, validate, type SchemaKind } from '../content/records.ts';
import { pathOf } from '../checks/links/site-pages.ts';
import type { Workspace, WorkspaceDocument } from '../content/workspace.ts';
import type { Case } from '../domain/case.ts';
import type { Discrepancy } from '../domain/discrepancy.ts';
import type { Term } from '../domain/glossary.ts';
import { EMPTY_TAXONOMY } from '../domain/taxonomy.ts';
import { Library, type Collections, type LedgerFact } from '../domain/library.ts';
import type { Figure } from '../figures/index.ts';
import type { Page } from '../domain/page.ts';
import type { Site } from '../domain/site.ts';

/** The content before or after a change, as a reader would meet it. */
export interface Edition {
  workspace: Workspace;
  library: Library<Figure>;
  /** The documents that the library was made from, by their place. */
  documents: ReadonlyMap<string, WorkspaceDocument>;
  /** Where each fact is recorded: a path under the content root and a line. */
  placeOfFact: ReadonlyMap<string, { place: string; line: number | undefined }>;
}

/** Something that could not be read, so that it was compared as it stands on the other side. */
export interface Unread {
  /** Path under the content root. */
  place: string;
  side: 'before' | 'after';
  /** The record in the file; the whole file where there is none. */
  id?: string;
}

type Taken = ReadonlyMap<string, WorkspaceDocument>;

/**
 * Joins up both sides of a change. What one side spoils is taken from the other: a missing bracket
 * does not make fifty numbers disappear.
 */
export function editionsOf(
  before: Workspace,
  after: Workspace,
): { before: Edition; after: Edition; unread: Unread[] } {
  const unread: Unread[] = [];
  const docs = { before: byPlace(before), after: byPlace(after) };
  const takenBefore = taken(docs.before, docs.after, 'before', unread);
  const takenAfter = taken(docs.after, docs.before, 'after', unread);
  const facts = { before: factsIn(before, takenBefore), after: factsIn(after, takenAfter) };
  standInFacts(facts.before, facts.after, { workspace: before, side: 'before' }, unread);
  standInFacts(facts.after, facts.before, { workspace: after, side: 'after' }, unread);
  return {
    before: join(before, takenBefore, facts.before),
    after: join(after, takenAfter, facts.after),
    unread,
  };
}

function byPlace({ documents }: Workspace): Taken {
  return new Map(documents.map((document) => [document.place, document]));
}

/** @returns the documents to read: own ones, and the other side's where an own one is spoilt. */
function taken(own: Taken, other: Taken, side: Unread['side'], unread: Unread[]): Taken {
  const found = new Map<string, WorkspaceDocument>();
  for (const [place, document] of own) {
    if (document.kind === 'unknown') continue;
    if (isReadable(document)) {
      found.set(place, document);
      continue;
    }
    unread.push({ place, side });
    const instead = other.get(place);
    if (instead && isReadable(instead)) found.set(place, instead);
  }
  return found;
}

function isReadable(document: WorkspaceDocument): boolean {
  if (document.data === undefined || document.kind === 'unknown') return false;
  // The facts of a file are read one by one.
  if (document.kind === 'facts') {
    return Array.isArray((document.data as { facts?: unknown } | null)?.facts);
  }
  if (LISTS.has(document.kind) && document.faults.length > 0) return false;
  return validate(document, document.kind).success;
}

/** Read past a fault, these may have lost records, which would seem to be removed. */
const LISTS = new Set<WorkspaceDocument['kind']>([
  'taxonomy',
  'glossary',
  'discrepancies',
  'series',
]);

type Located = Map<string, { fact: LedgerFact; place: string; line: number | undefined }>;

function factsIn(workspace: Workspace, documents: Taken): Located {
  const own = [...documents.values()].filter(({ kind }) => kind === 'facts');
  const found: Located = new Map();
  for (const { fact, document, path } of locatedFacts({ ...workspace, documents: own })) {
    const { title } = document.data as { title?: unknown };
    const themeTitle = typeof title === 'string' ? title : document.id;
    const position = document.locate(path);
    found.set(fact.id, {
      fact: { ...fact, theme: document.id, themeTitle },
      place: document.place,
      line: position === 'unavailable' ? undefined : position.line,
    });
  }
  return found;
}

/** A record that is there but spoilt stands as on the other side. */
function standInFacts(
  own: Located,
  other: Located,
  { workspace, side }: { workspace: Workspace; side: Unread['side'] },
  unread: Unread[],
): void {
  for (const { kind, place, data, faults } of workspace.documents) {
    const { facts } = (kind === 'facts' && data ? data : {}) as { facts?: unknown };
    if (!Array.isArray(facts)) continue;
    // A file that was read past a fault may have lost what stands behind it.
    const lost = faults.length === 0 ? [] : missing(own, other, place);
    for (const [id, one] of lost) own.set(id, one);
    if (lost.length > 0) unread.push({ place, side });
    for (const record of facts as ({ id?: unknown } | null)[]) {
      const id = typeof record?.id === 'string' ? record.id : undefined;
      if (id === undefined || own.has(id)) continue;
      unread.push({ place, side, id });
      const instead = other.get(id);
      if (instead) own.set(id, instead);
    }
  }
}

function missing(own: Located, other: Located, place: string) {
  return [...other].filter(([id, one]) => one.place === place && !own.has(id));
}

function join(workspace: Workspace, documents: Taken, facts: Located): Edition {
  const all = [...documents.values()];
  const of = (kind: SchemaKind) => all.filter((document) => document.kind === kind);
  const identified = <T>(kind: SchemaKind) =>
    of(kind).map((document) => ({ ...valueOf<T>(document, kind), id: document.id }));
  const [site] = identified<Collections<Figure>['site']>('site');
  const [taxonomy] = identified<Collections<Figure>['taxonomy']>('taxonomy');
  const library = new Library<Figure>({
    site: site ?? EMPTY_SITE,
    taxonomy: taxonomy ?? EMPTY_TAXONOMY,
    facts: [...facts.values()].map(({ fact }) => fact),
    series: identified('series'),
    sources: identified('sources'),
    figures: identified<Figure>('figures'),
    cases: of('case').map((document) => ({
      ...valueOf<Case>(document, 'case'),
      slug: document.id,
      body: document.body,
    })),
    terms: identified<{ terms: Term[] }>('glossary').flatMap(({ terms }) => terms),
    discrepancies: identified<{ discrepancies: Discrepancy[] }>('discrepancies').flatMap(
      ({ discrepancies }) => discrepancies,
    ),
    pages: of('page').map((document) => ({
      ...valueOf<Page>(document, 'page'),
      path: pathOf(document) ?? '',
      body: document.body,
    })),
  });
  const placeOfFact = new Map(
    [...facts].map(([id, { place, line }]) => [id, { place, line }] as const),
  );
  return { workspace, library, documents, placeOfFact };
}

function valueOf<T>(document: WorkspaceDocument, kind: SchemaKind): T {
  return validate(document, kind).data as T;
}

/** Stands where a side has no site file that can be read; it says nothing by itself. */
const EMPTY_SITE: Site = {
  name: '',
  zone: '',
  description: '',
  publisher: '',
  baseUrl: 'https://example.org/',
  disclaimer: '',
  contentLicence: { name: '', url: 'https://example.org/' },
  registration: { icp: '', publicSecurity: '' },
  home: { headline: [], intro: '', searches: [], figures: [], facts: [] },
};
