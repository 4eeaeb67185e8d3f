import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFixes } from '../../scripts/support/write-fixes.ts';
import { SMALL_CONTENT } from '../../src/checks/small-content.ts';
import { runScript } from '../support/command.ts';

const CASE = 'cases/station/index.mdx';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'check-'));
  for (const [place, text] of Object.entries(SMALL_CONTENT)) await put(place, text);
});
afterEach(() => rm(root, { recursive: true }));

async function put(place: string, text: string) {
  await mkdir(path.dirname(path.join(root, place)), { recursive: true });
  await writeFile(path.join(root, place), text);
}

const check = (...words: string[]) => runScript('check.ts', words, { CONTENT_DIR: root });

const unquoted = SMALL_CONTENT[CASE]!.replace(/published: "(.*)"/, 'published: $1');

describe('the command', () => {
  test('says that all is well', () => {
    expect(check()).toEqual({
      status: 0,
      stdout: `检查了${Object.keys(SMALL_CONTENT).length}个文件，没有发现问题。\n`,
      stderr: '',
    });
  });

  test('fails where there is an error, and only for the files asked for', async () => {
    await put(CASE, unquoted);
    expect(check('--format', 'json').status).toBe(1);
    expect(check(path.join(root, 'cases')).status).toBe(1);
    expect(check(path.join(root, 'facts')).status).toBe(0);
    expect(check(path.join(root, CASE)).stdout).toContain('共1个错误，0个提醒。');
  });

  test('does not fail for a warning', async () => {
    await put(CASE, SMALL_CONTENT[CASE]!.replace('## 做法', '# 做法'));
    const { status, stdout } = check();
    expect(stdout).toContain('共0个错误，1个提醒。');
    expect(status).toBe(0);
  });

  test('fixes what has one answer, once, and leaves nothing else behind', async () => {
    await put(CASE, unquoted);
    const { status, stdout, stderr } = check('--fix', '--format', 'json');
    expect(stderr).toBe('改好了1处，涉及1个文件。\n');
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
    expect(status).toBe(0);
    expect(await readFile(path.join(root, CASE), 'utf8')).toBe(SMALL_CONTENT[CASE]);
    expect(await readdir(path.dirname(path.join(root, CASE)))).toEqual(['index.mdx']);
    expect(check('--fix').stderr).toBe('改好了0处，涉及0个文件。\n');
  });

  test.each([[['--fxi']], [['--format']], [['nowhere']]])('refuses %j in Chinese', (words) => {
    const { status, stdout, stderr } = check(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(?:没有|--format 后面|内容目录里没有)/);
  });

  test('refuses a content root that is not there', async () => {
    await rm(root, { recursive: true });
    const { status, stderr } = check();
    await mkdir(root);
    expect(status).toBe(2);
    expect(stderr).toBe(`内容目录“${root}”读不了：没有这个目录，或者没有读取权限。\n`);
  });
});

describe('writeFixes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('writeFixes(files) leaves a file alone that changed meanwhile, or is gone', async () => {
    await put('a.mdx', '新的');
    const change = { before: bytes('旧的'), after: bytes('改的'), count: 1 };
    const files = ['a.mdx', 'b.mdx'].map((name) => ({ ...change, file: path.join(root, name) }));
    expect(await writeFixes(files)).toEqual(files.map(({ file }) => file));
    expect(await readFile(path.join(root, 'a.mdx'), 'utf8')).toBe('新的');
    expect((await readdir(root)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writeFixes(files) keeps who may read and write a file', async () => {
    await put('a.mdx', '旧的');
    const file = path.join(root, 'a.mdx');
    await chmod(file, 0o640);
    expect(
      await writeFixes([{ file, before: bytes('旧的'), after: bytes('改的'), count: 1 }]),
    ).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe('改的');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });
});
