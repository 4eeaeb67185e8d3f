import { locatedFacts, parsed, type LocatedFact, type Parsed } from '../content/records.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from '../content/workspace.ts';
import type { Series } from '../domain/series.ts';
import type { Source } from '../domain/source.ts';
import { EMPTY_TAXONOMY, type Taxonomy } from '../domain/taxonomy.ts';
import type { Read } from '../domain/read.ts';

/** A content root as those see it who write something new. */
export interface Content {
  workspace: Workspace;
  taxonomy: Taxonomy;
  sources: ReadonlyMap<string, Source>;
  series: ReadonlyMap<string, Series>;
  facts: ReadonlyMap<string, LocatedFact>;
  /** The files of the ledger, by id. */
  ledgers: ReadonlyMap<string, Parsed<'facts'>>;
  cases: ReadonlyMap<string, Parsed<'case'>>;
}

/** @returns what is there already, or why nothing can be added to it. */
export function contentOf(workspace: Workspace): Read<Content> {
  const taxonomy = parsed(workspace, 'taxonomy')[0]?.value;
  if (!taxonomy) {
    const has = workspace.documents.some(({ kind }) => kind === 'taxonomy');
    const why = has ? '里的 taxonomy.json 有错' : '里没有 taxonomy.json';
    return {
      fault: `内容目录${why}，不知道有哪些主题、口径可选。先运行 npm run check，照提示改好。`,
    };
  }
  const byId = <K extends 'sources' | 'series'>(kind: K) =>
    new Map(parsed(workspace, kind).map(({ document, value }) => [document.id, value]));
  return {
    value: {
      workspace,
      taxonomy,
      sources: byId('sources') as ReadonlyMap<string, Source>,
      series: byId('series') as ReadonlyMap<string, Series>,
      facts: new Map(locatedFacts(workspace).map((located) => [located.fact.id, located])),
      ledgers: new Map(parsed(workspace, 'facts').map((file) => [file.document.id, file])),
      cases: new Map(parsed(workspace, 'case').map((file) => [file.document.id, file])),
    },
  };
}

export function emptyContent(root: string): Content {
  const workspace = { root, documents: [], assets: [], today: '' };
  const none = new Map<string, never>();
  return {
    workspace,
    taxonomy: EMPTY_TAXONOMY,
    sources: none,
    series: none,
    facts: none,
    ledgers: none,
    cases: none,
  };
}

/** @returns the ids in use among documents of a kind, faulty ones included. */
export function idsOf({ documents }: Workspace, kind: DocumentKind): string[] {
  return documents.filter((document) => document.kind === kind).map(({ id }) => id);
}

export function documentAt({ documents }: Workspace, place: string): WorkspaceDocument | undefined {
  return documents.find((document) => document.place === place);
}
