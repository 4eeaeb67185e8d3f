import type { DataPath } from './documents/document.ts';
import { textsIn } from './values.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from './workspace.ts';

/** What has an id, and what authors call it. */
export const ID_KINDS = {
  fact: '数据',
  group: '数据分组',
  source: '来源',
  series: '序列',
  figure: '图表',
  case: '案例',
  page: '页面',
  term: '术语',
  discrepancy: '存疑',
  strand: '脉络',
  item: '脉络条目',
  audience: '服务对象',
  industry: '行业',
  theme: '主题',
  scope: '口径',
  comparison: '可比组',
} as const;

export type IdKind = keyof typeof ID_KINDS;

/** Where an id is given to a record. */
export interface GivenId {
  kind: IdKind;
  id: string;
  document: WorkspaceDocument;
  /** The place of the id; undefined where the name of the file gives it. */
  path: DataPath | undefined;
}

const IN_RECORDS: Partial<Record<DocumentKind, Record<string, IdKind>>> = {
  facts: { 'facts.*.id': 'fact' },
  glossary: { 'terms.*.id': 'term' },
  discrepancies: { 'discrepancies.*.id': 'discrepancy' },
  taxonomy: {
    'strands.*.id': 'strand',
    'strands.*.items.*.id': 'item',
    'audiences.*.id': 'audience',
    'industries.*.id': 'industry',
    'themes.*.id': 'theme',
    'scopes.*.id': 'scope',
    'comparisons.*.id': 'comparison',
  },
};

const BY_FILE: Partial<Record<DocumentKind, IdKind>> = {
  facts: 'group',
  sources: 'source',
  series: 'series',
  figures: 'figure',
  case: 'case',
  page: 'page',
};

/** @returns every id that is given, by valid records and by others: a fault hides no record. */
export function givenIds({ documents }: Workspace): GivenId[] {
  return documents.flatMap((document) => [...fileId(document), ...recordIds(document)]);
}

/** @returns for each kind the ids that exist. */
export function knownIds(workspace: Workspace): Record<IdKind, Set<string>> {
  const known = Object.fromEntries(
    Object.keys(ID_KINDS).map((kind) => [kind, new Set<string>()]),
  ) as Record<IdKind, Set<string>>;
  for (const { kind, id } of givenIds(workspace)) known[kind].add(id);
  for (const document of workspace.documents) {
    // A file that cannot be read still shows its ids: only its own fault is reported.
    if (document.data !== undefined) continue;
    const ids = [...document.text.matchAll(/"id"\s*:\s*"([^"]*)"/g)].map((match) => match[1]!);
    for (const kind of new Set(Object.values(IN_RECORDS[document.kind] ?? {}))) {
      for (const id of ids) known[kind].add(id);
    }
  }
  return known;
}

function* fileId(document: WorkspaceDocument): Generator<GivenId> {
  const kind = BY_FILE[document.kind];
  if (document.kind !== 'unknown' && kind) {
    yield { kind, id: document.id, document, path: undefined };
  }
}

function* recordIds(document: WorkspaceDocument): Generator<GivenId> {
  const kinds = IN_RECORDS[document.kind];
  if (!kinds) return;
  for (const { pattern, path, text } of textsIn(document.data)) {
    const kind = Object.hasOwn(kinds, pattern) ? kinds[pattern] : undefined;
    if (kind) yield { kind, id: text, document, path };
  }
}
