import { isSame } from '../../content/bytes.ts';
import type { Changes, Files } from '../messages.ts';
import type { Account } from './account.ts';
import { mergeFiles, settle, type Choice, type Conflict } from './merging.ts';
import { Repository, type Latest } from './repository.ts';

/** How often a push begins anew where others are faster. */
const MOST_TRIES = 3;

/** What became of what somebody wanted to publish. `said` are the words of the server’s hook. */
export type Sent =
  | { kind: 'sent'; said: string; files: Files }
  /** All of it is on the server already. */
  | { kind: 'same'; files: Files }
  /** Others changed the same words since; `head` is the commit that the choices are made for. */
  | { kind: 'conflicts'; head: string; conflicts: Conflict[] }
  | { kind: 'refused'; said: string }
  | { kind: 'busy' };

/** What was chosen in the conflicts with one commit: for each file, a choice for each clash. */
export interface Choices {
  head: string;
  files: ReadonlyMap<string, readonly Choice[]>;
}

/** The office's server, at which somebody has signed in. */
export class Office {
  readonly #repository: Repository;
  /** What somebody had at a push of which nobody knows whether it was taken, by its commit. */
  readonly #unanswered = new Map<string, Files>();

  private constructor(repository: Repository) {
    this.#repository = repository;
  }

  /**
   * Signs in and fetches what the server holds.
   * @param hear is told what the server says while it looks at what is sent
   * @throws ServerFault, in Chinese
   */
  static async signIn(
    url: string,
    account: Account,
    hear: (words: string) => void,
  ): Promise<{ office: Office; latest: Latest }> {
    const repository = new Repository(url, account, hear);
    return { office: new Office(repository), latest: await repository.latest() };
  }

  /**
   * Puts changes on top of what the server holds now and sends them.
   * @param base as the content root was opened
   * @param ours what is otherwise; undefined is a file that was taken away
   * @throws ServerFault, in Chinese
   */
  async send(base: Files, ours: Changes, message: string, choices?: Choices): Promise<Sent> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const latest = await this.#repository.latest(base);
      // What was taken after all is no colleague's, whatever it was joined with.
      const before = this.#unanswered.get(latest.head) ?? base;
      const { changed, conflicts } = mergeFiles(before, ours, latest.files);
      if (conflicts.length > 0 && choices?.head !== latest.head) {
        return { kind: 'conflicts', head: latest.head, conflicts };
      }
      for (const conflict of conflicts) {
        const { place } = conflict;
        const settled = settle(conflict, choices?.files.get(place) ?? []);
        if (!isSame(settled, latest.files.get(place))) changed.set(place, settled);
      }
      const files = withChanges(latest.files, changed);
      if (changed.size === 0) return { kind: 'same', files };
      const pushed = await this.#repository.push(latest, changed, message);
      if (pushed.kind === 'pushed') return { kind: 'sent', said: pushed.said, files };
      if (pushed.kind === 'refused') return pushed;
      if (pushed.kind === 'unanswered') {
        this.#unanswered.set(pushed.commit, withChanges(base, ours));
        throw pushed.error;
      }
    }
    return { kind: 'busy' };
  }
}

function withChanges(before: Files, changes: Changes): Files {
  const files = new Map(before);
  for (const [place, bytes] of changes) {
    if (bytes) files.set(place, bytes);
    else files.delete(place);
  }
  return files;
}
