import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort, waitForPort } from './ports.ts';
import { run, type Outcome } from './run.ts';

/** Neither the settings of this machine nor the repository that the tests run in come into play. */
const ENV: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: '示例编辑',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: '示例编辑',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};

/** @returns whether this git can serve. */
export function hasGitDaemon(): boolean {
  const { stdout } = spawnSync('git', ['--exec-path'], { encoding: 'utf8' });
  return existsSync(path.join(stdout.trim(), 'git-daemon'));
}

/** A git server on loopback that takes pushes. */
export async function serveGit(
  folder: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const words = [
    'daemon',
    '--listen=127.0.0.1',
    `--port=${port}`,
    `--base-path=${folder}`,
    '--export-all',
    '--enable=receive-pack',
    folder,
  ];
  // A group of its own: git starts the daemon as a child that would outlive it.
  const child: ChildProcess = spawn('git', words, { env: ENV, stdio: 'ignore', detached: true });
  await waitForPort(port);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, 'SIGTERM');
    await ended;
  };
  return { url: `git://127.0.0.1:${port}`, stop };
}

/** An editor's clone. */
export class Clone {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(folder: string, remote: string): Promise<Clone> {
    mkdirSync(folder, { recursive: true });
    const clone = new Clone(folder);
    await clone.git('init', '--quiet', '--initial-branch=main');
    await clone.git('remote', 'add', 'site', remote);
    return clone;
  }

  git(...words: string[]): Promise<Outcome> {
    return run('git', words, { cwd: this.folder, env: ENV });
  }

  async commit(files: Record<string, string>, message = '改稿'): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', message);
  }

  push(...words: string[]): Promise<Outcome> {
    return this.git('push', 'site', ...(words.length > 0 ? words : ['main']));
  }
}
