import { lstat, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { dayInChina } from '../domain/calendar.ts';
import { assetOf, documentOf, isText, READ_LIMIT, type Workspace } from './workspace.ts';

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
    const place = placeIn(root, file);
    const stats = await lstat(file);
    const readable = stats.isFile() && stats.size <= READ_LIMIT;
    if (readable && isText(place)) {
      const text = await readFile(file, 'utf8');
      const same = known.get(place);
      workspace.documents.push(same?.text === text ? same : documentOf(root, place, text));
      continue;
    }
    const bytes = readable ? await readFile(file) : new Uint8Array();
    const kind = stats.isSymbolicLink() ? 'symlink' : stats.isFile() ? 'file' : 'device';
    workspace.assets.push(assetOf(root, place, { kind, size: stats.size, bytes }));
  }
  return workspace;
}

/** Reads a file that was saved; undefined where it is gone. */
export function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

/** Turns a path into one under a content root, with forward slashes; it may begin with `../`. */
export function placeIn(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** Astro loads this module several times over, so that only the process can keep what was read. */
const READINGS = Symbol.for('content.readings');

/** Reads a content root once a process, for all steps of a build. */
export function readOnce(root: string): Promise<Workspace> {
  const kept = globalThis as { [READINGS]?: Map<string, Promise<Workspace>> };
  const readings = (kept[READINGS] ??= new Map<string, Promise<Workspace>>());
  const reading = readings.get(root) ?? readWorkspace(root);
  readings.set(root, reading);
  return reading;
}
