import { CASE_KINDS } from '../../domain/kinds.ts';
import { figuresInBody, relatedTo } from '../../domain/mentions.ts';
import { HANDBOOK_PAGES } from '../../domain/handbook.ts';
import type { Outline, PageOf } from '../../domain/page-kind.ts';
import { comparedGroups } from '../../domain/compare-parts.ts';
import { PAGES, type PageKind } from '../../domain/pages.ts';
import { CASE_FILES, FIGURE_EXTENSIONS, PATHS, pathTo } from '../../domain/paths.ts';
import { destinationOf, permalinksSchema } from '../../domain/permalinks.ts';
import { FIGURE_TYPES } from '../../figures/index.ts';
import { headingIds } from '../../markdown/heading-ids.ts';
import { once } from '../../domain/once.ts';
import { SCHEMAS } from '../../content/records.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from '../../content/workspace.ts';

/** Tells the anchors of a page; undefined where the files they come from cannot be read. */
type Anchors = () => ReadonlySet<string> | undefined;

/** The pages that a content root makes, by their path on the site. */
export interface SitePages {
  /** What a link may lead to. */
  published: ReadonlyMap<string, Anchors>;
  /** Pages of drafts, which readers do not get to see. */
  drafts: ReadonlyMap<string, Anchors>;
  /** Former addresses, with where each leads now. */
  moved: ReadonlyMap<string, string>;
}

/** Pages that nobody links to, and rules, whose pages are made from the checks themselves. */
const UNLISTED: PageKind[] = ['figureEmbed', 'discrepancy', 'notFound', 'rule'];
const OF_DOCUMENT = {
  case: 'case',
  page: 'page',
  figures: 'figure',
  sources: 'source',
  facts: 'ledger',
} as const;

const CASE_EXTENSIONS = Object.keys(CASE_FILES);

/** Lists the pages of a content root by the files in it, also of files with faults. */
export const sitePages = once(({ documents }: Workspace): SitePages => {
  const published = new Map<string, Anchors>();
  const drafts = new Map<string, Anchors>();
  const outline = outlineOf(documents);
  const unread = new Set(documents.filter(isUnread).map(({ kind }) => kind));
  const add = (pages: Map<string, Anchors>, kind: PageKind, id = '', text?: WorkspaceDocument) => {
    const { anchors, from = [] }: PageOf<unknown> = PAGES[kind];
    let made: ReadonlySet<string> | undefined;
    pages.set(pathTo(kind, id), () => {
      if (from.some((file) => unread.has(file))) return undefined;
      const own = anchors?.(outline(), id) ?? [];
      return (made ??= new Set(['main', ...own, ...(text ? textAnchors(text) : [])]));
    });
  };
  const ofProgram: Partial<Record<PageKind, object>> = {
    casesOf: CASE_KINDS,
    fields: SCHEMAS,
    figureType: FIGURE_TYPES,
    guidePage: HANDBOOK_PAGES,
  };
  for (const kind of Object.keys(PAGES) as PageKind[]) {
    if (UNLISTED.includes(kind)) continue;
    if (ofProgram[kind]) for (const id of Object.keys(ofProgram[kind])) add(published, kind, id);
    else if (!PATHS[kind].includes('*')) add(published, kind);
  }
  for (const id of comparedGroups(outline())) add(published, 'compareGroup', id);
  for (const { file, group } of outline().facts) {
    if (group === undefined) add(published, 'compareAlone', file);
  }
  for (const path of Object.values(PATHS)) {
    if (/^[^*]+\.(?!html)\w+$/.test(path)) published.set(path, () => new Set());
  }
  for (const document of documents) {
    const kind = pageKindOf(document);
    if (!kind) continue;
    const isDraft = (document.data as { status?: unknown } | undefined)?.status === 'draft';
    const isText = document.kind === 'case' || document.kind === 'page';
    add(isDraft ? drafts : published, kind, document.id, isText ? document : undefined);
    for (const file of filesOf(kind, document.id)) {
      (isDraft ? drafts : published).set(file, () => new Set());
    }
  }
  return { published, drafts, moved: movedIn(documents) };
});

/** Lists the files that come with a page. */
function filesOf(kind: PageKind, id: string): string[] {
  if (kind === 'ledger') return [pathTo('ledgerCsvOf', id), pathTo('ledgerJsonOf', id)];
  const own = kind === 'figure' ? FIGURE_EXTENSIONS : kind === 'case' ? CASE_EXTENSIONS : [];
  return own.map((extension) => `${pathTo(kind, id).slice(0, -1)}.${extension}`);
}

