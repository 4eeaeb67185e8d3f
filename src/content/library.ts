import { Library } from '../domain/library.ts';
import { pathTo } from '../domain/paths.ts';
import type { Site } from '../domain/site.ts';
import { EMPTY_TAXONOMY } from '../domain/taxonomy.ts';
import type { Figure } from '../figures/index.ts';
import { locatedFacts, validate, type SchemaKind, type ValueOf } from './records.ts';
import type { Workspace, WorkspaceDocument } from './workspace.ts';

interface EntryOf<K extends SchemaKind> {
  kind: K;
  id: string;
  /** Path under the content root. */
  place: string;
  value: ValueOf<K>;
  /** The text after the front matter. */
  body: string;
}

/** What can be used of a document. */
export type Entry = { [K in SchemaKind]: EntryOf<K> }[SchemaKind];

/** Takes what fits its schema out of a document; in a ledger, each fact stands by itself. */
export function entryOf(document: WorkspaceDocument): Entry | undefined {
  const { kind, id, place, body } = document;
  if (kind === 'unknown' || document.data === undefined) return undefined;
  const value = kind === 'facts' ? ledgerOf(document) : validate(document, kind).data;
  return value === undefined ? undefined : ({ kind, id, place, value, body } as Entry);
}

function ledgerOf(document: WorkspaceDocument): ValueOf<'facts'> | undefined {
  const { title, facts } = (document.data ?? {}) as { title?: unknown; facts?: unknown };
  if (!Array.isArray(facts)) return undefined;
  return {
    title: typeof title === 'string' ? title : document.id,
    facts: locatedFacts({ documents: [document] }).map(({ fact }) => fact),
  };
}

export function entriesOf({ documents }: Workspace): Entry[] {
  return documents.flatMap((document) => entryOf(document) ?? []);
}

/** Joins up documents of one content root; what is missing among them is empty. */
export function libraryOf(entries: readonly Entry[]): Library<Figure> {
  const of = <K extends SchemaKind>(kind: K) =>
    entries.filter((entry) => entry.kind === kind) as EntryOf<K>[];
  const identified = <K extends SchemaKind>(kind: K) =>
    of(kind).map(({ id, value }) => ({ id, ...value }));
  return new Library<Figure>({
    site: of('site')[0]?.value ?? EMPTY_SITE,
    taxonomy: of('taxonomy')[0]?.value ?? EMPTY_TAXONOMY,
    permalinks: of('permalinks')[0]?.value,
    facts: of('facts').flatMap(({ id, value }) =>
      value.facts.map((fact) => ({ ...fact, theme: id, themeTitle: value.title })),
    ),
    series: identified('series'),
    sources: identified('sources'),
    figures: identified('figures'),
    terms: of('glossary').flatMap(({ value }) => value.terms),
    discrepancies: of('discrepancies').flatMap(({ value }) => value.discrepancies),
    cases: of('case').map(({ id, value, body }) => ({ ...value, slug: id, body })),
    pages: of('page').map(({ id, value, body }) => ({ ...value, path: pathTo('page', id), body })),
  });
}

/** Says nothing by itself. */
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
