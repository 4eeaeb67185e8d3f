import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { certificateIn } from '../../support/certificate.ts';
import { Clone } from './git-server.ts';
import { freePort } from './ports.ts';
import { publishingServer, type PublishingServer } from './publishing-server.ts';
import { hasProgram, installPackage } from './system-package.ts';

/** The plain server with its part for staff: studio and repository over TLS. */
export interface OfficeServer extends PublishingServer {
  /** With its last slash. */
  office: string;
  /** @returns a clone that signs in; TLS is not verified, for the certificate is its own. */
  signedIn: (name: string, login: string, password: string) => Promise<Clone>;
  /** Keeps the accounts. */
  account: (words: string[], typed?: string) => { status: number | null; output: string };
}

/** @returns whether nginx can be given git over HTTP; a superuser on Debian gets the package. */
export function hasFcgiwrap(): boolean {
  if (!hasProgram('fcgiwrap', '-h')) installPackage('fcgiwrap');
  return hasProgram('fcgiwrap', '-h') && hasProgram('openssl', 'version');
}

export async function officeServer(base: string): Promise<OfficeServer> {
  const keys = mkdtempSync(path.join(tmpdir(), 'office-'));
  const { certificate, key } = certificateIn(keys, 'office')!;
  const listen = `127.0.0.1:${await freePort()}`;
  const server = await publishingServer(base, [
    ...['--office', listen, '--certificate', certificate, '--key', key],
  ]);
  const git = spawn(path.join(server.root, 'bin/git-http.sh'), { stdio: 'ignore', detached: true });
  while (!existsSync(path.join(server.root, 'run/git.sock'))) await pause(20);
  return {
    ...server,
    office: `https://${listen}${base}`,
    signedIn: async (name, login, password) => {
      const address = `https://${login}:${encodeURIComponent(password)}@${listen}${base}git/site.git`;
      const clone = await Clone.make(path.join(server.folder, name), address);
      await clone.git('config', 'http.sslVerify', 'false');
      await clone.git('config', 'user.name', login);
      return clone;
    },
    account: (account, typed = '') => {
      const { status, stdout, stderr } = spawnSync(
        path.join(server.root, 'bin/account.sh'),
        account,
        { input: typed, encoding: 'utf8' },
      );
      return { status, output: stdout + stderr };
    },
    stop: async () => {
      await stopGroup(git);
      await server.stop();
      rmSync(keys, { recursive: true, force: true });
    },
  };
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}
