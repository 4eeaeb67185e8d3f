import { isSame } from '../../content/bytes.ts';
import { one } from '../../search/client/markup.ts';
import type { Unpacked } from '../archive.ts';
import type { Caller } from '../call.ts';
import type { Changes } from '../messages.ts';
import type { Claim } from './claim.ts';
import { writeInto } from './folder.ts';
import { download, showApart } from './apart.ts';
import type { Apart, Shelf } from './shelf.ts';
import type { Status } from './status.ts';

type Folder = Parameters<typeof writeInto>[0];

const UNCLEARED = '没有清掉：这台电脑的浏览器不让改它存的东西。关掉别的标签页，再清一次。';
const FULL = '这台电脑的浏览器存不下草稿了。改动还在这一页里，现在就存成压缩包，别关这一页。';

/** Keeps what was changed: in the browser at once, in a folder or an archive when it is asked for. */
export class Saving {
  readonly #page: HTMLElement;
  readonly #caller: Caller;
  readonly #shelf: Shelf;
  readonly #status: Status;
  readonly #claim: Claim;
  #name = '';
  #opened: Unpacked = { files: new Map(), folder: '' };
  #kept = new Map<string, Uint8Array | undefined>();
  /** Drafts of other content roots, which go with this one. */
  #apart: readonly Apart[] = [];
  #hasRoom = true;
  #isBehind = false;
  #folder: Folder | undefined;
  #isWriting = false;

