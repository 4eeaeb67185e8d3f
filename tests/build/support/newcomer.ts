import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { git } from '../../support/git.ts';

/** Something a newcomer does: a command, or a file that they write. */
interface Step {
  /** As the handbook has it, or the file. */
  what: string;
  kind: 'command' | 'file';
}

/** Someone with a fresh clone, who keeps to the handbook; every step is counted. */
export class Newcomer {
  readonly steps: Step[] = [];
  readonly #root: string;

  /** @param root a folder of this newcomer's own, which is emptied */
  constructor(root: string) {
    this.#root = path.resolve(root);
    rmSync(this.#root, { recursive: true, force: true });
    mkdirSync(this.#root, { recursive: true });
  }

  get shared(): string {
    return path.join(this.#root, 'shared.git');
  }

  get clone(): string {
    return path.join(this.#root, 'case-library');
  }

  /** The repository that everyone shares: this project with another zone's content. */
  found(content: string): void {
    const seed = path.join(this.#root, 'seed');
    const listed = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
    for (const file of listed.split('\0').filter(Boolean)) {
      if (file.startsWith('content/') || file.startsWith('tests/')) continue;
      // Git still lists what is deleted and not yet committed.
      if (!existsSync(file)) continue;
      cpSync(file, path.join(seed, file), { recursive: true });
    }
    cpSync(content, path.join(seed, 'content'), { recursive: true });
    git(seed, 'init', '--quiet', '--initial-branch=main');
    git(seed, 'add', '.');
    git(seed, 'commit', '--quiet', '--message=开始');
    git(this.#root, 'clone', '--quiet', '--bare', seed, this.shared);
  }

  /** `git clone`, then `npm ci`, for which the packages that are here stand in. */
  begin(): void {
    this.#count('command', 'git clone 仓库的地址 case-library');
    git(this.#root, 'clone', '--quiet', this.shared, this.clone);
    this.#count('command', 'npm ci');
    symlinkSync(path.resolve('node_modules'), path.join(this.clone, 'node_modules'), 'junction');
  }

  /**
   * @param what the command as the handbook has it
   * @param answers flags in the place of what would be typed when asked
   * @throws what the command says, if it fails
   */
  command(what: string, script: string, ...answers: string[]): string {
    this.#count('command', what);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${script}.ts`, ...answers],
      { cwd: this.clone, encoding: 'utf8', env: environment() },
    );
    if (status !== 0) throw new Error(`${what}：${stdout}${stderr}`);
    return stdout;
  }

  git(what: string, ...args: string[]): void {
    this.#count('command', what);
    git(this.clone, ...args);
  }

  /** A file that comes from elsewhere, such as a document. */
  bring(from: string, name: string): void {
    this.#count('file', name);
    cpSync(from, path.join(this.clone, name));
  }

  edit(place: string, change: (text: string) => string): void {
    this.#count('file', place);
    const file = path.join(this.clone, place);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  /** Builds what the others now see. @returns where the site stands */
  publish(): string {
    const server = path.join(this.#root, 'server');
    rmSync(server, { recursive: true, force: true });
    git(this.#root, 'clone', '--quiet', this.shared, server);
    symlinkSync(path.resolve('node_modules'), path.join(server, 'node_modules'), 'junction');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: server,
      encoding: 'utf8',
      env: environment(),
    });
    if (status !== 0) throw new Error(stdout + stderr);
    return path.join(server, 'dist');
  }

  /** @returns the lines that the newest commit took away or put in, by file */
  changed(): Record<string, number> {
    const rows = git(this.clone, 'show', '--format=', '--numstat', 'HEAD').trim().split('\n');
    return Object.fromEntries(
      rows.map((row) => {
        const [added = '', removed = '', file = ''] = row.split('\t');
        return [file, Math.max(Number(added), Number(removed))];
      }),
    );
  }

  #count(kind: Step['kind'], what: string): void {
    this.steps.push({ kind, what });
  }
}

/** @returns the commands that stand in the blocks of the handbook, one a line. */
export function handbookCommands(): Set<string> {
  const pages = readdirSync('src/handbook').filter((file) => file.endsWith('.mdx'));
  const blocks = pages.flatMap((page) => [
    ...readFileSync(path.join('src/handbook', page), 'utf8').matchAll(/^ *```sh\n(.*?)^ *```/gms),
  ]);
  return new Set(blocks.flatMap(([, lines = '']) => lines.split('\n').map((line) => line.trim())));
}

/** Without what a test runner or a hook of git adds. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|GIT_|CONTENT_DIR$|OUT_DIR$|NODE_ENV$)/.test(name),
  );
  return Object.fromEntries(kept);
}
