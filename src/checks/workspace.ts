import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFrontMatter, parseJson, type ContentDocument } from './document.ts';

/** What a document is, by its place under the content root. */
export type DocumentKind =
  | 'site'
  | 'taxonomy'
  | 'glossary'
  | 'discrepancies'
  | 'facts'
  | 'series'
  | 'sources'
  | 'figures'
  | 'case'
  | 'page'
  | 'unknown';

export interface WorkspaceDocument extends ContentDocument {
  kind: DocumentKind;
  /** The id that the file or folder name gives. */
  id: string;
}

/** A content root as the rules see it. */
export interface Workspace {
  root: string;
  documents: WorkspaceDocument[];
}

/** Reads every JSON and MDX file of a content root; nothing in it is executed. */
export async function readWorkspace(root: string): Promise<Workspace> {
  const names = await readdir(root, { recursive: true });
  const files = names.filter((name) => /\.(json|mdx)$/.test(name)).sort();
  const documents = await Promise.all(
    files.map(async (name) => {
      const place = name.split(path.sep).join('/');
      const text = await readFile(path.join(root, name), 'utf8');
      return documentOf(root, place, text);
    }),
  );
  return { root, documents };
}

/**
 * @param place the path under the content root, with forward slashes
 */
export function documentOf(root: string, place: string, text: string): WorkspaceDocument {
  const file = path.posix.join(root.split(path.sep).join('/'), place);
  const parsed = place.endsWith('.json') ? parseJson(file, text) : parseFrontMatter(file, text);
  return { ...parsed, ...identify(place) };
}

function identify(place: string): { kind: DocumentKind; id: string } {
  const single = /^(site|taxonomy|glossary|discrepancies)\.json$/.exec(place);
  if (single) return { kind: single[1] as DocumentKind, id: single[1]! };
  const record = /^(facts|series|sources|figures)\/([^/]+)\.json$/.exec(place);
  if (record) return { kind: record[1] as DocumentKind, id: record[2]! };
  const write = /^cases\/([^/]+)\/index\.mdx$/.exec(place);
  if (write) return { kind: 'case', id: write[1]! };
  const page = /^(?:guide|pages)\/([^/]+)\.mdx$/.exec(place);
  if (page) return { kind: 'page', id: page[1]! };
  return { kind: 'unknown', id: place };
}