  /** @param settle writes what was typed last */
  constructor(
    page: HTMLElement,
    {
      caller,
      shelf,
      status,
      claim,
    }: { caller: Caller; shelf: Shelf; status: Status; claim: Claim },
    settle: () => void,
  ) {
    this.#page = page;
    this.#caller = caller;
    this.#shelf = shelf;
    this.#status = status;
    this.#claim = claim;
    const on = (id: string, act: () => Promise<void>) =>
      one(page, id).addEventListener('click', () => {
        settle();
        void act();
      });
    on('#studio-save-zip', () => this.#saveZip());
    on('#studio-save-folder', () => this.#saveFolder());
    on('#studio-forget', () => this.#forget());
    // What was typed last is written before the page may be gone.
    document.addEventListener('visibilitychange', settle);
    addEventListener('pagehide', settle);
    addEventListener('beforeunload', (event) => {
      // Something that was written is in this page only, or a folder has half of it.
      if (this.#isBehind || this.#isWriting) event.preventDefault();
    });
  }

  /**
   * Puts the drafts of an earlier visit on the desk, where a content root was opened.
   * @param how it is the one that was kept; or it was just chosen and takes that one’s place; or it
   * holds already what was written
   * @returns what to say of it
   */
  async opened(name: string, unpacked: Unpacked, how: 'kept' | 'chosen' | 'sent'): Promise<string> {
    const { files } = unpacked;
    this.#name = name;
    this.#opened = unpacked;
    this.#folder = undefined;
    one(this.#page, '#studio-save-folder').hidden = true;
    const isNew = how !== 'kept';
    const kept = isNew ? await this.#shelf.root().catch(() => undefined) : undefined;
    const drafts: Changes =
      how === 'sent' ? new Map() : await this.#shelf.drafts().catch(() => new Map());
    const base = kept?.files ?? files;
    // What was saved into the folder that is opened now is there already.
    const isThere = (place: string) =>
      drafts.has(place) && isSame(drafts.get(place), files.get(place));
    const fits = (place: string) => isThere(place) || isSame(base.get(place), files.get(place));
    const goesOn = new Map(
      [...drafts].filter(([place]) => fits('taxonomy.json') && fits(place) && !isThere(place)),
    );
    const written = [...drafts.keys()].filter(isThere).length;
    this.#kept = new Map(goesOn);
    await this.#caller.ask('put', goesOn);
    const restored = (await this.#caller.ask('changed')).size;
    const left = new Map([...drafts].filter(([place]) => !goesOn.has(place) && !isThere(place)));
    this.#hasRoom = true;
    this.#isBehind = false;
    this.#status.stand('');
    const apart = await this.#shelf.apart().catch((): Apart[] => []);
    if (isNew && this.#claim.isMine) {
      // They are of another content root, and must not be mixed with this one.
      if (kept && left.size > 0) {
        const bytes = await this.#caller.ask('archive', left, kept);
        apart.push({ name: kept.name, bytes, count: left.size, at: kept.at });
      }
      await this.#shelf
        .keepRoot(name, unpacked, goesOn, apart)
        .catch(() => (this.#hasRoom = false));
    }
    this.#apart = apart;
    showApart(one(this.#page, '#studio-apart'), apart, () => this.#forgetApart());
    const into = isNew ? undefined : await this.#shelf.writing().catch(() => undefined);
    return [
      this.#hasRoom ? '' : FULL,
      into === undefined ? '' : `上次没有写完文件夹“${into}”：再打开它，接着写进去。`,
      written > 0 ? `上次写进文件夹的${written}个文件都在。` : '',
      restored > 0 ? `接上了上次没有保存的${restored}个文件。` : '',
      left.size > 0 ? `另有${left.size}个文件的草稿是照别的原稿写的，没有接上，在上面存出来。` : '',
    ].join('');
  }

  /** What is changed can be written into this folder. */
  into(folder: Folder): void {
    this.#folder = folder;
    one(this.#page, '#studio-save-folder').hidden = false;
  }

  /**
   * Keeps files in the browser; one that is there as it is already is no new version.
   * @param restored files that are as they were opened
   */
  async keep(changes: Changes, restored: readonly string[] = []): Promise<void> {
    const fresh = new Map(
      [...changes].filter(
        ([place, bytes]) => !this.#kept.has(place) || !isSame(this.#kept.get(place), bytes),
      ),
    );
    // What comes next is compared with this, although it is not written yet.
    for (const place of restored) this.#kept.delete(place);
    for (const [place, bytes] of fresh) this.#kept.set(place, bytes);
    try {
      if (!this.#hasRoom) {
        const changed = await this.#caller.ask('changed');
        await this.#shelf.keepRoot(this.#name, this.#opened, changed, this.#apart);
        this.#hasRoom = true;
      }
      if (fresh.size + restored.length > 0 && this.#claim.isMine) {
        await this.#shelf.keep(fresh, restored);
      }
      if (this.#isBehind) return await this.#catchUp();
      this.#status.stand('');
      this.#status.tell('idle', '草稿已留在这台电脑的浏览器里，还没有保存成文件。');
    } catch {
      this.#isBehind = true;
      this.#status.stand(FULL);
      this.#status.tell('failed', '');
    }
  }

  /** Keeps once more all that could not be kept before. */
  async #catchUp(): Promise<void> {
    this.#isBehind = false;
    this.#kept.clear();
    await this.keepAll();
  }

  /** Keeps all that is changed; a draft of what is as it was opened is forgotten. */
  async keepAll(): Promise<void> {
    const changed = await this.#caller.ask('changed');
    await this.keep(
      changed,
      [...this.#kept.keys()].filter((place) => !changed.has(place)),
    );
  }

  async #forget(): Promise<void> {
    if (!confirm('这台电脑上留的草稿都会清掉，没有保存的改动找不回来。清掉吗？')) return;
    try {
      await this.#shelf.forget();
    } catch {
      return this.#status.tell('failed', UNCLEARED);
    }
    this.#isBehind = false;
    location.assign(location.pathname);
  }

  /** @returns whether they are gone. */
  async #forgetApart(): Promise<boolean> {
    try {
      await this.#shelf.forgetApart();
      this.#apart = [];
      return true;
    } catch {
      this.#status.tell('failed', UNCLEARED);
      return false;
    }
  }

  async #saveZip(): Promise<void> {
    const saved = await this.#status.during('正在保存', () => this.#caller.ask('save'));
    if (!saved) return;
    if (saved.places.length === 0) return this.#status.tell('idle', '没有改动，不用保存。');
    download(saved.bytes, this.#name);
    // A colleague’s checkout does not take what brings errors.
    const { places, errors } = saved;
    const left = errors > 0 ? `还有${errors}处错误，改好了同事才放得进网站：看右边的检查。` : '';
    this.#status.tell('saved', `存成了压缩包，里面是改过的${places.length}个文件。${left}`);
  }

  async #saveFolder(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    this.#isWriting = true;
    const left = await this.#status.during('正在写进文件夹', async () => {
      // Who comes back after a crash is told; without a store nobody can be.
      await this.#shelf.keepWriting(folder.handle.name).catch(() => undefined);
      return writeInto(folder, await this.#caller.ask('changed'), this.#opened.files);
    });
    this.#isWriting = false;
    if (!left) return;
    await this.#shelf.keepWriting(undefined).catch(() => undefined);
    if (left.length === 0) this.#status.tell('saved', '写进了文件夹。');
    else {
      const names = left.join('、');
      this.#status.tell(
        'failed',
        `没有写${names}：打开以后，别的程序改过。先存成压缩包，再对一对。`,
      );
    }
  }
}
