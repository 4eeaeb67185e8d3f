import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GIT_ENV } from '../../support/git.ts';
import { freePort, waitForPort } from './ports.ts';
import { run, type Outcome } from './run.ts';

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
  const child: ChildProcess = spawn('git', words, {
    env: GIT_ENV,
    stdio: 'ignore',
    detached: true,
  });
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
    return run('git', words, { cwd: this.folder, env: GIT_ENV });
  }

  async commit(files: Record<string, string | Uint8Array>, message = '改稿'): Promise<void> {
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
