import { FACETS } from '../facets.ts';
import { asks, PAGE, readState, withQuery, writeState, type SearchState } from '../state.ts';
import { ask, stop } from './ask.ts';
import { isOutdated } from './deployment.ts';
import { FacetForm } from './facet-form.ts';
import { element, one } from './markup.ts';
import type { Answer, Ask, Hit } from './messages.ts';
import { keepSearch } from './recent.ts';
import { keepScroll, keptScroll } from './scroll.ts';
import { nearNames, verdict, waysIn } from './verdict.ts';

/** Milliseconds until a reader is told that a search takes its time. */
const LATE = 500;

/** Results that are drawn in one frame. */
const AT_ONCE = 8;

/** In milliseconds. */
const LONGEST_FRAME = 100;

type Status = 'idle' | 'busy' | 'done' | 'failed';

/** The search page. Without JavaScript it is a list of every case, which this hides once it asks. */
export class SearchPage extends HTMLElement {
  #state = readState(location.search);
  /** Keystrokes of one stretch of typing share an entry of the history. */
  #typing = false;
  /** The search whose results stand in the list; more of them are appended. */
  #listed = '';
  #late = 0;
  #facets: FacetForm | undefined;

  connectedCallback(): void {
    const input = this.#input;
    const type = () => {
      this.#go(withQuery(this.#state, input.value), this.#typing ? 'replace' : 'push');
      this.#typing = true;
    };
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) type();
    });
    input.addEventListener('compositionend', type);
    one<HTMLFormElement>(this, '.search-box').addEventListener('submit', (event) => {
      event.preventDefault();
      keepSearch(input.value);
      this.#go(withQuery(this.#state, input.value));
    });
    this.#facets = new FacetForm(one(this, '.filters'), this.#state, (state) => this.#go(state));
    this.addEventListener('click', (event) => this.#follow(event));
    one(this, '.retry').addEventListener('click', () => void this.#show(this.#state));
    one(this, '.more').addEventListener('click', () => void this.#more());
    window.addEventListener('pagehide', stop);
    window.addEventListener('popstate', () => this.#return());
    keepScroll(() => one(this, '#search-status').dataset['state'] !== 'busy');
    this.#return();
  }

  get #input(): HTMLInputElement {
    return one<HTMLInputElement>(this, '.search-box input');
  }

  /** Shows what the address says, as far down as it had been read. */
  #return(): void {
    this.#typing = false;
    const scroll = keptScroll();
    void this.#show(readState(location.search)).then(() => {
      if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
    });
  }

  #go(state: SearchState, way: 'push' | 'replace' = 'push'): void {
    const search = writeState(state);
    const known = search === location.search || search === writeState(this.#state);
    this.#typing = false;
    if (way === 'replace' || known) history.replaceState(null, '', location.pathname + search);
    else history.pushState(null, '', location.pathname + search);
    void this.#show(state);
  }

  /** A link to another search is answered in place. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname) return;
    event.preventDefault();
    this.#go(readState(link.search));
    this.#input.focus();
  }

  async #more(): Promise<void> {
    const list = one(this, '#search-results');
    const first = list.childElementCount;
    const state = { ...this.#state, shown: this.#state.shown + PAGE };
    history.replaceState(history.state, '', location.pathname + writeState(state));
    await this.#show(state);
    list.children[first]?.querySelector('a')?.focus();
  }

  async #show(state: SearchState): Promise<void> {
    this.#state = state;
    this.#facets?.set(state);
    if (withQuery(state, this.#input.value).query !== state.query) this.#input.value = state.query;
    if (!asks(state)) {
      this.#say('idle', 0);
      return;
    }
    clearTimeout(this.#late);
    this.#status('busy', 0);
    this.#late = window.setTimeout(() => this.#say('busy', 0, '正在查找……'), LATE);
    try {
      const [answer, { hitItem, answerCards }] = await Promise.all([
        ask(question(state)),
        import('./results.ts'),
      ]);
      if (!answer || this.#state !== state) return;
      // What says later that it is being looked for would hide what was found.
      clearTimeout(this.#late);
      const cards = answerCards(answer.cards);
      one(this, '#search-answer').replaceChildren(...cards);
      one(this, '#search-answer').hidden = cards.length === 0;
      await this.#render(answer, state, hitItem);
    } catch {
      if (this.#state === state) await this.#fail(state);
    }
  }

  /** Says what can be done: a page whose programs are gone has to be loaded anew. */
  async #fail(state: SearchState): Promise<void> {
    this.#say('failed', 0, '搜索没有加载成功。请检查网络后重试，或从下面的目录里找。');
    if (!(await isOutdated()) || this.#state !== state) return;
    const again = element('button', { type: 'button', className: 'plain' }, '重新加载');
    again.addEventListener('click', () => location.reload());
    this.#say('failed', 0, '网站已经更新，这一页还是旧的。', again);
  }

  async #render(
    answer: Answer,
    state: SearchState,
    itemOf: (hit: Hit) => HTMLLIElement,
  ): Promise<void> {
    const list = one(this, '#search-results');
    const search = writeState({ ...state, shown: PAGE });
    const kept = this.#listed === search ? list.childElementCount : 0;
    if (kept === 0) list.replaceChildren();
    this.#listed = search;
    // In parts, so that a key pressed meanwhile need not wait for the whole list.
    const left = answer.hits.slice(kept).map((hit) => () => list.append(itemOf(hit)));
    const parts = [...left, () => this.#facets?.render(answer.counts)];
    one(this, '.found').hidden = answer.total === 0;
    // At once, or the results would push it down.
    one(this, '.index').hidden = answer.total > 0;
    for (const [at, part] of parts.entries()) {
      if (at > 0 && at % AT_ONCE === 0) await nextFrame();
      if (this.#state !== state) return;
      part();
    }
    one(this, '.more').hidden = answer.hits.length >= answer.total;
    one(this, '.near').replaceChildren(...nearNames(answer.near));
    this.#offerContribution(state);
    this.#say('done', answer.total, ...verdict(state, answer));
    if (answer.total > 0) return;
    const everything = await ask(question({ ...readState(''), shown: 0 })).catch(() => undefined);
    if (everything && this.#state === state) {
      one(this, '.ways').replaceChildren(...waysIn(everything.counts));
    }
  }

  /** The query goes along in the address, and nowhere else. */
  #offerContribution({ query }: SearchState): void {
    const link = one<HTMLAnchorElement>(this, '[data-contribute]');
    link.href = `${link.pathname}?${new URLSearchParams({ q: query }).toString()}`;
    one(this, '.missing').hidden = query === '';
  }

  #status(state: Status, total: number): void {
    Object.assign(one(this, '#search-status').dataset, { state, total: String(total) });
  }

  /** Says where the search stands and shows what belongs to that. */
  #say(state: Status, total: number, ...text: (Node | string)[]): void {
    this.#status(state, total);
    one(this, '#search-status').replaceChildren(...text);
    clearTimeout(this.#late);
    if (state !== 'done') one(this, '#search-answer').hidden = true;
    if (state === 'busy') return;
    const filtered = FACETS.some(({ id }) => this.#state.chosen[id].length > 0);
    one(this, '.found').hidden = state !== 'done' || (total === 0 && !filtered);
    one(this, '.nothing').hidden = state !== 'done' || total > 0;
    one(this, '.retry').hidden = state !== 'failed';
    one(this, '.index').hidden = total > 0;
  }
}

/** Lets the browser draw, and answer what has happened meanwhile; a page out of sight has no frames. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });
}

function question({ shown, ...state }: SearchState): Omit<Ask, 'turn'> {
  return { ...state, count: shown };
}
