import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writePlan } from '../../scripts/support/write-plan.ts';
import type { WritePlan } from '../../src/authoring/write-plan.ts';
import { readWorkspace } from '../../src/content/read.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'plan-'));
  await mkdir(path.join(root, 'sources'));
  await writeFile(path.join(root, 'sources/a.json'), '{"a":1}\n');
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const read = (place: string) => readFile(path.join(root, place), 'utf8');
const files = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();

const plan: WritePlan = [
  { place: 'cases/night/index.mdx', kind: 'new', text: '正文\n' },
  { place: 'cases/night/a.png', kind: 'new', bytes: new Uint8Array([137, 80]) },
  { place: 'sources/a.json', kind: 'changed', text: '{"a":2}\n' },
];

describe('writePlan', () => {
  test('writes new files, pictures and changed files, and nothing else', async () => {
    const done = await writePlan(await readWorkspace(root), plan);
    expect(done).toEqual({ written: plan.map(({ place }) => path.join(root, place)) });
    expect(await files()).toEqual(plan.map(({ place }) => place).sort());
    expect(await read('sources/a.json')).toBe('{"a":2}\n');
  });

  test('never overwrites: where a new file is there already, nothing at all is written', async () => {
    const workspace = await readWorkspace(root);
    await mkdir(path.join(root, 'cases/night'), { recursive: true });
    await writeFile(path.join(root, 'cases/night/a.png'), '别人的');
    const done = await writePlan(workspace, plan);
    expect('refused' in done && done.refused).toMatch(/已经有.*a\.png”，不能覆盖。什么都没有写。/);
    expect(await files()).toEqual(['cases/night/a.png', 'sources/a.json']);
    expect(await read('cases/night/a.png')).toBe('别人的');
    expect(await read('sources/a.json')).toBe('{"a":1}\n');
  });

  test('a file that someone changed meanwhile stays theirs, and nothing is written', async () => {
    const workspace = await readWorkspace(root);
    await writeFile(path.join(root, 'sources/a.json'), '{"a":3}\n');
    const done = await writePlan(workspace, plan);
    expect('refused' in done && done.refused).toContain('刚被别的程序改动过');
    expect(await files()).toEqual(['sources/a.json']);
    expect(await readdir(root)).toEqual(['sources']);
    expect(await read('sources/a.json')).toBe('{"a":3}\n');
  });

  test('files that have their names already are taken back when a later one cannot have its own', async () => {
    const twice = { place: 'cases/day/index.mdx', kind: 'new', text: '' } as const;
    const done = await writePlan(await readWorkspace(root), [...plan, twice, twice]);
    expect('refused' in done && done.refused).toContain('不能覆盖');
    expect(await readdir(root, { recursive: true })).toEqual(['sources', 'sources/a.json']);
  });

  test('nothing is left where a folder cannot be made', async () => {
    const workspace = await readWorkspace(root);
    await writeFile(path.join(root, 'facts'), '不是文件夹');
    const done = await writePlan(workspace, [
      ...plan,
      { place: 'facts/x.json', kind: 'new', text: '{}' },
    ]);
    expect('refused' in done && done.refused).toMatch(/^文件写不进去：[^A-Z]+。什么都没有写。$/);
    expect(await files()).toEqual(['facts', 'sources/a.json']);
    expect(await read('sources/a.json')).toBe('{"a":1}\n');
  });

  test('a changed file keeps its rights', async () => {
    await chmod(path.join(root, 'sources/a.json'), 0o640);
    await writePlan(await readWorkspace(root), plan);
    expect((await stat(path.join(root, 'sources/a.json'))).mode & 0o777).toBe(0o640);
  });

  test('takes a file away with its folder, and not one that someone changed meanwhile', async () => {
    const workspace = await readWorkspace(root);
    const going: WritePlan = [
      { place: 'sources/a.json', kind: 'gone' },
      { place: 'sources2/a.json', kind: 'new', text: '{"a":1}\n' },
    ];
    await writeFile(path.join(root, 'sources/a.json'), '{"a":3}\n');
    expect(await writePlan(workspace, going)).toHaveProperty('refused');
    expect(await readdir(root)).toEqual(['sources']);
    expect(await read('sources/a.json')).toBe('{"a":3}\n');
    await writeFile(path.join(root, 'sources/a.json'), '{"a":1}\n');
    expect(await writePlan(workspace, going)).toHaveProperty('written');
    expect(await readdir(root)).toEqual(['sources2']);
  });
});
