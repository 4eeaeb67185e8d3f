import { identify, isText, type DocumentKind } from './document-kind.ts';
import { parseFrontMatter, parseJson, type ContentDocument } from './documents/document.ts';
import { once } from '../domain/once.ts';
import { parseMdx, type ParsedMdx } from '../markdown/read.ts';

export type { DocumentKind };

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

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = once((bytes: Uint8Array) => utf8.decode(bytes));

/**
 * Joins up a content root out of files that are in memory, as `read.ts` does from a disk.
 * @param before an earlier state of it, from which documents with the same text are kept
 */
export function workspaceFrom(
  files: ReadonlyMap<string, Uint8Array>,
  { root, today, before }: Pick<Workspace, 'root' | 'today'> & { before?: Workspace | undefined },
): Workspace {
  const known = new Map(before?.documents.map((document) => [document.place, document]));
  const workspace: Workspace = { root, documents: [], assets: [], today };
  for (const place of [...files.keys()].sort()) {
    const bytes = files.get(place)!;
    const isReadable = bytes.length <= READ_LIMIT;
    if (isReadable && isText(place)) {
      const text = textOf(bytes);
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
