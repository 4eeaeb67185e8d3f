import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Neither the settings of this machine nor the repository that the tests run in come into play. */
export const GIT_ENV: Record<string, string | undefined> = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: path.join(tmpdir(), 'no-such-configuration'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: '示例编辑',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: '示例编辑',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};

/**
 * Runs git in a folder.
 * @returns what it prints
 * @throws what it says, if it fails
 */
export function git(folder: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...words], {
    encoding: 'utf8',
    env: GIT_ENV,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
