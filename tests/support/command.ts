import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a command left at the terminal. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const PROJECT = path.resolve(import.meta.dirname, '../..');

/**
 * Runs a script of the project to its end, as `npm run` does, with nobody at the terminal.
 * @param script its name in `scripts/`
 * @throws where a stack trace reaches the terminal
 */
export function runScript(
  script: string,
  words: readonly string[],
  env: Record<string, string> = {},
  cwd: string = process.cwd(),
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(PROJECT, 'scripts', script), ...words],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  if (/^\s+at .+:\d+:\d+\)?$/m.test(stdout + stderr)) throw new Error(stdout + stderr);
  return { status, stdout, stderr };
}
