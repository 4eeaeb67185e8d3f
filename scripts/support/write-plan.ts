import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { PlannedFile, WritePlan } from '../../src/authoring/write-plan.ts';
import type { Workspace } from '../../src/content/workspace.ts';
import { codeOf, fileFault } from './file-fault.ts';

/** What became of a plan; where it was not carried out, every file is as it was before. */
export type Written = { written: string[] } | { refused: string };

interface Prepared {
  file: PlannedFile;
  target: string;
  /** The new content, in a file beside the target; of a file that goes, its old content. */
  beside: string;
  /** What a changed file held before, to be put back. */
  before?: Uint8Array;
}

/**
 * Carries out a plan: all of it or nothing. Every file is first written under another name; new ones
 * then take names that must be free, and changed ones are replaced only if they are still as the
 * workspace has them. What goes goes last.
 * @returns the paths written, or a Chinese sentence that says why nothing was
 */
export async function writePlan(workspace: Workspace, plan: WritePlan): Promise<Written> {
  const prepared: Prepared[] = [];
  const folders: string[] = [];
  const done: Prepared[] = [];
  try {
    for (const file of plan) {
      const target = path.join(workspace.root, file.place);
      const one: Prepared = { file, target, beside: `${target}.${randomUUID()}.tmp` };
      prepared.push(one);
      await prepare(one, folders);
    }
    for (const one of prepared) await compare(workspace, one);
    // New files first: cut off half-way, nothing yet names what is not there.
    for (const one of prepared.filter(({ file }) => file.kind === 'new')) {
      await place(one);
      done.push(one);
    }
    for (const one of prepared.filter(({ file }) => file.kind === 'changed')) {
      await rename(one.beside, one.target);
      done.push(one);
    }
    const gone = prepared.filter(({ file }) => file.kind === 'gone');
    for (const one of gone) {
      await rename(one.target, one.beside);
      done.push(one);
    }
    // A folder goes with its last file.
    for (const { beside, target } of gone) {
      await discard(beside);
      await rmdir(path.dirname(target)).catch(() => undefined);
    }
    return { written: prepared.map(({ target }) => target) };
  } catch (error) {
    for (const one of done.reverse()) await undo(one);
    for (const { beside } of prepared) await discard(beside);
    for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
    return { refused: reasonOf(error) };
  } finally {
    for (const { beside } of prepared) await discard(beside);
  }
}

async function prepare({ file, target, beside }: Prepared, folders: string[]): Promise<void> {
  if (file.kind === 'gone') return;
  const made = await mkdir(path.dirname(target), { recursive: true });
  if (made) folders.push(...foldersBetween(made, path.dirname(target)));
  await writeFile(beside, 'text' in file ? file.text : file.bytes, { flag: 'wx' });
}

async function compare({ documents, assets }: Workspace, one: Prepared): Promise<void> {
  const { file, target, beside } = one;
  if (file.kind === 'new') {
    if (await exists(target)) throw new Refusal(`已经有“${target}”，不能覆盖。`);
    return;
  }
  const bytes = await readFile(target);
  const known =
    documents.find(({ place }) => place === file.place)?.text ??
    assets.find(({ place }) => place === file.place)?.bytes();
  const expected = typeof known === 'string' ? Buffer.from(known) : known;
  if (!expected || Buffer.compare(bytes, expected) !== 0) {
    throw new Refusal(`“${target}”刚被别的程序改动过，再运行一次。`);
  }
  one.before = bytes;
  if (file.kind === 'gone') return;
  await chmod(beside, (await stat(target)).mode);
}

/** Takes the name only if it is free; where links are unknown (network drives), by an exclusive copy. */
async function place({ beside, target }: Prepared): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Refusal(`已经有“${target}”，不能覆盖。`);
    await copyFile(beside, target, constants.COPYFILE_EXCL);
  }
}

async function discard(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}

async function undo({ target, before, beside }: Prepared): Promise<void> {
  if (!before) return rm(target, { force: true });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(beside, before);
  await rename(beside, target);
}

/** A reason that its reader can act on, as a Chinese sentence. */
class Refusal extends Error {}

function reasonOf(error: unknown): string {
  const nothing = '什么都没有写。';
  if (error instanceof Refusal) return error.message + nothing;
  return `文件写不进去：${fileFault(error) ?? String(error)}。${nothing}`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** @returns the folders that were made, outermost first. */
function foldersBetween(first: string, last: string): string[] {
  const folders = [];
  for (let folder = path.resolve(last); ; folder = path.dirname(folder)) {
    folders.unshift(folder);
    if (folder === path.resolve(first) || folder === path.dirname(folder)) return folders;
  }
}
