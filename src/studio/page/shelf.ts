import type { Unpacked } from '../archive.ts';
import type { ImportStep } from '../import/messages.ts';
import type { Changes } from '../messages.ts';

/** How many earlier states of a file are kept. */
const MOST_VERSIONS = 60;

/** A state of a file that was written. */
export interface Version {
  place: string;
  bytes: Uint8Array;
  /** In milliseconds, when it was kept. */
  at: number;
}

/** A file that differs from the content root; one that is gone from it has no bytes. */
type Draft = Omit<Version, 'bytes'> & { bytes: Uint8Array | undefined };

/** An import that can be undone. */
export interface KeptImport {
  name: string;
  /** What was said of it. */
  said: string[];
  step: ImportStep;
}

/** Drafts of another content root than the one that is open, as an archive for a colleague. */
export interface Apart {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  count: number;
  at: number;
}

interface KeptRoot extends Unpacked {
  name: string;
  at: number;
}

/**
 * What the browser keeps of the work: the content root as it was opened, the files that differ from
 * it, and their earlier states. It survives reload and crash. Every write may fail for want of room.
 */
export class Shelf {
  readonly #database: Promise<IDBDatabase>;

  constructor(name = 'studio') {
    this.#database = new Promise((resolve, reject) => {
      const asked = indexedDB.open(name, 1);
      asked.addEventListener('upgradeneeded', () => {
        asked.result.createObjectStore('root');
        asked.result.createObjectStore('drafts');
        asked.result
          .createObjectStore('versions', { autoIncrement: true })
          .createIndex('place', 'place');
      });
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(faultOf(asked.error)));
    });
    // Who asks for something hears that there is no store.
    void this.#database.catch(() => undefined);
  }

  /**
   * Keeps a content root that was opened, with the drafts that go on from it.
   * @param apart the other drafts, which remain as versions, too
   */
  async keepRoot(
    name: string,
    { files, folder }: Unpacked,
    drafts: Changes,
    apart?: readonly Apart[],
  ): Promise<void> {
    const at = Date.now();
    await this.#write(['root', 'drafts'], (store) => {
      store('root').put({ name, files, folder, at } satisfies KeptRoot, 'root');
      store('root').delete('import');
      store('root').delete('writing');
      if (apart) store('root').put(apart, 'apart');
      store('drafts').clear();
      for (const [place, bytes] of drafts) {
        store('drafts').put({ place, bytes, at } satisfies Draft, place);
      }
    });
  }

  async root(): Promise<KeptRoot | undefined> {
    return this.#read<KeptRoot | undefined>('root', (store) => store.get('root'));
  }

  /**
   * Keeps files as they are now, and each as one more version.
   * @param restored files that are as they were opened: their drafts are forgotten, their earlier
   * states remain
   */
  async keep(changes: Changes, restored: readonly string[] = []): Promise<void> {
    const at = Date.now();
    await this.#write(['drafts', 'versions'], (store) => {
      for (const place of restored) store('drafts').delete(place);
      for (const [place, bytes] of changes) {
        store('drafts').put({ place, bytes, at } satisfies Draft, place);
        if (bytes) store('versions').add({ place, bytes, at } satisfies Version);
      }
    });
    void this.#thin([...changes.keys()]).catch(() => undefined);
  }

  async drafts(): Promise<Changes> {
    const kept = await this.#read<Draft[]>('drafts', (store) => store.getAll());
    return new Map(kept.map(({ place, bytes }) => [place, bytes]));
  }

  /** @param folder the name of a folder into which files are being written; undefined once they are */
  async keepWriting(folder: string | undefined): Promise<void> {
    await this.#write(['root'], (store) => {
      if (folder === undefined) store('root').delete('writing');
      else store('root').put(folder, 'writing');
    });
  }

  /** @returns the folder into which an earlier visit was writing when it ended. */
  async writing(): Promise<string | undefined> {
    return this.#read<string | undefined>('root', (store) => store.get('writing'));
  }

  /** Keeps what it takes to undo the last import; undefined forgets it. */
  async keepImport(made: KeptImport | undefined): Promise<void> {
    await this.#write(['root'], (store) => {
      if (made) store('root').put(made, 'import');
      else store('root').delete('import');
    });
  }

  /** @returns the drafts of other content roots that nobody has taken away yet. */
  async apart(): Promise<Apart[]> {
    const kept = await this.#read<Apart[] | undefined>('root', (store) => store.get('apart'));
    return kept ?? [];
  }

  async forgetApart(): Promise<void> {
    await this.#write(['root'], (store) => store('root').delete('apart'));
  }

  async lastImport(): Promise<KeptImport | undefined> {
    return this.#read<KeptImport | undefined>('root', (store) => store.get('import'));
  }

  /** @returns the earlier states of a file, the newest first. */
  async versions(place: string): Promise<Version[]> {
    const found = await this.#read<Version[]>('versions', (store) =>
      store.index('place').getAll(place),
    );
    return found.reverse();
  }

  /** Forgets everything that was kept. */
  async forget(): Promise<void> {
    await this.#write(['root', 'drafts', 'versions'], (store) => {
      for (const name of ['root', 'drafts', 'versions']) store(name).clear();
    });
  }

  async #read<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    const database = await this.#database;
    return new Promise((resolve, reject) => {
      const asked = ask(database.transaction(name).objectStore(name));
      asked.addEventListener('success', () => resolve(asked.result as T));
      asked.addEventListener('error', () => reject(faultOf(asked.error)));
    });
  }

  async #write(
    names: string[],
    change: (store: (name: string) => IDBObjectStore) => void,
  ): Promise<void> {
    const database = await this.#database;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
      transaction.addEventListener('complete', () => resolve());
      for (const end of ['abort', 'error']) {
        transaction.addEventListener(end, () => reject(faultOf(transaction.error)));
      }
      try {
        change((name) => transaction.objectStore(name));
        // At once: a page that is being left hears of nothing that would end it later.
        transaction.commit();
      } catch (error) {
        // What went before would be written without the rest.
        transaction.abort();
        reject(error as Error);
      }
    });
  }

  /** Forgets the oldest of too many earlier states. */
  async #thin(places: readonly string[]): Promise<void> {
    const versions = (await this.#database)
      .transaction('versions', 'readwrite')
      .objectStore('versions');
    for (const place of places) {
      const asked = versions.index('place').getAllKeys(place);
      asked.addEventListener('success', () => {
        for (const key of asked.result.slice(0, -MOST_VERSIONS)) versions.delete(key);
      });
    }
  }
}

function faultOf(error: DOMException | null): Error {
  return error ?? new Error('the store of the browser is closed');
}
