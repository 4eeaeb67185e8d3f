import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './file-fault.ts';
import { recoverInside, swapInside } from './swap-inside.ts';

/** Where a build stands while it is made: beside its target, so that a rename is enough. */
interface Places {
  target: string;
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
  const release = removeWhenStopped(places.staging);
  try {
    if (await make(places.staging)) {
      swap(places);
      return true;
    }
    keep(places.staging, rejected);
    return false;
  } finally {
    release();
    remove(places.staging);
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
  return { target, staging: beside('new'), old: beside('old') };
}

/** Puts in order what a build left that was cut off, at worst between the two renames. */
function recover({ target, staging, old }: Places): void {
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  if (existsSync(target)) recoverInside(target);
  remove(old);
  remove(staging);
}

/** Two renames one after the other; the old site goes only once the new one stands. */
function swap({ target, staging, old }: Places): void {
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
function swapMounted({ target, staging }: Omit<Places, 'old'>, refused: unknown): boolean {
  if (!['EBUSY', 'EXDEV'].includes(codeOf(refused) ?? '')) return false;
  try {
    swapInside(target, staging);
    return true;
  } catch {
    recoverInside(target);
    return false;
  }
}

function keep(staging: string, rejected: string): void {
  mkdirSync(path.dirname(rejected), { recursive: true });
  try {
    renameSync(staging, rejected);
  } catch {
    // It stands on another disk.
    cpSync(staging, rejected, { recursive: true });
  }
}

/** @returns a function that lets signals go their usual way again. */
function removeWhenStopped(staging: string): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const stop = (signal: keyof typeof signals) => {
    console.error('构建中断，没有发布；原来的网站没有动。');
    process.on('exit', () => {
      remove(staging);
    });
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
