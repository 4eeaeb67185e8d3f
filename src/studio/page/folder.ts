import { isSame } from '../../content/bytes.ts';
import { rootFolder, twoRoots, withoutNoise } from '../root-folder.ts';
import type { Unpacked } from '../archive.ts';
import type { Changes, Files } from '../messages.ts';

/** Folders that are never content, and large. */
const SKIPPED = /^(?:\.git|node_modules|dist|\.cache)$/;

/** A content root in a folder, into which it can be written. */
export interface OpenedFolder extends Unpacked {
  handle: FileSystemDirectoryHandle;
}

/** Whether this browser can open a folder: Chromium and Edge can. */
export const canOpenFolder = 'showDirectoryPicker' in globalThis;

/** Lets a person choose a folder and reads the content root in it. */
export async function chooseFolder(): Promise<OpenedFolder | { fault: string } | undefined> {
  const pick = (
    globalThis as unknown as {
      showDirectoryPicker: (options: object) => Promise<FileSystemDirectoryHandle>;
    }
  ).showDirectoryPicker;
  let handle: FileSystemDirectoryHandle;
  try {
    handle = await pick({ id: 'content', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
  const all: Files = new Map();
  await readInto(all, handle, '');
  const places = withoutNoise(all.keys());
  const folder = rootFolder(places);
  if (folder === undefined) {
    return { fault: '这个文件夹里没有内容目录：里面应当有 taxonomy.json 和 site.json。' };
  }
  const doubt = twoRoots(places);
  if (doubt !== undefined) return { fault: doubt };
  const files = places.flatMap((place): [string, Uint8Array][] =>
    place.startsWith(folder) ? [[place.slice(folder.length), all.get(place)!]] : [],
  );
  return { handle, folder, files: new Map(files) };
}

async function readInto(files: Files, folder: FileSystemDirectoryHandle, before: string) {
  const entries = (folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values();
  for await (const entry of entries) {
    if (entry.kind === 'directory') {
      if (SKIPPED.test(entry.name)) continue;
      await readInto(files, entry as FileSystemDirectoryHandle, `${before}${entry.name}/`);
    } else {
      const file = await (entry as FileSystemFileHandle).getFile();
      files.set(before + entry.name, new Uint8Array(await file.arrayBuffer()));
    }
  }
}

/**
 * Writes files into a folder that was opened, and takes away those that are gone.
 * @param before what each file was when it was opened; one that is otherwise now is left alone
 * @returns the files that were left alone
 */
export async function writeInto(
  { handle, folder }: Pick<OpenedFolder, 'handle' | 'folder'>,
  changes: Changes,
  before: Files,
): Promise<string[]> {
  const left: string[] = [];
  // What is new is there before what it replaces goes.
  const order = [...changes].sort(([, a], [, b]) => Number(!a) - Number(!b));
  for (const [place, bytes] of order) {
    const names = (folder + place).split('/');
    const name = names.pop()!;
    const parents = [handle];
    for (const one of names) {
      parents.push(await parents.at(-1)!.getDirectoryHandle(one, { create: true }));
    }
    const parent = parents.at(-1)!;
    const there = await parent.getFileHandle(name).then(
      async (one) => new Uint8Array(await (await one.getFile()).arrayBuffer()),
      () => undefined,
    );
    const known = before.get(place);
    if (!isSame(there, known) && !isSame(there, bytes)) {
      left.push(place);
      continue;
    }
    if (!bytes) {
      if (there) await parent.removeEntry(name);
      // A folder goes with its last file; one that still holds something cannot.
      await parents
        .at(-2)
        ?.removeEntry(names.at(-1)!)
        .catch(() => undefined);
      continue;
    }
    const file = await parent.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  }
  return left;
}
