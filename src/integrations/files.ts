import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Where the bundler puts what it makes, by names that are never used twice. */
export const BUNDLED = '_astro';

/** Lists the files of a folder and of all in it, in order, by their paths with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((place) => place.replaceAll(path.sep, '/'))
    .sort();
}

/** Writes a file whole or not at all, over what stands there; makes the folders it is in. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/** Removes the files of a folder that nothing has written or touched since a time in milliseconds. */
export function forgetFiles(folder: string, since: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).mtimeMs < since) rmSync(file);
  }
}
