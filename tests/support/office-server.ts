import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { git } from './git.ts';
import { gitOverHttp, type GitOverHttp } from './git-over-http.ts';

/** An office's server on loopback, with a repository `site.git` and a colleague's clone of it. */
export interface OfficeServer extends GitOverHttp {
  repository: string;
  account: { login: string; password: string };
  /** Commits and pushes as a colleague does, with git itself. */
  commit: (files: Record<string, string | Uint8Array>, removed?: string[]) => void;
  /** Lets a script of the shell decide on each push. */
  hook: (script: string) => void;
  /** Runs git in the server's repository. */
  git: (...words: string[]) => string;
  /** @returns a file as it is published. */
  show: (place: string) => string;
}

const ROOT = { 'content/taxonomy.json': '{}', 'content/site.json': '{}', 'README.md': '说明' };

/**
 * @param files what the repository holds besides a content root’s first files
 * @param others answers what is not asked of the repository
 */
export async function officeServer(
  files: Record<string, string | Uint8Array>,
  others?: RequestListener,
): Promise<OfficeServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'studio-git-'));
  const account = { login: 'wang', password: '密码 1:2' };
  const [bare, clone] = ['site.git', 'colleague'].map((name) => path.join(folder, name));
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare!);
  git(bare!, 'config', 'http.receivepack', 'true');
  git(folder, 'init', '--quiet', '--initial-branch=main', clone!);
  let isEmpty = true;
  const commit: OfficeServer['commit'] = (changed, removed = []) => {
    if (!isEmpty) git(clone!, 'pull', '--quiet', '--ff-only', bare!, 'main');
    isEmpty = false;
    for (const [place, content] of Object.entries(changed)) {
      mkdirSync(path.dirname(path.join(clone!, place)), { recursive: true });
      writeFileSync(path.join(clone!, place), content);
    }
    for (const place of removed) rmSync(path.join(clone!, place), { recursive: true });
    git(clone!, 'add', '--all');
    git(clone!, 'commit', '--quiet', '--message', '同事改的');
    git(clone!, 'push', '--quiet', bare!, 'main');
  };
  commit({ ...ROOT, ...files });
  const served = await gitOverHttp(folder, account, others);
  return {
    ...served,
    repository: `${served.url}/git/site.git`,
    account,
    commit,
    hook: (script) => {
      const file = path.join(bare!, 'hooks/pre-receive');
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    },
    git: (...words) => git(bare!, ...words).trim(),
    show: (place) => git(bare!, 'show', `main:${place}`),
    stop: async () => {
      await served.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
