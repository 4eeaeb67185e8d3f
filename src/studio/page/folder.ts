import { isSame } from '../../content/bytes.ts';
import type { Unpacked } from '../archive.ts';
import type { Changes, Files } from '../messages.ts';
import { readFolder, type ReadableFolder } from './folder-reading.ts';

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
  const read = await readFolder(handle as unknown as ReadableFolder);
  return 'fault' in read ? read : { ...read, handle };
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
