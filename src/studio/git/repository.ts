import * as git from 'isomorphic-git';
import type { Files } from '../messages.ts';
import { rootFolder } from '../root-folder.ts';
import { authorizationOf, ServerFault, type Account } from './account.ts';
import { blobIdOf } from './blob-id.ts';
import { httpClient } from './http.ts';
import { memoryFiles } from './memory-files.ts';

/** Where the repository lies among the files in memory, and the name of what is about to be sent. */
const FOLDER = '/git';
const OURS = 'refs/heads/ours';

/** What the server holds now. */
export interface Latest {
  /** The newest commit. */
  head: string;
  branch: string;
  /** The folder of the content root in the repository, with its slash. */
  folder: string;
  /** By their place under the content root. */
  files: Files;
}

/** What became of a push. `said` is what the server's hook said of it. */
export type Pushed =
  | { kind: 'pushed'; said: string }
  /** Someone else was earlier; nothing was taken. */
  | { kind: 'behind' }
  | { kind: 'refused'; said: string }
  /** Nobody knows whether the commit was taken. */
  | { kind: 'unanswered'; commit: string; error: unknown };

/**
 * The repository of an office's server, over HTTP. It knows no working folder and no index: trees
 * are read and written as they are.
 */
export class Repository {
  readonly #fs = memoryFiles();
  readonly #url: string;
  readonly #account: Account;
  readonly #http: ReturnType<typeof httpClient>;
  readonly #cache = {};
  #branch: string | undefined;
  #said = '';

  /** @param hear is told what the server says while a push is looked at */
  constructor(url: string, account: Account, hear: (words: string) => void) {
    this.#url = url;
    this.#account = account;
    this.#http = httpClient(authorizationOf(account), (words) => {
      this.#said += words;
      hear(words);
    });
  }

  /**
   * Fetches what the server holds.
   * @param known files that need not be read again where they are the same
   * @throws ServerFault where it cannot be had
   */
  async latest(known: Files = new Map()): Promise<Latest> {
    const { fetchHead, branch } = await this.#fetch();
    const commit = await git.readCommit({ ...this.#local, oid: fetchHead });
    const oids = new Map<string, string>();
    await this.#walk(commit.commit.tree, '', oids);
    const folder = rootFolder([...oids.keys()]);
    if (folder === undefined) {
      throw new ServerFault('服务器的仓库里没有内容目录：应当有 taxonomy.json 和 site.json。');
    }
    const files: Files = new Map();
    for (const [path, oid] of oids) {
      if (!path.startsWith(folder)) continue;
      const place = path.slice(folder.length);
      const same = known.get(place);
      const isSame = same && (await blobIdOf(same)) === oid;
      files.set(place, isSame ? same : (await git.readBlob({ ...this.#local, oid })).blob);
    }
    return { head: fetchHead, branch, folder, files };
  }

  /**
   * Commits files on what the server held last, and pushes that.
   * @param changed by their place under the content root; undefined is taken away
   */
  async push(
    { head, branch, folder }: Latest,
    changed: ReadonlyMap<string, Uint8Array | undefined>,
    message: string,
  ): Promise<Pushed> {
    const { commit } = await git.readCommit({ ...this.#local, oid: head });
    const paths = new Map([...changed].map(([place, bytes]) => [folder + place, bytes]));
    const tree = await this.#treeWith(commit.tree, paths);
    const { login } = this.#account;
    const author = { name: login, email: `${login}@${new URL(this.#url).hostname}` };
    const oid = await git.commit({
      ...{ ...this.#local, message, tree, parent: [head], author, ref: OURS, noUpdateBranch: true },
    });
    await git.writeRef({ ...this.#local, ref: OURS, value: oid, force: true });
    this.#said = '';
    try {
      await git.push({ ...this.#remote, ref: OURS, remoteRef: `refs/heads/${branch}` });
      return { kind: 'pushed', said: this.#said };
    } catch (error) {
      const isAnswer =
        error instanceof git.Errors.PushRejectedError || error instanceof git.Errors.GitPushError;
      const late = /fetch first|non-fast-forward|failed to update ref|cannot lock ref/;
      if (error instanceof git.Errors.GitPushError && !late.test(error.data.prettyDetails)) {
        return { kind: 'refused', said: this.#said };
      }
      // The answer may be lost of a push that was taken; a browser sends it again by itself then.
      const taken = await this.#fetch().catch(() => undefined);
      if (taken?.fetchHead === oid) return { kind: 'pushed', said: this.#said };
      if (isAnswer) return { kind: 'behind' };
      return { kind: 'unanswered', commit: oid, error };
    }
  }

  get #local() {
    return { fs: this.#fs, gitdir: FOLDER, cache: this.#cache };
  }

  get #remote() {
    return { ...this.#local, http: this.#http, url: this.#url };
  }

  async #fetch(): Promise<{ fetchHead: string; branch: string }> {
    if (!this.#branch) {
      await git.init({ fs: this.#fs, gitdir: FOLDER, bare: true });
      await git.addRemote({ ...this.#local, remote: 'origin', url: this.#url, force: true });
    }
    // What is here already is not sent again.
    const known = this.#branch && {
      ref: `refs/remotes/origin/${this.#branch}`,
      remoteRef: this.#branch,
    };
    const { fetchHead, defaultBranch } = await git.fetch({
      ...{ ...this.#remote, ...known, depth: 1, singleBranch: true, tags: false },
    });
    this.#branch ??= defaultBranch?.replace(/^refs\/heads\//, '');
    if (!fetchHead || !this.#branch) {
      throw new ServerFault('服务器的仓库还是空的，请维护网站的同事先推送一次。');
    }
    return { fetchHead, branch: this.#branch };
  }

  async #walk(tree: string, before: string, found: Map<string, string>): Promise<void> {
    const entries = (await git.readTree({ ...this.#local, oid: tree })).tree;
    for (const { path, oid, type } of entries) {
      if (type === 'tree') await this.#walk(oid, `${before}${path}/`, found);
      else if (type === 'blob') found.set(before + path, oid);
    }
  }

  /** @returns the tree with the changes; undefined where nothing is left of it. */
  async #treeWith(
    tree: string | undefined,
    changed: ReadonlyMap<string, Uint8Array | undefined>,
  ): Promise<string> {
    const before = tree ? (await git.readTree({ ...this.#local, oid: tree })).tree : [];
    const entries = new Map(before.map((entry) => [entry.path, entry]));
    const below = new Map<string, Map<string, Uint8Array | undefined>>();
    for (const [place, bytes] of changed) {
      const [name = '', ...rest] = place.split('/');
      if (rest.length > 0) {
        const inside = below.get(name) ?? new Map<string, Uint8Array | undefined>();
        below.set(name, inside.set(rest.join('/'), bytes));
      } else if (bytes === undefined) entries.delete(name);
      else {
        const oid = await git.writeBlob({ ...this.#local, blob: bytes });
        entries.set(name, { mode: '100644', path: name, oid, type: 'blob' });
      }
    }
    for (const [name, inside] of below) {
      const old = entries.get(name);
      const oid = await this.#treeWith(old?.type === 'tree' ? old.oid : undefined, inside);
      const isEmpty = (await git.readTree({ ...this.#local, oid })).tree.length === 0;
      if (isEmpty) entries.delete(name);
      else entries.set(name, { mode: '040000', path: name, oid, type: 'tree' });
    }
    return git.writeTree({ ...this.#local, tree: [...entries.values()] });
  }
}
