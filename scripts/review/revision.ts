import { nearest } from '../../src/content/nearest.ts';
import { git, gitLine, GitFault } from './git.ts';

/** Where a content root stands in its repository. */
export interface Repository {
  top: string;
  /** Path of the content root under it, without a slash at its end; empty for the top itself. */
  prefix: string;
}

/** @throws GitFault where the content root is in no repository that may be read */
export async function repositoryOf(contentRoot: string): Promise<Repository> {
  const { status, stdout, stderr } = await git(contentRoot, [
    'rev-parse',
    '--show-toplevel',
    '--show-prefix',
  ]);
  if (status === 0) {
    const [top = '', prefix = ''] = stdout.toString('utf8').split(/\r?\n/);
    return { top, prefix: prefix.replace(/\/$/, '') };
  }
  if (stderr.includes('dubious ownership')) {
    throw new GitFault(
      `git 不肯读这个仓库，因为它属于另一个用户。确认没有问题后运行：git config --global --add safe.directory "${contentRoot}"。`,
    );
  }
  throw new GitFault(
    `内容目录“${contentRoot}”不在 git 仓库里，没有旧版本可比。先用 git clone 取得仓库，在里面改。`,
  );
}

const DEFAULTS = ['origin/main', 'main', 'origin/master', 'master'];

/** The commit that a change starts from. */
export interface Base {
  commit: string;
  /** The revision as it was asked for. */
  name: string;
}

/**
 * @param asked a revision; undefined for the main branch
 * @returns where the present state branched off from it
 * @throws GitFault where there is no such revision, or too little history
 */
export async function baseOf(repository: Repository, asked: string | undefined): Promise<Base> {
  const { top } = repository;
  const name = asked ?? (await firstKnown(top));
  if (name === undefined) {
    throw new GitFault(
      `没有找到 ${DEFAULTS.slice(0, 2).join(' 或 ')} 分支，请写明与哪个版本比，例如 npm run review -- HEAD~1。${await shallowHint(top)}`,
    );
  }
  const commit = await commitOf(top, name);
  if (commit === undefined) throw new GitFault(await unknown(top, name));
  const head = await commitOf(top, 'HEAD');
  if (head === undefined) throw new GitFault('这个仓库还没有一次提交，没有旧版本可比。');
  const fork = await gitLine(top, ['merge-base', commit, head]);
  if (fork !== undefined) return { commit: fork.split('\n')[0]!, name };
  const hint = await shallowHint(top);
  if (hint !== '') throw new GitFault(`找不到从“${name}”分出来的地方。${hint}`);
  // Histories without a common commit are compared as they stand.
  return { commit, name };
}

async function firstKnown(top: string): Promise<string | undefined> {
  for (const name of DEFAULTS) if (await commitOf(top, name)) return name;
  return undefined;
}

function commitOf(top: string, name: string): Promise<string | undefined> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  return gitLine(top, words);
}

async function unknown(top: string, name: string): Promise<string> {
  const listed = await gitLine(top, ['for-each-ref', '--format=%(refname:short)']);
  const names = [...(listed ?? '').split('\n').filter(Boolean), 'HEAD'];
  const close = names.find((one) => one === `origin/${name}`) ?? nearest(name, names);
  const hint = close === undefined ? '用 git branch -a 看有哪些分支。' : `是不是“${close}”？`;
  return `仓库里没有“${name}”这个版本。${hint}${await shallowHint(top)}`;
}

async function shallowHint(top: string): Promise<string> {
  const shallow = await gitLine(top, ['rev-parse', '--is-shallow-repository']);
  return shallow === 'true'
    ? '这个仓库只取了最近的历史，先运行 git fetch --unshallow 取全，再试一次。'
    : '';
}
