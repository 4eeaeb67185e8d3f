import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './file-fault.ts';
import { recoverInside, swapInside } from './swap-inside.ts';

interface Places {
  target: string;
  /** Where the site is made: on the project's disk, as Astro moves files out of the project into it. */
  made: string;
  /** Where a site that is whole waits beside its target, so that a rename is enough. */
  staging: string;
  /** The site published before, while the new one takes its place. */
  old: string;
}

/**
 * Makes a site apart from the published one and puts it in its place only when all of it is there
 * and in order. Whatever goes wrong before, Ctrl+C included, the published one stays as it was.
 * @param rejected where a site that was made and may not be published is kept to be looked at
 * @param make builds into the folder given
 * @returns whether the site was published; `make` says whether it may be
 * @throws what `make` throws, and a Chinese sentence where the target cannot be replaced
 */
export async function publish(
  outDir: string,
  rejected: string,
  make: (staging: string) => Promise<boolean>,
): Promise<boolean> {
  const places = placesOf(outDir);
  recover(places);
  remove(rejected);
  const removeMade = () => {
    remove(places.made);
    remove(places.staging);
  };
  const release = removeWhenStopped(removeMade);
  try {
    const right = await make(places.made);
    move(places.made, right ? places.staging : rejected);
    if (right) swap(places);
    return right;
  } finally {
    release();
    removeMade();
  }
}

function placesOf(outDir: string): Places {
  // A target that is a link stays one: what it leads to is replaced.
  const target = existsSync(outDir) ? realpathSync(outDir) : path.resolve(outDir);
  const inside = path.relative(target, process.cwd());
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) {
    throw new Error(`OUT_DIR 是“${outDir}”，项目本身就在里面，构建会把它换掉：请另指一个文件夹。`);
  }
  const beside = (end: string) =>
    path.join(path.dirname(target), `.${path.basename(target)}.${end}`);
  const staging = beside('new');
  const made = isOnProjectDisk(path.dirname(target)) ? staging : path.resolve('.astro', 'site.new');
  return { target, made, staging, old: beside('old') };
}

/** Only a rename tells: one disk can be mounted in two places, and two disks can bear one number. */
function isOnProjectDisk(folder: string): boolean {
  if (!existsSync(folder)) return isOnProjectDisk(path.dirname(folder));
  const probe = path.resolve('.astro', `probe-${process.pid}`);
  const there = path.join(folder, `.${path.basename(probe)}`);
  mkdirSync(probe, { recursive: true });
  try {
    renameSync(probe, there);
    return true;
  } catch (error) {
    return codeOf(error) !== 'EXDEV';
  } finally {
    remove(probe);
    remove(there);
  }
}

/** Puts in order what a build left that was cut off, at worst between the two renames. */
function recover({ target, made, staging, old }: Places): void {
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  if (existsSync(target)) recoverInside(target);
  for (const left of [old, made, staging]) remove(left);
}

/** Two renames one after the other; the old site goes only once the new one stands. */
function swap({ target, staging, old }: Omit<Places, 'made'>): void {
  const had = existsSync(target);
  try {
    if (had) renameSync(target, old);
    renameSync(staging, target);
  } catch (error) {
    if (had && !existsSync(target)) renameSync(old, target);
    if (had && swapMounted({ target, staging }, error)) return;
    throw new Error(
      `新网站已经建好，但换不进“${target}”，原来的网站没有动。关掉正在使用这个文件夹的程序，再构建一次。`,
    );
  }
  remove(old);
}

/** @returns whether the target is replaced: a place where a disk is mounted cannot be renamed. */
function swapMounted(
  { target, staging }: Pick<Places, 'target' | 'staging'>,
  refused: unknown,
): boolean {
  if (!['EBUSY', 'EXDEV'].includes(codeOf(refused) ?? '')) return false;
  try {
    swapInside(target, staging);
    return true;
  } catch {
    recoverInside(target);
    return false;
  }
}

/** Moves a folder whole, onto another disk too. */
function move(from: string, to: string): void {
  if (from === to || !existsSync(from)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** @returns a function that lets signals go their usual way again. */
function removeWhenStopped(removeMade: () => void): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const stop = (signal: keyof typeof signals) => {
    console.error('构建中断，没有发布；原来的网站没有动。');
    process.on('exit', removeMade);
    process.exit(signals[signal]);
  };
  const names = Object.keys(signals) as (keyof typeof signals)[];
  for (const name of names) process.on(name, stop);
  return () => {
    for (const name of names) process.off(name, stop);
  };
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
