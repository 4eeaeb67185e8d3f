import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../scripts/support/publish.ts';
import { bytesOf, lay } from './support/snapshot.ts';

const FOLDER = 'tests/.work/publish';
const TARGET = `${FOLDER}/site`;
const REJECTED = `${FOLDER}/cache/rejected`;
const OLD = { 'index.html': '旧', 'cases/a/index.html': '旧案例', '_astro/a.bin': '\0\u0001' };

/** Linux keeps this folder in memory. */
const OTHER_DISK = ['/dev/shm'].find(
  (folder) => existsSync(folder) && statSync(folder).dev !== statSync('.').dev,
);

beforeEach(() => {
  lay(FOLDER, {});
  lay(TARGET, OLD);
});

/** @returns a `make` that writes files and says whether they may be published. */
const writes =
  (files: Record<string, string>, right = true) =>
  (staging: string) => {
    lay(staging, files);
    return Promise.resolve(right);
  };

const besideTheSite = () => readdirSync(FOLDER).filter((name) => name !== 'site');

describe('publish', () => {
  it('replaces the whole site, and leaves nothing of the old one or beside it', async () => {
    expect(await publish(TARGET, REJECTED, writes({ 'about/index.html': '新' }))).toBe(true);
    expect(bytesOf(TARGET)).toEqual({ 'about/index.html': Buffer.from('新').toString('base64') });
    expect(besideTheSite()).toEqual([]);
  });

  it('makes a site where there was none, in folders that were not there', async () => {
    const target = `${FOLDER}/deep/er/site`;
    expect(await publish(target, REJECTED, writes({ 'index.html': '新' }))).toBe(true);
    expect(Object.keys(bytesOf(target))).toEqual(['index.html']);
  });

  it('keeps the site byte by byte while the new one is made', async () => {
    const before = bytesOf(TARGET);
    await publish(TARGET, REJECTED, async (staging) => {
      lay(staging, { 'index.html': '半' });
      expect(bytesOf(TARGET)).toEqual(before);
      return Promise.resolve(true);
    });
    expect(bytesOf(TARGET)).not.toEqual(before);
  });

  it('publishes nothing that may not be, and keeps it to be looked at until the next build', async () => {
    const before = bytesOf(TARGET);
    expect(await publish(TARGET, REJECTED, writes({ 'index.html': '错' }, false))).toBe(false);
    expect(bytesOf(TARGET)).toEqual(before);
    expect(readFileSync(`${REJECTED}/index.html`, 'utf8')).toBe('错');
    expect(besideTheSite()).toEqual(['cache']);
    await publish(TARGET, REJECTED, writes({ 'index.html': '新' }));
    expect(existsSync(REJECTED)).toBe(false);
  });

  it('leaves the site as it was when the build breaks off, and passes the error on', async () => {
    const before = bytesOf(TARGET);
    const breaks = (staging: string) => {
      lay(staging, { 'index.html': '半' });
      return Promise.reject(new Error('坏了'));
    };
    await expect(publish(TARGET, REJECTED, breaks)).rejects.toThrow('坏了');
    expect(bytesOf(TARGET)).toEqual(before);
    expect(besideTheSite()).toEqual([]);
  });

  it('brings the site back where a build was cut off between taking away and putting in', async () => {
    lay(`${FOLDER}/.lost.old`, OLD);
    lay(`${FOLDER}/.lost.new`, { 'half.html': '半' });
    const before = bytesOf(`${FOLDER}/.lost.old`);
    const target = `${FOLDER}/lost`;
    expect(await publish(target, REJECTED, writes({ 'index.html': '错' }, false))).toBe(false);
    expect(bytesOf(target)).toEqual(before);
    expect(bytesOf(REJECTED)).not.toHaveProperty('half.html');
  });

  it.runIf(OTHER_DISK)(
    'publishes onto another disk, and keeps from there what may not be',
    async () => {
      const folder = mkdtempSync(`${OTHER_DISK!}/publish-`);
      const target = `${folder}/site`;
      try {
        lay(target, OLD);
        const before = bytesOf(target);
        expect(await publish(target, REJECTED, writes({ 'index.html': '错' }, false))).toBe(false);
        expect(bytesOf(target)).toEqual(before);
        expect(readFileSync(`${REJECTED}/index.html`, 'utf8')).toBe('错');
        expect(await publish(target, REJECTED, writes({ 'index.html': '新' }))).toBe(true);
        expect(Object.keys(bytesOf(target))).toEqual(['index.html']);
        expect(readdirSync(folder)).toEqual(['site']);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it.runIf(OTHER_DISK)(
    'publishes onto another disk what is moved out of the project, as Astro does with its assets',
    async () => {
      const folder = mkdtempSync(`${OTHER_DISK!}/publish-`);
      const moves = (staging: string) => {
        lay(staging, { 'index.html': '新' });
        lay(FOLDER, { 'asset.png': '图' });
        renameSync(`${FOLDER}/asset.png`, `${staging}/asset.png`);
        return Promise.resolve(true);
      };
      try {
        expect(await publish(`${folder}/deep/er/site`, REJECTED, moves)).toBe(true);
        expect(Object.keys(bytesOf(`${folder}/deep/er/site`))).toEqual(['asset.png', 'index.html']);
        expect(readdirSync(`${folder}/deep/er`)).toEqual(['site']);
        expect(existsSync(`${REJECTED}.new`)).toBe(false);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('replaces what a link leads to, and keeps the link', async () => {
    const link = `${FOLDER}/link`;
    symlinkSync(path.resolve(TARGET), link, 'junction');
    expect(await publish(link, REJECTED, writes({ 'index.html': '新' }))).toBe(true);
    expect(Object.keys(bytesOf(TARGET))).toEqual(['index.html']);
    expect(Object.keys(bytesOf(link))).toEqual(['index.html']);
  });

  it('says in Chinese that the site cannot be replaced, and puts it back', async () => {
    const before = bytesOf(TARGET);
    const vanishes = () => Promise.resolve(true);
    await expect(publish(TARGET, REJECTED, vanishes)).rejects.toThrow('原来的网站没有动');
    expect(bytesOf(TARGET)).toEqual(before);
  });

  it.each(['.', '..', '/'])(
    'refuses to replace the project itself with OUT_DIR=%s',
    async (outDir) => {
      const make = () => Promise.reject(new Error('made'));
      await expect(publish(outDir, REJECTED, make)).rejects.toThrow('项目本身就在里面');
    },
  );

  it('removes what a build killed outright had left', async () => {
    mkdirSync(`${FOLDER}/.site.new`);
    writeFileSync(`${FOLDER}/.site.new/half.html`, '半');
    await publish(TARGET, REJECTED, (staging) => {
      expect(existsSync(staging)).toBe(false);
      lay(staging, { 'index.html': '新' });
      return Promise.resolve(true);
    });
    expect(Object.keys(bytesOf(TARGET))).toEqual(['index.html']);
  });
});
