import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, waitForPort } from './ports.ts';
import { hasProgram, installPackage } from './system-package.ts';

const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const WORKERS = 2;
const TYPES = '/etc/nginx/mime.types';

export interface Nginx {
  port: number;
  url: string;
  /** The command by which a release tells it to read its redirects again. */
  reload: string;
  brotli: boolean;
  start: (siteConfig: string) => Promise<void>;
  /** Waits until no process answers any more that has read only the first configuration. */
  reloaded: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Makes sure of nginx with its module for brotli; a superuser on Debian gets the system's packages.
 * @returns whether nginx can be had
 */
export function findNginx(): boolean {
  if (!hasNginx()) installPackage('nginx-light');
  if (hasNginx() && !existsSync(MODULE)) installPackage('libnginx-mod-http-brotli-static');
  return hasNginx();
}

function hasNginx(): boolean {
  return hasProgram('nginx', '-v') && existsSync(TYPES);
}

/** An nginx of its own on loopback, with everything it writes under a folder. */
export async function nginxIn(folder: string): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const main = path.join(folder, 'nginx.conf');
  const words = ['-p', folder, '-c', main, '-e', path.join(folder, 'error.log')];
  const brotli = existsSync(MODULE);
  let child: ChildProcess | undefined;
  let first: string[] = [];
  const workers = () => {
    const pid = String(child?.pid);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return children.split(' ').filter((child) => child.trim());
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    reload: `nginx ${words.join(' ')} -s reload`,
    brotli,
    start: async (siteConfig) => {
      copyFileSync(TYPES, path.join(folder, 'mime.types'));
      writeFileSync(path.join(folder, 'site.conf'), siteConfig);
      writeFileSync(main, mainConfig(folder, brotli));
      const tested = spawnSync('nginx', ['-t', ...words], { encoding: 'utf8' });
      if (tested.status !== 0) throw new Error(tested.stderr);
      child = spawn('nginx', words, { stdio: 'ignore' });
      await waitForPort(port);
      while (workers().length < WORKERS) await pause(20);
      first = workers();
    },
    reloaded: async () => {
      while (workers().some((pid) => first.includes(pid))) await pause(20);
    },
    stop: async () => {
      if (!child || child.exitCode !== null) return;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function mainConfig(folder: string, brotli: boolean): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    brotli ? `load_module ${MODULE};` : '',
    process.getuid?.() === 0 ? 'user root;' : '',
    `worker_processes ${WORKERS};`,
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`),
    `  include ${folder}/site.conf;`,
    '}',
  ].join('\n');
}
