import { FACETS, type FacetId } from './facets.ts';
import type { Pagefind, PagefindResult, PagefindSearch } from './pagefind.ts';
import { readState, writeState, type SearchState } from './state.ts';

const PAGE = 20;

/** The search page. Without JavaScript it is a list of every case, which this hides once it asks. */
export class SearchPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #state: SearchState = readState('');
  #turn = 0;

  connectedCallback(): void {
    const input = this.#one<HTMLInputElement>('.search-box input');
    this.#one<HTMLFormElement>('.search-box').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...readState(''), query: input.value.trim() });
    });
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.#ask({ ...this.#state, query: input.value.trim() }, 'replace');
    });
    input.addEventListener('compositionend', () => {
      this.#ask({ ...this.#state, query: input.value.trim() }, 'replace');
    });
    this.#one<HTMLFormElement>('.facets').addEventListener('change', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement)) return;
      const facet = target.name as FacetId;
      const others = this.#state.chosen[facet].filter((value) => value !== target.value);
      const chosen = target.checked ? [...others, target.value] : others;
      this.#ask({ ...this.#state, chosen: { ...this.#state.chosen, [facet]: chosen } });
    });
    window.addEventListener('popstate', () => this.#show(readState(location.search)));
    document.addEventListener('keydown', (event) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, select, textarea');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.focus();
    });
    this.#show(readState(location.search));
  }

  #ask(state: SearchState, history: 'push' | 'replace' = 'push'): void {
    const url = location.pathname + writeState(state);
    if (history === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
    this.#show(state);
  }

  #show(state: SearchState): void {
    this.#state = state;
    const turn = ++this.#turn;
    const input = this.#one<HTMLInputElement>('.search-box input');
    if (document.activeElement !== input) input.value = state.query;
    const asked = state.query !== '' || FACETS.some(({ id }) => state.chosen[id].length > 0);
    this.#one('.index').hidden = asked;
    this.#one('.found').hidden = !asked;
    if (!asked) {
      this.#say('idle', 0, '');
      return;
    }
    this.#say('busy', 0, '正在查找……');
    this.#search(state)
      .then((found) => (turn === this.#turn ? this.#render(found, turn) : undefined))
      .catch(() => {
        if (turn !== this.#turn) return;
        this.#pagefind = undefined;
        this.#one('.index').hidden = false;
        this.#one('.found').hidden = true;
        this.#say('failed', 0, '搜索没有加载成功，请检查网络后再试，或从下面的目录里找。');
      });
  }

  async #search({ query, chosen }: SearchState): Promise<PagefindSearch> {
    const url = this.dataset['bundle'] ?? '';
    this.#pagefind ??= import(/* @vite-ignore */ url) as Promise<Pagefind>;
    const pagefind = await this.#pagefind;
    // Counts come with results only once the filters have been loaded.
    await pagefind.filters();
    const filters = Object.fromEntries(
      FACETS.flatMap(({ id }) => (chosen[id].length > 0 ? [[id, { any: chosen[id] }]] : [])),
    );
    return pagefind.search(query || null, { filters });
  }

  async #render(found: PagefindSearch, turn: number): Promise<void> {
    const total = found.results.length;
    const list = this.#one('#search-results');
    const more = this.#one<HTMLButtonElement>('.more');
    const load = async (from: number) => {
      const page = await Promise.all(
        found.results.slice(from, from + PAGE).map((result) => result.data()),
      );
      if (turn !== this.#turn) return;
      if (from === 0) list.replaceChildren();
      list.append(...page.map(resultItem));
      more.hidden = from + PAGE >= total;
      more.onclick = () => {
        const first = list.childElementCount;
        void load(first).then(() => list.children[first]?.querySelector('a')?.focus());
      };
    };
    await load(0);
    if (turn !== this.#turn) return;
    this.#renderFacets(found.filters);
    this.#say('done', total, total > 0 ? `共${total}条` : '没有找到。可以换个说法，或从目录里找。');
    this.#one('.index').hidden = total > 0;
  }

  #renderFacets(counts: PagefindSearch['filters']): void {
    for (const { id } of FACETS) {
      const fieldset = this.#one(`[data-facet="${id}"]`);
      const chosen = this.#state.chosen[id];
      const options = Object.entries(counts[id] ?? {})
        .filter(([value, count]) => count > 0 || chosen.includes(value))
        .sort(([, a], [, b]) => b - a);
      fieldset.hidden = options.length === 0;
      const focused = document.activeElement instanceof HTMLInputElement && document.activeElement;
      const labels = options.map(([value, count]) => {
        const input = element('input', { type: 'checkbox', name: id, value });
        input.checked = chosen.includes(value);
        const number = element('span', { className: 'count', textContent: String(count) });
        const label = element('label', {});
        label.append(input, element('span', { textContent: value }), number);
        return label;
      });
      fieldset.querySelector('.choices')?.replaceChildren(...labels);
      if (!focused || focused.name !== id) continue;
      for (const input of fieldset.querySelectorAll('input')) {
        if (input.value === focused.value) input.focus();
      }
    }
  }

  #say(state: 'idle' | 'busy' | 'done' | 'failed', total: number, text: string): void {
    const status = this.#one('#search-status');
    status.dataset['state'] = state;
    status.dataset['total'] = String(total);
    status.textContent = text;
  }

  #one<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`search-page lacks ${selector}`);
    return found;
  }
}

function resultItem(result: PagefindResult): HTMLLIElement {
  const link = element('a', { href: result.url, textContent: result.meta.title ?? result.url });
  const heading = element('h2', {});
  heading.append(link);
  const excerpt = element('p', {});
  excerpt.append(...markedText(result.excerpt));
  const where = element('p', { className: 'where' });
  for (const label of [...(result.filters['kind'] ?? []), ...(result.filters['strand'] ?? [])]) {
    where.append(element('span', { textContent: label }));
  }
  for (const { title, url } of result.sub_results.slice(0, 4)) {
    if (url !== result.url) where.append(element('a', { href: url, textContent: title }));
  }
  const item = element('li', {});
  item.append(heading, excerpt, where);
  return item;
}

/** Text and marks only: whatever else an excerpt held would stay text. */
function markedText(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node instanceof HTMLElement && node.localName === 'mark'
      ? element('mark', { textContent: node.textContent })
      : document.createTextNode(node.textContent ?? ''),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
