import { one } from '../../search/client/markup.ts';
import type { Unpacked } from '../archive.ts';
import type { Caller } from '../call.ts';
import type { Sent } from '../git/office.ts';
import { ConflictList } from './conflict-list.ts';
import type { Status } from './status.ts';

/** What content is called that came from an office’s server. */
export const SERVER = '服务器上的内容';

/** Under which the office's server says where its repository is; it is no secret. */
const COOKIE = /(?:^|; )studio-repository=([^;]+)/;

const BUSY = '别人也在推送，这一次没有轮到。过几分钟再推送；改动还在这里。';

interface Parts {
  caller: Caller;
  status: Status;
  /** Writes what was typed last. */
  settle: () => void;
}

/** Opens content that was chosen, or that holds already what was written. */
type Open = (unpacked: Unpacked, how: 'chosen' | 'sent') => Promise<void>;

/** Opens the content from an office's git server and sends the changes there. */
export class Server {
  readonly #page: HTMLElement;
  readonly #caller: Caller;
  readonly #status: Status;
  readonly #settle: () => void;
  readonly #open: Open;
  readonly #conflicts: ConflictList;
  readonly #url: string | undefined;
  #folder: string | undefined;

  constructor(page: HTMLElement, { caller, status, settle }: Parts, open: Open) {
    this.#page = page;
    this.#caller = caller;
    this.#status = status;
    this.#settle = settle;
    this.#open = open;
    this.#url = repositoryAddress();
    this.#conflicts = new ConflictList(this.#find('#studio-conflicts'));
    caller.listen((words) => this.#hear(words));
    const signIn = this.#find('#studio-sign-in');
    signIn.hidden = !this.#url;
    this.#find('#studio-send').hidden = !this.#url;
    this.#find('#studio-send').addEventListener('click', () => void this.#begin());
    this.#find('#studio-stay').addEventListener('click', () => this.#show(false));
    this.#onSubmit('#studio-sign-in', (form) => this.#signIn(form));
    this.#onSubmit('#studio-sending form', () => this.#send());
  }

  async #signIn(form: HTMLFormElement): Promise<void> {
    const url = this.#url;
    if (!url) return;
    const typed = new FormData(form);
    const [login, password] = ['login', 'password'].map((name) => typed.get(name) as string);
    this.#settle();
    const opened = await this.#status.during('正在打开服务器上的内容', async () => {
      const latest = await this.#caller.ask('signIn', url, { login: login!, password: password! });
      const { size } = await this.#caller.ask('changedOnDesk');
      return { latest, size };
    });
    if (!opened) return;
    if ('fault' in opened.latest) {
      this.#status.tell('failed', opened.latest.fault);
      return;
    }
    form.reset();
    this.#folder = opened.latest.folder;
    if (opened.size === 0) await this.#open(opened.latest, 'chosen');
    else {
      const words = `登录了。手上改过的${opened.size}个文件还在，推送时和服务器上的合在一起。`;
      this.#status.tell('idle', words);
    }
  }

  async #begin(): Promise<void> {
    this.#settle();
    if (this.#folder === undefined) {
      this.#find<HTMLDetailsElement>('#studio-open').open = true;
      this.#find('#studio-sign-in input').focus();
      this.#status.tell('idle', '先在上面登录，再推送。密码只留在这一页里，关掉就忘。');
      return;
    }
    const { size, message } = await this.#caller.ask('changedOnDesk');
    if (size === 0) {
      this.#status.tell('idle', '没有改动，不用推送。');
      return;
    }
    this.#conflicts.clear();
    this.#find('#studio-answer').textContent = '';
    const field = this.#find<HTMLInputElement>('#studio-message');
    field.value = message;
    this.#show(true);
    field.select();
  }

  async #send(): Promise<void> {
    const message = this.#find<HTMLInputElement>('#studio-message').value.trim();
    const choices = this.#conflicts.choices();
    this.#find('#studio-answer').textContent = '';
    // What is typed meanwhile would be neither sent nor kept.
    const writing = [
      ...this.#page.querySelectorAll<HTMLElement>(
        '[data-opened], #studio-open, #studio-sending form',
      ),
    ];
    for (const part of writing) part.inert = true;
    const sent = await this.#status.during('正在推送，服务器要检查和构建，多半要几分钟', () =>
      this.#caller.ask('send', message, choices),
    );
    for (const part of writing) part.inert = false;
    if (!sent) return;
    if ('fault' in sent) this.#status.tell('failed', sent.fault);
    else await this.#sent(sent);
  }

  async #sent(sent: Sent): Promise<void> {
    switch (sent.kind) {
      case 'conflicts':
        this.#conflicts.show(sent);
        this.#status.tell('failed', '还没有推送：有的地方同事也改过，请在下面选用谁的。');
        this.#find('#studio-conflicts').focus();
        return;
      case 'refused':
        this.#status.tell('failed', '服务器没有收下，原因在下面；改好再推送。');
        return;
      case 'busy':
        this.#status.tell('failed', BUSY);
        return;
      case 'same':
      case 'sent': {
        this.#show(false);
        // What is published now is what was opened.
        await this.#open({ files: sent.files, folder: this.#folder ?? '' }, 'sent');
        const words = sent.kind === 'sent' ? '推送了，网站已经换上。' : '服务器上已经是这样。';
        this.#status.tell('saved', words);
      }
    }
  }

  /** The hook speaks while it works, in lines that may come in pieces. */
  #hear(words: string): void {
    const answer = this.#find('#studio-answer');
    answer.append(words.replaceAll('\r', '\n'));
    answer.scrollTop = answer.scrollHeight;
  }

  #show(isShown: boolean): void {
    this.#find('#studio-sending').hidden = !isShown;
    if (isShown) this.#find('#studio-sending').scrollIntoView({ block: 'nearest' });
  }

  #onSubmit(selector: string, act: (form: HTMLFormElement) => Promise<void>): void {
    const form = this.#find<HTMLFormElement>(selector);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void act(form);
    });
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return one<T>(this.#page, selector);
  }
}

/** @returns where the repository is, at this very origin; undefined where the server has none. */
function repositoryAddress(): string | undefined {
  const named = COOKIE.exec(document.cookie)?.[1];
  if (named === undefined || !URL.canParse(named, location.href)) return undefined;
  const address = new URL(named, location.href);
  return address.origin === location.origin ? address.href : undefined;
}
