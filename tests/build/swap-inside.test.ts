import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publish } from '../../scripts/support/publish.ts';
import { recoverInside, swapInside } from '../../scripts/support/swap-inside.ts';
import { bytesOf, lay } from './support/snapshot.ts';

/** Changes of the disk that are let pass before the process is as if killed; a place that is mounted. */
const disk = vi.hoisted(() => ({ left: Infinity, mounted: '' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const guarded =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args) => {
      if (disk.left <= 0) throw new Error('killed');
      disk.left -= 1;
      return work(...args);
    };
  const renameSync: typeof fs.renameSync = (from, to) => {
    const busy = Object.assign(new Error('busy'), { syscall: 'rename', code: 'EBUSY' });
    if (disk.mounted !== '' && [from, to].some((place) => String(place).endsWith(disk.mounted)))
      throw busy;
    fs.renameSync(from, to);
  };
  return {
    ...fs,
    cpSync: guarded(fs.cpSync),
    mkdirSync: guarded(fs.mkdirSync),
    renameSync: guarded(renameSync),
    rmSync: guarded(fs.rmSync),
  };
});

const FOLDER = 'tests/.work/swap-inside';
const SITE = `${FOLDER}/site`;
const STAGING = `${FOLDER}/staging`;
const OLD = { 'index.html': '旧', 'cases/a/index.html': '旧案例', 'b.txt': '' };
const NEW = { 'index.html': '新', 'data/index.html': '新数据', '.well-known/a': '' };
/** More than either takes. */
const MOST = 20;

const asBytes = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, btoa(encoded(text))]));
const encoded = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

beforeEach(() => {
  lay(SITE, OLD);
  lay(STAGING, NEW);
});

afterEach(() => {
  disk.left = Infinity;
  disk.mounted = '';
});

/** Runs something that is killed after some changes of the disk. @returns whether it was */
function isKilled(left: number, run: () => void): boolean {
  disk.left = left;
  try {
    run();
    return false;
  } catch {
    return true;
  } finally {
    disk.left = Infinity;
  }
}

describe('swapInside', () => {
  it('puts the new site in the place of all of the old one', () => {
    swapInside(SITE, STAGING);
    expect(bytesOf(SITE)).toEqual(asBytes(NEW));
    expect(readdirSync(SITE).sort()).toEqual(['.well-known', 'data', 'index.html']);
  });

  it('leaves one of the two whole wherever it is killed, and wherever the recovery is killed', () => {
    const seen = new Set<string>();
    for (let at = 0; at < MOST; at += 1) {
      for (let again = 0; again < MOST; again += 5) {
        lay(SITE, OLD);
        lay(STAGING, NEW);
        const killed = isKilled(at, () => {
          swapInside(SITE, STAGING);
        });
        isKilled(again, () => {
          recoverInside(SITE);
        });
        recoverInside(SITE);
        const left = bytesOf(SITE);
        seen.add(left['index.html']!);
        expect([asBytes(OLD), asBytes(NEW)], `${at}, ${again}`).toContainEqual(left);
        if (!killed) expect(left).toEqual(asBytes(NEW));
      }
    }
    expect(seen.size).toBe(2);
  });
});

describe('publish', () => {
  it('publishes into a place where a disk is mounted, which cannot be renamed', async () => {
    disk.mounted = '/site';
    const made = (staging: string) => {
      lay(staging, NEW);
      return Promise.resolve(true);
    };
    expect(await publish(SITE, `${FOLDER}/rejected`, made)).toBe(true);
    expect(bytesOf(SITE)).toEqual(asBytes(NEW));
    expect(readdirSync(FOLDER).sort()).toEqual(['site', 'staging']);
  });

  it('brings the old site back in such a place where an exchange was cut off', async () => {
    disk.mounted = '/site';
    isKilled(4, () => {
      swapInside(SITE, STAGING);
    });
    expect(bytesOf(SITE)).not.toEqual(asBytes(OLD));
    const breaks = () => Promise.reject(new Error('坏了'));
    await expect(publish(SITE, `${FOLDER}/rejected`, breaks)).rejects.toThrow('坏了');
    expect(bytesOf(SITE)).toEqual(asBytes(OLD));
  });
});