/** Tells which kind of page a document makes by itself. */
function pageKindOf({ kind }: WorkspaceDocument): PageKind | undefined {
  return Object.hasOwn(OF_DOCUMENT, kind)
    ? OF_DOCUMENT[kind as keyof typeof OF_DOCUMENT]
    : undefined;
}

/** Finds the path of the page that a document makes by itself. */
export function pathOf(document: WorkspaceDocument, id = document.id): string | undefined {
  const kind = pageKindOf(document);
  return kind && pathTo(kind, id);
}

function movedIn(documents: WorkspaceDocument[]): ReadonlyMap<string, string> {
  const moves = documents.flatMap(({ kind, data }) =>
    kind === 'permalinks' ? (permalinksSchema.safeParse(data).data?.moved ?? []) : [],
  );
  return new Map(
    moves.flatMap(({ from }) => {
      const to = destinationOf(from, moves);
      return to === undefined ? [] : [[from, to] as const];
    }),
  );
}

function textAnchors(document: WorkspaceDocument): string[] {
  const headings = headingIds(document.mdx().tree).map(({ id }) => id);
  return [...headings, ...figuresInBody(document.body).map((id) => `figure-${id}`)];
}

/** The lists without which a file says nothing of its records. */
const LISTS: Partial<Record<DocumentKind, string[]>> = {
  facts: ['facts'],
  glossary: ['terms'],
  discrepancies: ['discrepancies'],
  taxonomy: ['strands', 'comparisons'],
};

function isUnread({ kind, data }: WorkspaceDocument): boolean {
  const lists = LISTS[kind] ?? [];
  return data === undefined || lists.some((list) => !Array.isArray((data as Raw | null)?.[list]));
}

/** A record as it was typed. */
type Raw = Partial<Record<string, unknown>>;

/** Reads what can be read of the records in a list, if it is one. */
function recordsIn(value: unknown, list: string): Raw[] {
  const found = (value as Raw | undefined | null)?.[list];
  if (!Array.isArray(found)) return [];
  return found.filter((one): one is Raw => typeof one === 'object' && one !== null);
}

const idsIn = (value: unknown, list: string): string[] =>
  recordsIn(value, list).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function outlineOf(documents: WorkspaceDocument[]): () => Outline {
  const each = <T>(kind: DocumentKind, read: (data: Raw, document: WorkspaceDocument) => T[]) =>
    documents.flatMap((document) =>
      document.kind === kind ? read((document.data ?? {}) as Raw, document) : [],
    );
  let made: Outline | undefined;
  const make = (): Outline => ({
    site: {
      home: each('site', ({ home }) => textsIn((home as Raw | undefined)?.['figures'])),
      overview: each('site', ({ overview }) => textsIn((overview as Raw | undefined)?.['figures'])),
    },
    facts: each('facts', (data, { id: file }) =>
      recordsIn(data, 'facts').flatMap((fact) => {
        const { id, group, source } = fact;
        if (typeof id !== 'string') return [];
        const sources = [source, ...recordsIn(fact, 'corroboration').map((one) => one['source'])];
        const until = recordsIn(fact, 'history').map((one) => one['until']);
        return [{ id, file, group, sources, until }];
      }),
    ),
    glossary: each('glossary', (data) => idsIn(data, 'terms')),
    discrepancies: each('discrepancies', (data) => idsIn(data, 'discrepancies')),
    taxonomy: {
      strands: each('taxonomy', (data) => [
        ...idsIn(data, 'strands'),
        ...recordsIn(data, 'strands').flatMap((strand) => idsIn(strand, 'items')),
      ]),
      comparisons: each('taxonomy', (data) => idsIn(data, 'comparisons')),
    },
    series: each('series', ({ group, comparability }) =>
      comparability === 'not-a-trend' ? [] : [group],
    ),
    figures: each('figures', ({ themes }, { id }) => [{ id, theme: textsIn(themes)[0] }]),
    case: each('case', ({ kind, status, related }, { id, body }) =>
      status === 'published'
        ? [
            {
              ...{ id, kind, figures: figuresInBody(body) },
              isRelated: relatedTo({ related: textsIn(related), body }).length > 0,
            },
          ]
        : [],
    ),
  });
  return () => (made ??= make());
}
