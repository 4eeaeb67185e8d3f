import { queryOf, readState, writeState } from '../state.ts';
import { arrivalOf, keepArrival } from './arrival.ts';
import { ask } from './ask.ts';
import { highlightArrival } from './highlight.ts';
import { address, element, marked, one } from './markup.ts';
import type { Answer, Hit } from './messages.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';

const MOST = 8;

const tools = new WeakMap<HTMLDialogElement, QuickSearch>();

/** The dialog of the header: a combobox whose options are results, after the ARIA pattern. */
export class QuickSearch {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #active = -1;
  #asked = '';

  /** @returns the one tool of a dialog. */
  static of(dialog: HTMLDialogElement): QuickSearch {
    const tool = tools.get(dialog) ?? new QuickSearch(dialog);
    tools.set(dialog, tool);
    return tool;
  }

  private constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#input = one<HTMLInputElement>(dialog, 'input');
    this.#list = one(dialog, '[role="listbox"]');
    const update = () => void this.#update();
    this.#input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) update();
    });
    this.#input.addEventListener('compositionend', update);
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    one(dialog, 'form').addEventListener('submit', () => keepSearch(this.#input.value));
    one(dialog, '.forget').addEventListener('click', () => {
      forgetSearches();
      this.#input.focus();
      update();
    });
  }

  /** Takes up what has been typed while this was loading. */
  open(): void {
    void this.#update();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { length } = this.#options;
    const steps: Record<string, number> = {
      ArrowDown: this.#active + 1 >= length ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? length - 1 : this.#active - 1,
    };
    const to = steps[event.key];
    if (to !== undefined && length > 0) {
      event.preventDefault();
      this.#activate(to);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#options[this.#active]?.click();
    } else if (event.key === 'Enter' && !queryOf(this.#input.value)) event.preventDefault();
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of this.#options.entries()) {
      option.setAttribute('aria-selected', String(at === index));
    }
    const option = this.#options[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  async #update(): Promise<void> {
    const query = queryOf(this.#input.value);
    this.#asked = query;
    if (!query) {
      const recent = recentSearches();
      this.#offer(recent.map((words) => this.#search(words, words, '最近搜过')));
      one(this.#dialog, '.forget').hidden = recent.length === 0;
      this.#say('');
      return;
    }
    try {
      const answer = await ask({ ...readState(''), query, count: MOST, complete: true });
      if (answer && this.#asked === query) this.#render(query, answer);
    } catch {
      if (this.#asked !== query) return;
      this.#offer([this.#search('到搜索页再试', query)]);
      this.#say('搜索没有加载成功。');
    }
  }

  #render(query: string, { hits, total, reading, near, completions = [] }: Answer): void {
    // A name that a result bears leads nowhere else.
    const names = completions.filter((name) => !hits.some(({ title }) => title.startsWith(name)));
    const options = hits.slice(0, MOST - names.length).map((hit) => this.#hit(hit, query));
    options.push(...names.map((name) => this.#search(name, name, '名称')));
    if (total > 0) options.push(this.#search(`全部结果（${total}条）`, query));
    else options.push(...near.map((name) => this.#search(name, name, '名称相近')));
    if (options.length === 0) options.push(this.#search('到搜索页按目录找', query));
    this.#offer(options);
    const found = total > 0 ? `共${total}条。` : '没有找到。';
    this.#say(reading ? `${reading}，${found}` : found);
  }

  #offer(options: HTMLElement[]): void {
    for (const [index, option] of options.entries()) option.id = `quick-result-${index}`;
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    one(this.#dialog, '.forget').hidden = true;
    this.#activate(-1);
  }

  #hit(hit: Hit, query: string): HTMLElement {
    const title = element('span', {}, ...marked(hit.title, hit.titleMarks));
    const kind = element('span', { className: 'kind' }, [hit.kind, hit.site].join(' ').trim());
    const option = optionOf(address(hit.url), title, kind);
    option.addEventListener('click', () => {
      const { pathname, search, hash } = option;
      keepSearch(query);
      keepArrival(arrivalOf(hit, pathname + search + hash, hit.excerpts[0]));
      if (!hash || pathname !== location.pathname) return;
      this.#dialog.close();
      setTimeout(highlightArrival);
    });
    return option;
  }

  #search(text: string, query: string, kind = ''): HTMLElement {
    const form = one<HTMLFormElement>(this.#dialog, 'form');
    const href = new URL(form.action).pathname + writeState({ ...readState(''), query });
    const option = optionOf(href, element('span', {}, text));
    if (kind) option.append(element('span', { className: 'kind' }, kind));
    option.addEventListener('click', () => keepSearch(query));
    return option;
  }

  #say(text: string): void {
    one(this.#dialog, '.state').textContent = text;
  }
}

/** Reached with the arrow keys from the input, so it is no stop of the Tab key. */
function optionOf(href: string, ...children: Node[]): HTMLAnchorElement {
  const option = element('a', { href, role: 'option', tabIndex: -1 }, ...children);
  option.setAttribute('aria-selected', 'false');
  return option;
}
