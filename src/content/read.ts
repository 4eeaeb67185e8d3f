import { lstat, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { dayInChina } from '../domain/calendar.ts';
import { assetOf, documentOf, type Workspace } from './workspace.ts';

/** Larger files are not read: no text or picture of a write-up comes near. */
export const READ_LIMIT = 32 * 2 ** 20;

/**
 * Reads a content root; nothing in it is executed, and links out of it are not followed.
 * @param before an earlier reading of it, from which documents with the same text are kept
 */
export async function readWorkspace(
  root: string,
  today = dayInChina(),
  before?: Workspace,
): Promise<Workspace> {
  const known = new Map(before?.documents.map((document) => [document.place, document]));
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const workspace: Workspace = { root, documents: [], assets: [], today };
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of found) {
    const place = path.relative(root, file).split(path.sep).join('/');
    const stats = await lstat(file);
    if (/\.(json|mdx)$/.test(place) && stats.isFile() && stats.size <= READ_LIMIT) {
      const text = await readFile(file, 'utf8');
      const same = known.get(place);
      workspace.documents.push(same?.text === text ? same : documentOf(root, place, text));
      continue;
    }
    const readable = stats.isFile() && stats.size <= READ_LIMIT;
    const bytes = readable ? await readFile(file) : new Uint8Array();
    const kind = stats.isSymbolicLink() ? 'symlink' : stats.isFile() ? 'file' : 'device';
    workspace.assets.push(assetOf(root, place, { kind, size: stats.size, bytes }));
  }
  return workspace;
}
