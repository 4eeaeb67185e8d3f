import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @returns whether a program is there, answering to the word that asks for its version. */
export function hasProgram(program: string, version: string): boolean {
  return spawnSync(program, [version]).status === 0;
}

/** A superuser on Debian gets the system's package; for others nothing happens. */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  // In run level 1 a package does not start a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // Test files run side by side, and apt runs once at a time.
  const run = (...words: string[]) =>
    spawnSync('flock', ['/var/lib/dpkg', 'apt-get', '-qq', ...words], { env }).status === 0;
  if (!run('install', '-y', name) && run('update')) run('install', '-y', name);
}
