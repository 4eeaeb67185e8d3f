import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** Held by the process that builds in this checkout. */
export const BUILD_LOCK = path.join('.cache', 'build.lock');

/** What a build says that has to wait. */
export const WAITS = '这里正在进行另一次构建，等它结束再开始……';

/** In milliseconds, between two looks at whether the other build is done. */
const PAUSE = 200;

/** SQLite’s code for a file that another process holds. */
const BUSY = 5;

/**
 * Waits until no other process of this checkout builds: Astro keeps what it is at in `.astro/`, where
 * two builds would take each other's content. The system lets go of the lock of a process that ends,
 * however it ends, so that none is left behind; SQLite brings that to every system, in Node itself.
 * @param file the lock; it stays empty
 * @returns a function that lets the next one begin
 */
export async function takeTurn(file: string, tell: (text: string) => void): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  for (let told = false; !isTaken(lock); told = true) {
    if (!told) tell(WAITS);
    await wait(PAUSE);
  }
  return () => {
    lock.close();
  };
}

function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: unknown }).errcode === BUSY) return false;
    throw error;
  }
}
