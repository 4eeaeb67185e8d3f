import { spawn } from 'node:child_process';

/** A fault of the repository or of what was asked of it, in Chinese, for the person at the terminal. */
export class GitFault extends Error {}

export interface GitOutput {
  status: number;
  stdout: Buffer;
  stderr: string;
}

/**
 * Runs git without a shell, so that no name can become a command.
 * @throws GitFault where there is no git
 */
export function git(folder: string, words: string[], input?: string): Promise<GitOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...words], {
      env: { ...ownEnvironment(), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.stdin.on('error', () => {
      // Git stopped before it had read everything; its exit code says why.
    });
    child.on('error', () => {
      reject(
        new GitFault(
          '没有找到 git，比较要用它：Windows 到 git-scm.com 下载安装，Debian、Ubuntu 用 sudo apt-get install git。',
        ),
      );
    });
    child.on('close', (status) => {
      resolve({
        status: status ?? 1,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
    child.stdin.end(input);
  });
}

/** A hook of another repository names that one in the environment; the folder says which is meant. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...others } = process.env;
  return others;
}

/** @returns one line of output; undefined where git refused. */
export async function gitLine(folder: string, words: string[]): Promise<string | undefined> {
  const { status, stdout } = await git(folder, words);
  return status === 0 ? stdout.toString('utf8').replace(/\r?\n$/, '') : undefined;
}
