import { copyAt } from './copies.ts';
import { parseFrontMatter, parseJson, type ContentDocument } from './documents/document.ts';
import { parseMdx, type ParsedMdx } from '../markdown/read.ts';

/** What a document is, by its place under the content root. */
export type DocumentKind =
  | 'site'
  | 'taxonomy'
  | 'glossary'
  | 'discrepancies'
  | 'permalinks'
  | 'synonyms'
  | 'facts'
  | 'series'
  | 'sources'
  | 'figures'
  | 'case'
  | 'page'
  | 'unknown';

export interface WorkspaceDocument extends ContentDocument {
  /** Path under the content root, with forward slashes. */
  place: string;
  kind: DocumentKind;
  /** The id that the file or folder name gives. */
  id: string;
  /** The text as a tree, read once; empty for JSON. */
  mdx: () => ParsedMdx;
}

/** A file that is neither JSON nor MDX: a picture, or something that does not belong. */
export interface WorkspaceAsset {
  file: string;
  place: string;
  /** What is neither file nor link — a pipe, a device — would keep its reader waiting. */
  kind: 'file' | 'symlink' | 'device';
  /** In bytes. */
  size: number;
  bytes: () => Uint8Array;
}

/** A content root as the rules see it. */
export interface Workspace {
  root: string;
  documents: WorkspaceDocument[];
  assets: WorkspaceAsset[];
  /** The day of checking, as an ISO day: rules have no clock. */
  today: string;
}

/**
 * @param place the path under the content root, with forward slashes
 */
export function documentOf(root: string, place: string, text: string): WorkspaceDocument {
  const file = fileName(root, place);
  const parsed = place.endsWith('.json') ? parseJson(file, text) : parseFrontMatter(file, text);
  let mdx: ParsedMdx | undefined;
  return {
    ...parsed,
    ...identify(place),
    place,
    mdx: () => (mdx ??= parseMdx(text, parsed.bodyStart)),
  };
}

/** In bytes. Larger files are not read: no text or picture of a write-up comes near. */
export const READ_LIMIT = 32 * 2 ** 20;

/** @returns whether a file is read as text; the others are pictures, or do not belong. */
export function isText(place: string): boolean {
  return /\.(json|mdx)$/.test(place);
}

/**
 * Joins up a content root out of files that are in memory, as `read.ts` does from a disk.
 * @param before an earlier state of it, from which documents with the same text are kept
 */
export function workspaceFrom(
  files: ReadonlyMap<string, Uint8Array>,
  { root, today, before }: Pick<Workspace, 'root' | 'today'> & { before?: Workspace | undefined },
): Workspace {
  const known = new Map(before?.documents.map((document) => [document.place, document]));
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const workspace: Workspace = { root, documents: [], assets: [], today };
  for (const place of [...files.keys()].sort()) {
    const bytes = files.get(place)!;
    const isReadable = bytes.length <= READ_LIMIT;
    if (isReadable && isText(place)) {
      const text = utf8.decode(bytes);
      const same = known.get(place);
      workspace.documents.push(same?.text === text ? same : documentOf(root, place, text));
    } else {
      const read = isReadable ? bytes : new Uint8Array();
      workspace.assets.push(assetOf(root, place, { size: bytes.length, bytes: read }));
    }
  }
  return workspace;
}

/** @returns an asset whose bytes are already in memory. */
export function assetOf(
  root: string,
  place: string,
  {
    kind = 'file',
    size,
    bytes,
  }: { kind?: WorkspaceAsset['kind']; size?: number; bytes: Uint8Array },
): WorkspaceAsset {
  const file = fileName(root, place);
  return { file, place, kind, size: size ?? bytes.length, bytes: () => bytes };
}

function fileName(root: string, place: string): string {
  const base = root.replaceAll('\\', '/').replace(/^(\.\/)+|\/+$/g, '');
  return base === '' || base === '.' ? place : `${base}/${place}`;
}

/** @returns what a file is, by its place under the content root. */
export function identify(place: string): { kind: DocumentKind; id: string } {
  if (copyAt(place)) return { kind: 'unknown', id: place };
  const single = /^(site|taxonomy|glossary|discrepancies|permalinks|synonyms)\.json$/.exec(place);
  if (single) return { kind: single[1] as DocumentKind, id: single[1]! };
  const record = /^(facts|series|sources|figures)\/([^/]+)\.json$/.exec(place);
  if (record) return { kind: record[1] as DocumentKind, id: record[2]! };
  const write = /^cases\/([^/]+)\/index\.mdx$/.exec(place);
  if (write) return { kind: 'case', id: write[1]! };
  const page = /^pages\/([^/]+)\.mdx$/.exec(place);
  if (page) return { kind: 'page', id: page[1]! };
  return { kind: 'unknown', id: place };
}
