import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = mkdtempSync(path.join(tmpdir(), 'colleague-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A git that knows no settings but those of one person, who never sees an editor. */
function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, {
    cwd: path.join(root, folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: path.join(root, 'settings'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'false',
    },
  });
}

const note = (folder: string, name: string, text: string) =>
  writeFileSync(path.join(root, folder, name), text);

beforeAll(() => {
  const page = readFileSync('src/handbook/publishing.mdx', 'utf8');
  for (const [, words = ''] of page.matchAll(/^git config (--global .+)$/gm)) {
    git('', 'config', ...words.split(' ').map((word) => word.replaceAll('"', '')));
  }
  git('', 'init', '--quiet', '--bare', '--initial-branch=main', 'shared.git');
  git('', 'clone', '--quiet', 'shared.git', '甲');
  note('甲', '开始.txt', '开始');
  git('甲', 'add', '.');
  git('甲', 'commit', '--quiet', '-m', '开始');
  git('甲', 'push', '--quiet');
  git('', 'clone', '--quiet', 'shared.git', '乙');
});

describe('git as the handbook has a colleague set it up', () => {
  test('a push that was rejected goes through after git pull, with work at hand', () => {
    note('甲', '甲.txt', '甲');
    git('甲', 'add', '.');
    git('甲', 'commit', '--quiet', '-m', '甲的改动');
    git('甲', 'push', '--quiet');
    note('乙', '乙.txt', '乙');
    git('乙', 'add', '.');
    git('乙', 'commit', '--quiet', '-m', '乙的改动');
    note('乙', '开始.txt', '没有提交的改动');
    expect(() => git('乙', 'push')).toThrow('rejected');
    git('乙', 'pull');
    git('乙', 'push');
    expect(git('乙', 'status', '--short')).toBe(' M 开始.txt\n');
    expect(git('甲', 'ls-remote', 'origin', 'main').slice(0, 40)).toBe(
      git('乙', 'rev-parse', 'HEAD').trim(),
    );
  });
});
