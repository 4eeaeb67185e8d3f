import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What stands in a target only while its content is exchanged. */
const OWN = ['.site-new', '.site-part', '.site-old', '.site-gone'] as const;

/**
 * Exchanges what is in a folder that cannot be renamed itself: a disk or a volume is mounted there.
 * Cut off at any moment, it leaves what `recoverInside` brings the old site back from, or the new one.
 */
export function swapInside(target: string, staging: string): void {
  const [fresh, part, old, gone] = placesIn(target);
  cpSync(staging, fresh, { recursive: true });
  mkdirSync(part);
  moveAll(target, part);
  // From here on all that stands in the target is new.
  renameSync(part, old);
  moveAll(fresh, target);
  renameSync(old, gone);
  remove(fresh);
  remove(gone);
}

/** Puts in order what `swapInside` left that was cut off. */
export function recoverInside(target: string): void {
  const [fresh, part, old, gone] = placesIn(target);
  if (existsSync(old)) {
    for (const name of namesIn(target)) remove(path.join(target, name));
    renameSync(old, part);
  }
  if (existsSync(part)) moveAll(part, target);
  for (const left of [fresh, part, old, gone]) remove(left);
}

function placesIn(target: string): [string, string, string, string] {
  return OWN.map((name) => path.join(target, name)) as [string, string, string, string];
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !(OWN as readonly string[]).includes(name));
}

function moveAll(from: string, to: string): void {
  for (const name of namesIn(from)) renameSync(path.join(from, name), path.join(to, name));
}

function remove(place: string): void {
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}
