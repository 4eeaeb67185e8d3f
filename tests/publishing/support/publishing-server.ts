import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clone, serveGit } from './git-server.ts';
import { nginxIn } from './nginx.ts';
import { run, type Outcome } from './run.ts';
import { content, standIn, type Version } from './stand-in.ts';

/** The plain server of `scripts/publishing/server/`, whole: git server, hooks and nginx on loopback. */
export interface PublishingServer {
  /** A folder of its own for whatever a test needs. */
  folder: string;
  /** What `setup.sh` made. */
  root: string;
  /** Of the site's front page. */
  url: string;
  base: string;
  brotli: boolean;
  headers: string;
  clone: Clone;
  anotherClone: (name: string) => Promise<Clone>;
  /** Commits a version and pushes it. */
  publish: (version: Version) => Promise<Outcome>;
  /** Waits until nginx has taken up the redirects of the first version. */
  reloaded: () => Promise<void>;
  rollback: (...words: string[]) => Promise<Outcome>;
  stop: () => Promise<void>;
}

/** @param options for the command that writes the configuration of nginx */
export async function publishingServer(
  base: string,
  options: string[] = [],
): Promise<PublishingServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'publishing-'));
  const root = path.join(folder, 'site');
  const nginx = await nginxIn(path.join(folder, 'nginx'));
  const made = await run('scripts/publishing/server/setup.sh', [
    ...[root, '--base', base, '--keep', '3', '--reload', nginx.reload],
  ]);
  if (made.status !== 0) throw new Error(made.output);
  const config = await run(process.execPath, [
    ...[
      'scripts/publishing/server/nginx.ts',
      '--name',
      'localhost',
      '--root',
      root,
      '--base',
      base,
    ],
    ...['--listen', `127.0.0.1:${nginx.port}`, ...(nginx.brotli ? [] : ['--no-brotli'])],
    ...options,
  ]);
  if (config.status !== 0) throw new Error(config.output);
  await nginx.start(config.output);
  const git = await serveGit(root);
  const remote = `${git.url}/repo.git`;
  const headers = readFileSync('public/_headers', 'utf8');
  const clone = await Clone.make(path.join(folder, 'clone'), remote);
  await clone.commit(standIn(headers), '开始');
  return {
    folder,
    root,
    url: nginx.url + base,
    base,
    brotli: nginx.brotli,
    headers,
    clone,
    anotherClone: async (name) => {
      const another = await Clone.make(path.join(folder, name), remote);
      await another.git('pull', '--quiet', 'site', 'main');
      return another;
    },
    publish: async (version) => {
      await clone.commit(content(version, base));
      return clone.push();
    },
    reloaded: nginx.reloaded,
    rollback: (...words) => run(path.join(root, 'bin/rollback.sh'), words),
    stop: async () => {
      await git.stop();
      await nginx.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
