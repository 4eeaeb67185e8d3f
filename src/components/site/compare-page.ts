import { verdict, type Comparand } from '../../domain/comparability.ts';
import {
  countAdvice,
  readCompareQuery,
  writeCompareQuery,
  type CompareQuery,
} from '../../search/compare-query.ts';
import { CompareOffers } from './compare-offers.ts';
import { barsOf, element, rowOf, titleRow } from './compare-table.ts';

/** Sets what a reader ticks side by side; whatever it shows it takes from rows that the site has built. */
export class ComparePage extends HTMLElement {
  readonly #offers = new CompareOffers(this);
  #query: CompareQuery = { ids: [], words: '' };
  #resultInSight = false;

  connectedCallback(): void {
    const form = this.#one<HTMLFormElement>('form');
    const words = this.#one<HTMLInputElement>('input[name="q"]');
    this.#query = readCompareQuery(location.search);
    words.value = this.#query.words;
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.matches('[data-choice]')) return;
      this.#choose(target.value, target.checked);
    });
    this.#one('.chosen').addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.#choose(target.value, false);
      this.#one('#result').focus();
    });
    this.#one('[data-tray] button').addEventListener('click', () => {
      this.#ask({ ...this.#query, ids: [] });
      this.#one('#result').focus();
    });
    form.addEventListener('input', () => {
      this.#ask({ ...this.#query, words: words.value.trim() });
    });
    form.addEventListener('reset', () => {
      this.#ask({ ...this.#query, words: '' });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('toggle', ({ target }) => void this.#unfold(target), { capture: true });
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('[data-to-offer] a');
      if (!link) return;
      event.preventDefault();
      void this.#load(link.getAttribute('href')!);
    });
    const asked = document.getElementById(location.hash.slice(1));
    if (asked instanceof HTMLDetailsElement) asked.open = true;
    this.#one('[data-tool]').hidden = false;
    new IntersectionObserver((entries) => {
      this.#resultInSight = entries.some(({ isIntersecting }) => isIntersecting);
      this.#showTray();
    }).observe(this.#one('#result'));
    if (this.#query.ids.length > 0) this.#say('正在取数据……', []);
    void this.#show();
  }

  async #unfold(target: EventTarget | null): Promise<void> {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const { offer } = target.dataset;
    if (offer) await this.#load(offer);
  }

  async #load(path: string): Promise<void> {
    try {
      await this.#offers.load(path);
      await this.#show();
    } catch {
      this.#say(UNFETCHED, []);
    }
  }

  #choose(id: string, wanted: boolean): void {
    const others = this.#query.ids.filter((other) => other !== id && this.#choice(other));
    this.#ask({ ...this.#query, ids: wanted ? [...others, id] : others });
  }

  #ask(query: CompareQuery): void {
    this.#query = query;
    history.replaceState(null, '', location.pathname + writeCompareQuery(query));
    void this.#show();
  }

  async #show(): Promise<void> {
    const query = this.#query;
    const { ids, words } = query;
    let found: Found | undefined;
    try {
      await this.#offers.include(ids);
      found = words ? await this.#offers.find(words) : undefined;
    } catch {
      this.#say(UNFETCHED, []);
      return;
    }
    // Something else may have been asked for meanwhile.
    if (query !== this.#query) return;
    this.#filter(found);
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-choice]')) {
      input.checked = ids.includes(input.value);
    }
    const known = ids.filter((id) => this.#choice(id));
    const unknown = ids.filter((id) => !known.includes(id));
    this.#one('.chosen').replaceChildren(...known.map((id) => this.#chip(id)));
    const advice = countAdvice(known.length);
    const notes = unknown.map((id) => `地址里的“${id}”不是本站的数据或序列。`);
    if (advice) this.#say(advice, notes);
    else this.#judge(known, notes);
    this.#showTray();
  }

  /** Only where the result itself is out of sight. */
  #showTray(): void {
    this.#one('[data-tray]').hidden = this.#resultInSight || this.#query.ids.length === 0;
  }

  #judge(ids: string[], notes: string[]): void {
    const rows = [...new Set(ids.flatMap((id) => this.#points(id)))].flatMap(
      (id) => this.#row(id) ?? [],
    );
    const facts = rows.map((row) => JSON.parse(row.dataset['comparand']!) as Comparand);
    if (facts.length < 2) {
      this.#say('选的是同一条数据，另选一项才有得对照。', notes);
      return;
    }
    const { comparable, groups, reasons, cautions } = verdict(facts);
    const group = this.querySelector<HTMLElement>(`[data-group="${groups[0]}"]`);
    const said = [...(group?.querySelectorAll('[data-group-note], [data-group-caution]') ?? [])];
    const sentences = [...reasons, ...cautions].map((sentence) => `${sentence}。`);
    if (!comparable) {
      this.#say(`不能放在一起比，理由有${reasons.length}条。`, [...notes, ...sentences], 'false');
      return;
    }
    const words = [...said.map(({ textContent }) => textContent.trim()), ...sentences];
    this.#say(`可以对照：${group?.dataset['label']}。`, [...notes, ...words], 'true');
    this.#one('table').append(...this.#bodies(ids, facts, rows));
    this.#one('.scroll-x').hidden = false;
  }

  /** Clears what was shown before. */
  #say(headline: string, sentences: string[], comparable = ''): void {
    this.#one('#result').dataset['comparable'] = comparable;
    this.#one('.verdict').textContent = headline;
    this.#one('[data-tray-words]').textContent = headline;
    this.#one('.reasons').replaceChildren(...sentences.map((text) => element('li', text)));
    this.#one('.scroll-x').hidden = true;
    for (const body of this.querySelectorAll('#result tbody')) body.remove();
  }

  /** One body of the table for each thing chosen; a series has its name before its points. */
  #bodies(ids: string[], facts: Comparand[], rows: HTMLElement[]): HTMLElement[] {
    const ranked = facts.some(({ qualifier }) => qualifier === 'rank' || qualifier === 'first');
    const bars = ranked ? [] : barsOf(facts.map(({ value = 0 }) => value));
    const left = new Set(rows);
    return ids.map((id) => {
      const body = element('tbody');
      if (this.#choice(id)?.dataset['points']) body.append(titleRow(this.#label(id)));
      const own = rows.filter((row) => left.has(row) && this.#points(id).includes(idOf(row)));
      for (const row of own) {
        left.delete(row);
        body.append(rowOf(row, bars[rows.indexOf(row)]));
      }
      return body;
    });
  }

  #filter(found: Found | undefined): void {
    for (const row of this.querySelectorAll<HTMLElement>('[data-comparand]')) {
      row.hidden = found !== undefined && !found.ids.has(idOf(row));
    }
    for (const list of this.querySelectorAll<HTMLElement>('[data-offer]')) {
      list.hidden = found !== undefined && !list.querySelector('[data-comparand]:not([hidden])');
    }
    const more = found?.all === false ? '，先列出一部分' : '';
    this.#one('.found').textContent = found ? `${found.ids.size}条符合${more}` : '';
  }

  #chip(id: string): HTMLElement {
    const button = element('button', this.#fullLabel(id));
    button.type = 'button';
    button.value = id;
    button.ariaLabel = `去掉：${this.#fullLabel(id)}`;
    const item = element('li');
    item.append(button);
    return item;
  }

  #label(id: string): string {
    const choice = this.#choice(id);
    const label = choice?.closest('label')?.querySelector('[data-part="label"]')?.textContent ?? id;
    return choice?.dataset['points'] ? `序列：${label}` : label;
  }

  /** Facts of one name are told apart by their periods. */
  #fullLabel(id: string): string {
    const period = this.#row(id)?.querySelector('[data-part="period"]')?.textContent;
    return period ? `${this.#label(id)}，${period}` : this.#label(id);
  }

  #choice(id: string): HTMLInputElement | undefined {
    const all = this.querySelectorAll<HTMLInputElement>('[data-choice]');
    return [...all].find(({ value }) => value === id);
  }

  #points(id: string): string[] {
    return this.#choice(id)?.dataset['points']?.split(' ') ?? [id];
  }

  #row(id: string): HTMLElement | undefined {
    const all = this.querySelectorAll<HTMLElement>('[data-comparand]');
    return [...all].find((row) => idOf(row) === id);
  }

  #one<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`compare-page lacks ${selector}`);
    return found;
  }
}

type Found = Awaited<ReturnType<CompareOffers['find']>>;

const UNFETCHED = '数据没有取到，请检查网络，再试一次。';

function idOf(row: HTMLElement): string {
  return row.dataset['record'] ?? '';
}
