import { entriesOf, libraryOf } from '../content/library.ts';
import { parsed, type Parsed } from '../content/records.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from '../content/workspace.ts';
import type { Library } from '../domain/library.ts';
import type { Read } from '../domain/read.ts';

type Records = Pick<Library, 'taxonomy' | 'sources' | 'series' | 'facts' | 'cases'>;

/** A content root as those see it who write something new. */
export interface Content extends Records {
  workspace: Workspace;
  /** The files of the ledger, by id. */
  ledgers: ReadonlyMap<string, Parsed<'facts'>>;
}

/** Reads what is there already; the fault says why nothing can be added to it. */
export function contentOf(workspace: Workspace): Read<Content> {
  if (parsed(workspace, 'taxonomy').length > 0) return { value: joined(workspace) };
  const has = workspace.documents.some(({ kind }) => kind === 'taxonomy');
  const why = has ? '里的 taxonomy.json 有错' : '里没有 taxonomy.json';
  return {
    fault: `内容目录${why}，不知道有哪些主题、口径可选。先运行 npm run check，照提示改好。`,
  };
}

export function emptyContent(root: string): Content {
  return joined({ root, documents: [], assets: [], today: '' });
}

function joined(workspace: Workspace): Content {
  const { taxonomy, sources, series, facts, cases } = libraryOf(entriesOf(workspace));
  const ledgers = new Map(parsed(workspace, 'facts').map((file) => [file.document.id, file]));
  return { workspace, taxonomy, sources, series, facts, cases, ledgers };
}

/** Lists the ids in use among documents of a kind, faulty ones included. */
export function idsOf({ documents }: Workspace, kind: DocumentKind): string[] {
  return documents.filter((document) => document.kind === kind).map(({ id }) => id);
}

export function documentAt({ documents }: Workspace, place: string): WorkspaceDocument | undefined {
  return documents.find((document) => document.place === place);
}
