import { lstat, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Rename } from '../../src/authoring/rename.ts';
import { writePlan } from './write-plan.ts';

/**
 * Moves a folder or file and writes what goes with it: all of it or nothing. Whatever else stands
 * in the folder, committed or not, moves along.
 * @returns undefined when done, else a Chinese sentence that says why nothing was
 */
export async function moveAndWrite({ move, moved, plan }: Rename): Promise<string | undefined> {
  const [from, to] = [path.join(moved.root, move.from), path.join(moved.root, move.to)];
  if (await exists(to)) return `已经有“${to}”，不能覆盖。什么都没有动。`;
  try {
    await rename(from, to);
  } catch {
    return `“${from}”移动不了：多半是里面的文件正在编辑器里打开，或者没有权限。关掉再试。什么都没有动。`;
  }
  const written = await writePlan(moved, plan);
  if ('written' in written) return undefined;
  try {
    await rename(to, from);
  } catch {
    return `${written.refused}“${to}”也移不回去了：请把它的名字改回“${from}”。`;
  }
  return written.refused;
}

async function exists(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}
