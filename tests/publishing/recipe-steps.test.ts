import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clone, hasGitDaemon, serveGit } from './support/git-server.ts';
import { readWorkflow, stepNamed } from './support/recipe.ts';
import { run } from './support/run.ts';

describe('steps of the recipes, run here', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'recipe-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param newest the commit that the pull request has now */
  async function comment(number: string, newest: string) {
    mkdirSync(`${folder}/review`);
    mkdirSync(`${folder}/bin`);
    writeFileSync(`${folder}/review/number`, number);
    writeFileSync(`${folder}/review/review.md`, '改动');
    writeFileSync(
      `${folder}/bin/gh`,
      `#!/bin/sh\nif [ "$1" = api ]; then echo ${newest}; else echo "$@" >> calls; fi\n`,
    );
    chmodSync(`${folder}/bin/gh`, 0o755);
    writeFileSync(`${folder}/calls`, '');
    const { run: shell } = stepNamed(readWorkflow('.github/workflows/comment.yml'), '贴出来');
    const env = { PATH: `${folder}/bin:${process.env['PATH']!}`, GH_REPO: 'a/b', CHECKED: 'abc' };
    const { status } = await run('bash', ['-e', '-c', shell], { cwd: folder, env });
    return { status, calls: readFileSync(`${folder}/calls`, 'utf8') };
  }

  it('post the review to the pull request that was checked', async () => {
    const { status, calls } = await comment('12\n', 'abc');
    expect(status).toBe(0);
    expect(calls).toBe('pr comment 12 --body-file review/review.md --edit-last --create-if-none\n');
  });

  it('post nothing to a pull request that has another commit by now, or is another one', async () => {
    expect((await comment('12', 'def')).calls).toBe('');
  });

  it.each(['12; curl example.org', '--repo=x/y', '', '../1'])(
    'post nothing where the number is “%s”',
    async (number) => {
      const { status, calls } = await comment(number, 'abc');
      expect(status).toBe(1);
      expect(calls).toBe('');
    },
  );

  it.runIf(hasGitDaemon())('push the main branch to the server', async () => {
    const { run: shell } = stepNamed(readWorkflow('.gitea/workflows/site.yml'), '发布');
    await run('git', ['init', '--quiet', '--bare', `${folder}/repo.git`]);
    const git = await serveGit(folder);
    const remote = `${git.url}/repo.git`;
    const clone = await Clone.make(`${folder}/clone`, remote);
    await clone.commit({ 'a.txt': '甲' });
    const env = { ...process.env, SITE_REPOSITORY: remote, SITE_KEY: 'key', SITE_HOST_KEY: 'host' };
    const { status } = await run('bash', ['-e', '-c', shell], { cwd: clone.folder, env });
    const pushed = await run('git', ['-C', `${folder}/repo.git`, 'log', '--format=%s', 'main']);
    await git.stop();
    expect(status).toBe(0);
    expect(pushed.output.trim()).toBe('改稿');
  });
});
