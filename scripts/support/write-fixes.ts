import { randomUUID } from 'node:crypto';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { FixedFile } from '../../src/checks/fix.ts';

/**
 * Writes changed files, each whole or not at all: to a file beside it, which then takes its name.
 * @returns the files that were left alone, because they are no longer as they were read
 */
export async function writeFixes(files: readonly FixedFile[]): Promise<string[]> {
  const left: string[] = [];
  for (const { file, before, after } of files) {
    const beside = `${file}.${randomUUID()}.tmp`;
    try {
      const { mode } = await stat(file);
      await writeFile(beside, after);
      await chmod(beside, mode);
      if (Buffer.compare(await readFile(file), before) === 0) {
        await rename(beside, file);
        continue;
      }
    } catch {
      // Gone, or not to be written: the same to its owner as one that changed.
    }
    await rm(beside, { force: true });
    left.push(file);
  }
  return left;
}
