import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runScript } from '../support/command.ts';
import { git as gitIn } from '../support/git.ts';

const ZONE = 'tests/fixtures/small-zone/content';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'review-'));
  root = path.join(folder, 'site', 'content');
  cpSync(ZONE, root, { recursive: true });
  git('init', '-q', '-b', 'main');
  commit();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const git = (...words: string[]) => gitIn(folder, ...words);

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'content');
}

function edit(place: string, change: (text: string) => string): void {
  const file = path.join(root, place);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function correct(): void {
  edit('facts/demo.json', (text) => text.replace('"value": 8,', '"value": 9,'));
}

const review = (words: string[], env: Record<string, string> = {}) =>
  runScript('review.ts', words, { CONTENT_DIR: root, ...env });

describe('the command', () => {
  test('tells an edit that is not committed yet, against the main branch', () => {
    correct();
    const { status, stdout, stderr } = review([]);
    expect(stdout).toContain('**8处 → 9处** `demo-stations-2023`');
    expect(stderr).toContain('与“main”相比');
    expect(status).toBe(0);
  });

  test('tells only what a branch did, not what main did meanwhile', () => {
    git('checkout', '-q', '-b', 'work');
    correct();
    commit();
    git('checkout', '-q', 'main');
    edit('cases/demo-team/index.mdx', (text) => text.replace('没有见到', '没有找到'));
    commit();
    git('checkout', '-q', 'work');
    const { stdout } = review(['main']);
    expect(stdout).toContain('**8处 → 9处**');
    expect(stdout).not.toContain('没有找到');
    expect(stdout).toContain('## 改动的文件（1个）');
  });

  test('says that nothing changed', () => {
    expect(review(['HEAD'])).toMatchObject({ status: 0, stdout: '没有内容改动。\n' });
  });

  test('writes the report and its pictures into a folder, and clears away older ones', () => {
    correct();
    const out = path.join(folder, 'out');
    const first = review(['main', '--out', out]);
    expect(first.stdout.split('\n')).toContain(path.join(out, 'figures', 'demo-bar-after.svg'));
    const report = readFileSync(path.join(out, 'review.md'), 'utf8');
    for (const [, file] of report.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
      expect(readFileSync(path.join(out, file!), 'utf8')).toMatch(/^<svg /);
    }
    expect(report).toContain('(figures/demo-line-before.svg)');
    expect(existsSync(path.join(out, 'review-full.md'))).toBe(false);
    git('checkout', '-q', '.');
    review(['main', '--out', out]);
    expect(existsSync(path.join(out, 'figures'))).toBe(false);
    expect(readFileSync(path.join(out, 'review.md'), 'utf8')).toBe('没有内容改动。\n');
  });

  test('gives programs the same as JSON, with the pictures by name', () => {
    correct();
    const out = path.join(folder, 'out');
    review(['main', '--format', 'json', '--out', out]);
    const { numbers, figures } = JSON.parse(
      readFileSync(path.join(out, 'review.json'), 'utf8'),
    ) as { numbers: { changed: { id: string }[] }; figures: { pictures: { after: string } }[] };
    expect(numbers.changed[0]?.id).toBe('demo-stations-2023');
    expect(figures[0]?.pictures.after).toBe('figures/demo-bar-after.svg');
  });

  test('reads names that would mislead a shell or a path', () => {
    const name = 'a "b" $(touch x) ; -- 图\n.png';
    writeFileSync(path.join(root, name), 'x');
    mkdirSync(path.join(root, 'cases', '-rf'));
    writeFileSync(path.join(root, 'cases', '-rf', 'index.mdx'), '没有信息栏');
    commit();
    rmSync(path.join(root, name));
    rmSync(path.join(root, 'cases', '-rf'), { recursive: true });
    const { status, stdout } = review(['HEAD']);
    expect(status).toBe(0);
    expect(stdout).toContain('- 删去 `a "b" $(touch x) ; -- 图 .png`');
    expect(stdout).toContain('- 删去 `cases/-rf/index.mdx`');
  });

  test('tells a new content root as all new', () => {
    cpSync(root, path.join(folder, 'other'), { recursive: true });
    const { stdout } = review(['main'], { CONTENT_DIR: path.join(folder, 'other') });
    expect(stdout).toContain('案例新增3篇；数字新增5个');
  });

  test('still reports where a file cannot be read', () => {
    edit('facts/demo.json', (text) => text.slice(0, text.length / 2));
    edit('cases/demo-team/index.mdx', (text) => text.replace('没有见到', '没有找到'));
    const { status, stdout } = review(['main']);
    expect(status).toBe(0);
    expect(stdout).toContain('读不出来、没有比较的');
    expect(stdout).toMatch(/\*\*错误\*\* `[^`]*facts\/demo\.json/);
    expect(stdout).toContain('现在：没有找到成效数字。');
  });
});

describe('what cannot be done is said in Chinese', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown revision', ['mian'], /没有“mian”这个版本。是不是“main”？/],
    ['a revision that looks like an option', ['--', '-x'], /没有“-x”这个版本/],
    ['an unknown option', ['--ouput', 'x'], /没有“--ouput”这个选项。是不是“--out”？/],
    ['two revisions', ['main', 'HEAD'], /一次只与一个版本比/],
    ['a format that does not exist', ['--format', 'pdf'], /--format 后面写 md 或 json/],
    ['a report without a folder', ['--out'], /--out 后面要写文件夹/],
  ])('%s', (_, words, message) => {
    const { status, stdout, stderr } = review(words);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('a report into the content itself', () => {
    correct();
    const { status, stderr } = review(['main', '--out', path.join(root, 'review')]);
    expect(status).toBe(2);
    expect(stderr).toContain('报告不能写进内容目录');
    expect(existsSync(path.join(root, 'review'))).toBe(false);
  });

  test('a folder that is in no repository, or not there', () => {
    rmSync(path.join(folder, '.git'), { recursive: true });
    expect(review([], { GIT_CEILING_DIRECTORIES: path.dirname(folder) }).stderr).toContain(
      '不在 git 仓库里',
    );
    expect(review([], { CONTENT_DIR: path.join(folder, 'nowhere') }).stderr).toContain('读不了');
  });

  test('a machine without git', () => {
    const { status, stderr } = review([], { PATH: folder, Path: folder });
    expect(stderr).toContain('没有找到 git');
    expect(status).toBe(2);
  });

  test('a clone that lacks the history to compare with', () => {
    git('checkout', '-q', '-b', 'work');
    correct();
    commit();
    const clone = path.join(folder, 'clone');
    git('clone', '-q', '--depth', '1', '--branch', 'work', `file://${folder}`, clone);
    const { status, stderr } = review(['main'], {
      CONTENT_DIR: path.join(clone, 'site', 'content'),
    });
    expect(stderr).toContain('git fetch --unshallow');
    expect(status).toBe(2);
  });
});

test('a zone that is new takes no sentence from anywhere', () => {
  cpSync(root, path.join(folder, 'other'), { recursive: true });
  const { stdout } = review([], { CONTENT_DIR: path.join(folder, 'other') });
  expect(stdout).toContain('新增：');
  expect(stdout).not.toMatch(/(?:新增|删去)：\s*$/m);
});
