import { CASE_KINDS } from '../../domain/case.ts';
import { figuresInBody } from '../../domain/mentions.ts';
import { HANDBOOK_PAGES } from '../../domain/handbook.ts';
import { destinationOf, permalinksSchema } from '../../domain/permalinks.ts';
import { COMPONENT_NAMES } from '../../domain/vocabulary.ts';
import { FIGURE_TYPES } from '../../figures/index.ts';
import { headingIds } from '../../markdown/heading-ids.ts';
import { SCHEMAS } from '../../content/records.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

/** @returns the anchors of a page; undefined where the files they come from cannot be read. */
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

/** Generated files that a reader may be sent to. */
const FILES = [
  '/data/facts.csv',
  '/data/facts.json',
  '/data/figure.schema.json',
  '/feed.xml',
  '/robots.txt',
  '/sitemap-index.xml',
];

/** @returns the pages of a content root, as `src/pages` builds them. */
export function sitePages({ documents }: Workspace): SitePages {
  const published = new Map<string, Anchors>();
  const drafts = new Map<string, Anchors>();
  const of = (kind: WorkspaceDocument['kind']) => documents.filter((one) => one.kind === kind);
  const records = (kind: WorkspaceDocument['kind'], list: string): Anchors =>
    once(() => joined(of(kind).map((document) => idsIn(document, list))));
  const groups = once(() =>
    joined(
      of('taxonomy').map((document) => idsIn(document, 'comparisons')?.map((id) => `group-${id}`)),
    ),
  );
  const strands = once(() => joined(of('taxonomy').map(strandIds)));
  const figures = of('figures').map(({ id }) => `figure-${id}`);
  const kinds = Object.keys(CASE_KINDS);

  published.set('/', joinedWith(strands, ['map', 'figures', 'ledger', ...kinds, ...figures]));
  published.set('/overview/', joinedWith(strands, ['names']));
  published.set('/cases/', plain(kinds));
  for (const kind of kinds) published.set(`/cases/kind/${kind}/`, plain([]));
  const themes = of('facts').map(({ id }) => `group-${id}`);
  const facts = records('facts', 'facts');
  published.set('/data/', joinedWith(facts, themes));
  published.set('/figures/', plain(figures));
  published.set('/sources/', plain([]));
  published.set('/discrepancies/', records('discrepancies', 'discrepancies'));
  published.set('/glossary/', records('glossary', 'terms'));
  published.set('/search/', plain(['q', 'search-results', 'index']));
  for (const page of ['/guide/', '/guide/rules/', '/guide/figures/', '/guide/fields/']) {
    published.set(page, plain([]));
  }
  for (const [id, anchors] of Object.entries(HANDBOOK_PAGES)) {
    published.set(`/guide/${id}/`, plain([...anchors]));
  }
  published.set('/compare/', joinedWith(groups, ['groups', 'refusals', 'alone', 'result']));
  published.set('/guide/components/', plain(['html', ...COMPONENT_NAMES]));
  for (const kind of Object.keys(SCHEMAS)) published.set(`/guide/fields/${kind}/`, plain([]));
  for (const type of Object.keys(FIGURE_TYPES)) {
    published.set(`/guide/figures/${type}/`, plain(['options']));
  }
  for (const file of FILES) published.set(file, plain([]));
  for (const { id } of of('figures')) {
    published.set(
      `/figures/${id}/`,
      plain([`figure-${id}`, 'sources', 'take-away', 'cite', 'embed', 'used-in']),
    );
    for (const type of ['csv', 'json', 'svg', 'png'])
      published.set(`/figures/${id}.${type}`, plain([]));
  }
  for (const { id } of of('sources'))
    published.set(`/sources/${id}/`, joinedWith(facts, ['facts']));
  for (const document of [...of('case'), ...of('page')]) {
    const draft = (document.data as { status?: unknown } | undefined)?.status === 'draft';
    (draft ? drafts : published).set(
      pathOf(document),
      once(() => new Set(writeUpAnchors(document))),
    );
  }
  return { published, drafts, moved: movedIn(of('permalinks')) };
}

function movedIn(lists: WorkspaceDocument[]): ReadonlyMap<string, string> {
  const moves = lists.flatMap(({ data }) => permalinksSchema.safeParse(data).data?.moved ?? []);
  return new Map(
    moves.flatMap(({ from }) => {
      const to = destinationOf(from, moves);
      return to === undefined ? [] : [[from, to] as const];
    }),
  );
}

/** @returns the path of the page that a write-up makes. */
export function pathOf({ kind, id }: WorkspaceDocument): string {
  return kind === 'case' ? `/cases/${id}/` : `/${id}/`;
}

function writeUpAnchors(document: WorkspaceDocument): string[] {
  const headings = headingIds(document.mdx().tree).map(({ id }) => id);
  const figures = figuresInBody(document.body).map((id) => `figure-${id}`);
  const own = document.kind === 'case' ? ['sources', 'related'] : [];
  return ['main', ...headings, ...figures, ...own];
}

function idsIn(document: WorkspaceDocument, list: string): string[] | undefined {
  const found = (document.data as Record<string, unknown> | undefined)?.[list];
  if (!Array.isArray(found)) return undefined;
  return found.flatMap((record: unknown) => {
    const id = (record as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? [id] : [];
  });
}

function strandIds(document: WorkspaceDocument): string[] | undefined {
  const own = idsIn(document, 'strands');
  if (!own) return undefined;
  const { strands } = document.data as { strands: ({ items?: { id: string }[] } | null)[] };
  const items = strands.flatMap((strand) => (Array.isArray(strand?.items) ? strand.items : []));
  return [...own, ...items.map((item) => item?.id)];
}

function joined(lists: (string[] | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set(['main']);
  for (const list of lists) {
    if (!list) return undefined;
    for (const id of list) all.add(id);
  }
  return all;
}

function plain(anchors: string[]): Anchors {
  return once(() => new Set(['main', ...anchors]));
}

function joinedWith(others: Anchors, anchors: string[]): Anchors {
  return once(() => {
    const known = others();
    return known && new Set([...known, ...anchors]);
  });
}

function once(make: Anchors): Anchors {
  let made: { anchors: ReadonlySet<string> | undefined } | undefined;
  return () => (made ??= { anchors: make() }).anchors;
}
