import { one } from '../../search/client/markup.ts';
import type { Unpacked } from '../archive.ts';
import { Caller } from '../call.ts';
import type { Correctable } from '../correcting.ts';
import { CasePictures } from './case-pictures.ts';
import { listenForCase } from './case-forms.ts';
import { addressOf, listCases, slugInAddress } from './case-list.ts';
import { Checking, type OpenCase } from './checking.ts';
import { listenForFiles } from './files-in.ts';
import { FormPanel } from './form-panel.ts';
import { listenForContent } from './opening.ts';
import { Claim } from './claim.ts';
import { correctionForm, newForm, renameForm } from './forms.ts';
import { Ledger } from './ledger.ts';
import { listenForPreview } from './preview-panel.ts';
import { RecordSearch } from './record-search.ts';
import { listenForReview } from './review-panel.ts';
import { Saving } from './saving.ts';
import { Server, SERVER } from './server.ts';
import { Shelf } from './shelf.ts';
import { Status } from './status.ts';
import { showVersions } from './versions.ts';
import type { Writing } from './writing.ts';

/** The page on which a case is written, from opening a content root to saving what was changed. */
export class StudioPage extends HTMLElement {
  readonly #caller = new Caller(
    new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }),
  );
  readonly #shelf = new Shelf();
  readonly #claim = new Claim();
  readonly #pictures = new CasePictures(this.#caller);
  readonly #ledger = new Ledger(this.#caller);
  #status!: Status;
  #form!: FormPanel;
  #search!: RecordSearch;
  #checking!: Checking;
  #saving!: Saving;
  #writing: Writing | undefined;
  #slug: string | undefined;
  #opening = 0;
  #kept = Promise.resolve();
  #recall = () => Promise.resolve();

  connectedCallback(): void {
    const settle = () => this.#writing?.settle();
    this.#status = new Status(this.#find('#studio-status'));
    this.#form = new FormPanel(
      this.#find('#studio-form'),
      settle,
      (id) => this.#writing?.names(id) ?? false,
    );
    const parts = { caller: this.#caller, shelf: this.#shelf, status: this.#status };
    const isMine = () => this.#claim.isMine;
    this.#saving = new Saving(this, { ...parts, claim: this.#claim }, settle);
    const input = this.#find<HTMLInputElement>('#studio-record-search');
    const place = { input, list: this.#find('#studio-records') };
    this.#search = new RecordSearch(place, () => this.#ledger.known, {
      insert: (record) => this.#writing?.insert(record),
      correct: (kind, id) => this.#correct(kind, id),
      rename: (kind, id) =>
        void this.#form.open(renameForm(parts, kind, id, () => this.#changed())),
    });
    this.#checking = new Checking(this, {
      ...{ ...parts, form: this.#form, isMine },
      open: () => this.#opened,
      goTo: (slug) => this.#goTo(slug),
      changed: () => this.#changed(),
      fact: (id) => this.#ledger.facts.get(id),
    });
    listenForContent(this, { ...parts, claim: this.#claim }, async (name, unpacked) => {
      await this.#open(name, unpacked, 'chosen');
      if ('handle' in unpacked) this.#saving.into(unpacked);
    });
    const slug = () => this.#slug;
    listenForCase(this, {
      ...{ ...parts, form: this.#form, changed: () => this.#changed() },
      open: () => this.#ledger.case(this.#slug),
      moved: async (to) => {
        if (to === undefined) await this.#leave();
        else await this.#goTo(to);
        await this.#changed();
      },
    });
    listenForReview(this, { ...parts, settle });
    listenForPreview(this, { ...parts, settle, slug });
    new Server(this, { ...parts, settle }, (unpacked, how) => this.#open(SERVER, unpacked, how));
    for (const button of this.querySelectorAll<HTMLElement>('[data-make]')) {
      button.addEventListener('click', () => this.#make(button.dataset['make']!));
    }
    addEventListener('popstate', () => void this.#openCase(slugInAddress()));
    this.#recall = listenForFiles(this, {
      ...{ ...parts, form: this.#form, isMine },
      settle: () => (settle(), this.#kept),
      open: () => this.#opened,
      brought: async (slug) => {
        await this.#changed();
        if (slug !== undefined) await this.#goTo(slug);
      },
      undone: (places) => this.#takeBack(places),
    });
    void this.#start();
  }

  async #start(): Promise<void> {
    await this.#claim.make(() => void this.#resume());
    await this.#resume();
  }

  /** Goes on from what the browser kept. */
  async #resume(): Promise<void> {
    const { isMine } = this.#claim;
    this.#find('#studio-other').hidden = isMine;
    for (const tool of this.querySelectorAll<HTMLElement>('[data-writes]')) tool.inert = !isMine;
    const kept = await this.#shelf.root().catch(() => undefined);
    if (kept) await this.#open(kept.name, kept, 'kept');
  }

  async #open(name: string, unpacked: Unpacked, how: 'kept' | 'chosen' | 'sent'): Promise<void> {
    this.#writing?.close();
    this.#writing = undefined;
    const opened = await this.#status.during(`正在读“${name}”`, async () => {
      const { files, folder } = unpacked;
      await this.#caller.ask('open', { files, folder });
      return this.#saving.opened(name, { files, folder }, how);
    });
    if (opened === undefined) return;
    await this.#recall();
    this.#find('#studio-name').textContent = name;
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-opened]')) hidden.hidden = false;
    this.#find<HTMLDetailsElement>('#studio-open').open = false;
    if (!(await this.#openCase(slugInAddress()))) return;
    const { cases, files } = await this.#caller.ask('list');
    this.#status.tell('idle', `读了${files}个文件，${cases.length}篇案例。${opened}`);
  }

  /** Lists the cases anew and learns what a text can name. */
  async #refresh(): Promise<void> {
    await this.#ledger.refresh();
    const { cases } = this.#ledger;
    this.#find('#studio-publish').hidden = this.#ledger.case(this.#slug)?.status !== 'draft';
    const open = (slug: string) => void this.#goTo(slug);
    listCases(this.#find('#studio-cases'), cases, { current: this.#slug, open });
    this.#search.show();
    this.#writing?.editor.refresh();
  }

  async #goTo(slug: string): Promise<void> {
    history.pushState(undefined, '', addressOf(slug));
    await this.#openCase(slug);
  }

  async #leave(): Promise<void> {
    history.replaceState(undefined, '', location.pathname);
    await this.#openCase(undefined);
  }

  /** @returns whether there is such a case, or none was asked for. */
  async #openCase(slug: string | undefined): Promise<boolean> {
    const turn = (this.#opening += 1);
    this.#writing?.close();
    this.#writing = undefined;
    const place = `cases/${slug}/index.mdx`;
    const text = slug === undefined ? undefined : await this.#caller.ask('text', place);
    // The editor is loaded with the first case.
    const { Writing } = text === undefined ? {} : await import('./writing.ts');
    if (text !== undefined) await this.#pictures.load(slug);
    if (turn !== this.#opening) return true;
    this.#slug = text === undefined ? undefined : slug;
    this.#find('#studio-writing').hidden = text === undefined;
    if (Writing && text !== undefined) {
      const hosts = { host: this.#find('#studio-text'), toolbar: this.#find('#studio-toolbar') };
      const file = { place, text, readonly: !this.#claim.isMine };
      this.#writing = new Writing(hosts, file, {
        facts: () => this.#ledger.facts,
        figure: (id) => this.#ledger.figure(id),
        picture: (src) => this.#pictures.at(src),
        picked: (kind, id, isWanted) => {
          this.#search.pick(kind, id);
          if (isWanted) this.#correct(kind as Correctable, id);
        },
        typed: () => this.#status.tell('busy', '正在写'),
        written: (...written) => void (this.#kept = this.#written(...written)),
        refused: (words) => this.#status.tell('failed', words),
      });
      await showVersions(this.#find('#studio-versions'), this.#shelf, place, (earlier) =>
        this.#writing?.replace(earlier),
      );
    }
    await this.#refresh();
    this.#form.turnTo(this.#slug);
    // A first check takes seconds where there are a thousand cases; nobody waits for it.
    void this.#checking.check();
    if (slug === undefined || text !== undefined) return true;
    this.#status.tell('failed', `没有编号为“${slug}”的案例。`);
    return false;
  }

  async #written(writing: Writing, text: string, base: string): Promise<void> {
    const { place } = writing;
    // It is kept at once, for the page may be on its way out.
    const kept = this.#saving.keep(new Map([[place, new TextEncoder().encode(text)]]));
    const other = await this.#caller.ask('write', place, text, base);
    if (!other) writing.agree(text);
    await kept;
    if (other) writing.take(other.text);
    await this.#checking.check();
  }

  /** Something besides the open text was changed: records, or the text by someone else's hand. */
  async #changed(): Promise<void> {
    await this.#refresh();
    const writing = this.#writing;
    if (writing) writing.take(await this.#caller.ask('text', writing.place));
    await this.#pictures.load(this.#slug);
    this.#writing?.editor.refresh();
    await this.#saving.keepAll();
    void this.#checking.check();
  }

  /** An import was undone: its files are gone or as they were. */
  async #takeBack(places: readonly string[]): Promise<void> {
    if (places.includes(`cases/${this.#slug}/index.mdx`)) await this.#leave();
    await this.#changed();
    this.#status.tell('idle', '撤销了导入，内容和导入前一样。');
  }

  #correct(kind: Correctable, id: string): void {
    void this.#form.open(correctionForm(this.#caller, kind, id, () => this.#changed()));
  }

  #make(kind: string): void {
    const done = async (id: string) => {
      await this.#changed();
      if (kind === 'fact' || kind === 'figure') this.#writing?.insert({ kind, id });
      if (kind === 'case') await this.#goTo(id);
    };
    const form = newForm(this.#caller, kind, done, this.#slug);
    void this.#form.open(form, kind === 'fact' ? { form: 'number' } : {});
  }

  get #opened(): OpenCase | undefined {
    const [slug, writing] = [this.#slug, this.#writing];
    return slug === undefined || !writing ? undefined : { slug, writing };
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return one<T>(this, selector);
  }
}
