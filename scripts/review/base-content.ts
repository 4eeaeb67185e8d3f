import { createHash } from 'node:crypto';
import {
  assetOf,
  documentOf,
  isText,
  READ_LIMIT,
  type Workspace,
  type WorkspaceAsset,
  type WorkspaceDocument,
} from '../../src/content/workspace.ts';
import { git, GitFault } from './git.ts';
import type { Base, Repository } from './revision.ts';

interface Blob {
  oid: string;
  place: string;
  symlink: boolean;
  size: number;
}

/**
 * Reads the content of a commit straight out of git’s store: nothing is written, so that no name in
 * it can lead anywhere. What is the same as now is not read again.
 * @param after the content as it is now
 * @throws GitFault where git cannot read the commit
 */
export async function readBase(
  { top, prefix }: Repository,
  { commit }: Base,
  after: Workspace,
): Promise<Workspace> {
  const blobs = await blobsIn(top, prefix === '' ? commit : `${commit}:${prefix}`);
  const workspace: Workspace = { ...after, documents: [], assets: [] };
  const documents = new Map(after.documents.map((document) => [document.place, document]));
  const assets = new Map(after.assets.map((asset) => [asset.place, asset]));
  const missing: Blob[] = [];
  const entries = new Map<string, WorkspaceDocument | WorkspaceAsset>();
  for (const blob of blobs) {
    const same = sameAsNow(blob, documents.get(blob.place), assets.get(blob.place));
    if (same) entries.set(blob.place, same);
    else missing.push(blob);
  }
  const contents = await readBlobs(top, missing);
  for (const blob of missing) {
    const bytes = contents.get(blob.oid) ?? new Uint8Array();
    entries.set(blob.place, entryOf(after.root, blob, bytes, documents.get(blob.place)));
  }
  for (const { place } of blobs) {
    const entry = entries.get(place)!;
    if ('mdx' in entry) workspace.documents.push(entry);
    else workspace.assets.push(entry);
  }
  return workspace;
}

async function blobsIn(top: string, tree: string): Promise<Blob[]> {
  const known = await git(top, ['cat-file', '-e', tree]);
  // The content root is new.
  if (known.status !== 0) return [];
  const { status, stdout } = await git(top, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]);
  if (status !== 0)
    throw new GitFault('git 读不出旧版本的文件清单，仓库可能损坏：运行 git fsck 看看。');
  return stdout
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, oid, size, place] =
        /^(\d+) blob ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? [];
      if (!mode || !oid || !place) return [];
      return [{ oid, place, symlink: mode === '120000', size: Number(size) || 0 }];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

function sameAsNow(
  { oid, symlink }: Blob,
  document: WorkspaceDocument | undefined,
  asset: WorkspaceAsset | undefined,
): WorkspaceDocument | WorkspaceAsset | undefined {
  if (symlink) return undefined;
  if (document)
    return oidOf(Buffer.from(document.text, 'utf8'), oid) === oid ? document : undefined;
  if (asset?.kind === 'file' && oidOf(asset.bytes(), oid) === oid) return asset;
  return undefined;
}

/** @returns the name that git gives to these bytes; its length tells which of two hashes it uses. */
function oidOf(bytes: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

async function readBlobs(top: string, blobs: Blob[]): Promise<Map<string, Uint8Array>> {
  const wanted = blobs.filter(({ size, symlink }) => size <= READ_LIMIT && !symlink);
  const contents = new Map<string, Uint8Array>();
  if (wanted.length === 0) return contents;
  const input = wanted.map(({ oid }) => `${oid}\n`).join('');
  const { stdout } = await git(top, ['cat-file', '--batch'], input);
  let offset = 0;
  while (offset < stdout.length) {
    const end = stdout.indexOf(10, offset);
    const [oid = '', kind, size] = stdout.toString('latin1', offset, end).split(' ');
    if (kind !== 'blob') {
      throw new GitFault('git 读不出旧版本的一个文件，仓库可能只取了一部分：运行 git fetch 取全。');
    }
    const start = end + 1;
    contents.set(oid, stdout.subarray(start, start + Number(size)));
    offset = start + Number(size) + 1;
  }
  return contents;
}

function entryOf(
  root: string,
  { place, symlink, size }: Blob,
  bytes: Uint8Array,
  now: WorkspaceDocument | undefined,
): WorkspaceDocument | WorkspaceAsset {
  if (symlink || size > READ_LIMIT || !isText(place)) {
    return assetOf(root, place, { kind: symlink ? 'symlink' : 'file', size, bytes });
  }
  const text = Buffer.from(bytes).toString('utf8');
  // Git on Windows may have changed the ends of lines on the way out.
  if (now?.text.replaceAll('\r\n', '\n') === text) return now;
  return documentOf(root, place, text);
}
