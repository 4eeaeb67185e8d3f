import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIT_ENV } from '../support/git.ts';
import { run } from './support/run.ts';

let folder: string;
const git = (...words: string[]) => run('git', words, { cwd: folder, env: GIT_ENV });
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(`${folder}/${file}`), { recursive: true });
  writeFileSync(`${folder}/${file}`, text);
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'change-'));
  await git('init', '--quiet', '--initial-branch=main');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a change on a forge', () => {
  const commit = async (file: string, text: string) => {
    write(file, text);
    await git('add', '--all');
    await git('commit', '--quiet', '--message', file);
  };

  beforeEach(async () => {
    cpSync('scripts/publishing', `${folder}/scripts/publishing`, { recursive: true });
    mkdirSync(`${folder}/bin`);
    // Notes what it is called with instead of doing it; the check fails where the content says so.
    write('bin/npm', '#!/bin/sh\necho "npm $*" >> calls\n! grep -qs 错 content/a.mdx\n');
    chmodSync(`${folder}/bin/npm`, 0o755);
    await commit('content/a.mdx', '甲');
  });

  async function callsOf(script: string, ...words: string[]) {
    rmSync(`${folder}/calls`, { force: true });
    const env = { ...GIT_ENV, PATH: `${folder}/bin:${process.env['PATH']!}` };
    const { status } = await run(`${folder}/scripts/publishing/${script}`, words, {
      cwd: folder,
      env,
    });
    const calls = readFileSync(`${folder}/calls`, 'utf8').trim().split('\n');
    return { status, calls };
  }

  it('of content only is checked and built', async () => {
    await commit('content/cases/b/index.mdx', '乙');
    expect(await callsOf('verify.sh', 'HEAD~1', '--format', 'github')).toEqual({
      status: 0,
      calls: ['npm run --silent check -- --format github', 'npm run build'],
    });
  });

  it.each(['HEAD~1', '0000000000000000000000000000000000000000', ''])(
    'of the program, or since “%s” where git does not know it, runs the tests',
    async (base) => {
      await commit('src/c.ts', '丙');
      const { calls } = await callsOf('verify.sh', base);
      expect(calls).toEqual(['npm run --silent check --', 'npm test']);
    },
  );

  it('goes no further than a check that fails', async () => {
    await commit('content/a.mdx', '错');
    const { status, calls } = await callsOf('verify.sh', 'HEAD~1');
    expect(status).not.toBe(0);
    expect(calls).toHaveLength(1);
  });

  it('is explained, with a file for each case that it touches', async () => {
    await commit('content/cases/b/index.mdx', '乙');
    await commit('content/cases/b/cover.png', '图');
    expect((await callsOf('explain.sh', 'HEAD~2')).calls).toEqual([
      'npm run --silent review -- HEAD~2 --out review',
      'npm run --silent export -- b --out review/previews',
    ]);
  });
});

describe('the hook before a commit', () => {
  const site = 'content/site.json';

  beforeEach(async () => {
    cpSync('tests/fixtures/small-zone/content', `${folder}/content`, { recursive: true });
    cpSync('.githooks', `${folder}/.githooks`, { recursive: true });
    const check = `${process.execPath} ${path.resolve('scripts/check.ts')}`;
    write('package.json', JSON.stringify({ type: 'module', scripts: { check } }));
    write('.gitignore', 'node_modules\n.cache\n');
    symlinkSync(path.resolve('node_modules'), `${folder}/node_modules`);
    await git('config', 'core.hooksPath', '.githooks');
    await git('add', '--all');
  });

  it('lets content pass that is in order', async () => {
    const { status, output } = await git('commit', '--message', '开始');
    expect(output).toContain('没有发现问题');
    expect(status).toBe(0);
  });

  it('refuses what is staged with a fault, and names the file as its author knows it', async () => {
    const sound = readFileSync(`${folder}/${site}`, 'utf8');
    write(site, sound.replace('{', '{ "anything": 1,'));
    await git('add', site);
    // Put right since, but not staged.
    write(site, sound);
    const { status, output } = await git('commit', '--message', '开始');
    expect(status).toBe(1);
    expect(output).toMatch(/^\s*content\/site\.json/m);
    expect(output).toContain('没有提交：改好以上问题');
  });

  it('says nothing about a commit without content', async () => {
    await git('commit', '--quiet', '--no-verify', '--message', '开始');
    write('README.md', '说明');
    await git('add', 'README.md');
    const { status, output } = await git('commit', '--quiet', '--message', '说明');
    expect({ status, output }).toEqual({ status: 0, output: '' });
  });
});
