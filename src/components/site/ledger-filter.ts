import type { IndexedRow, LedgerIndex } from '../../domain/ledger-index.ts';
import { splitNumber } from '../../domain/format.ts';
import { matchesLedgerQuery } from '../../search/ledger-query.ts';
import { element } from './compare-table.ts';
import { ledgerRows } from './ledger-rows.ts';

/** More rows than this nobody reads; the words are then to be narrowed down. */
const MOST = 100;

interface FoundRow extends IndexedRow {
  path: string;
  theme: string;
  title: string;
}

/** Finds rows of the whole ledger, whatever page they stand on; what is asked for is in the URL. */
export class LedgerFilter extends HTMLElement {
  readonly #fetch = ledgerRows(this.dataset['rows']!);

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const params = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const wanted = params.get(field.name) ?? '';
      // The sources are listed later; an address may name one now.
      if (field.name === 'source' && wanted) field.append(new Option(wanted, wanted));
      field.value = wanted;
    }
    form.addEventListener('focusin', () => void this.#listSources(), { once: true });
    form.addEventListener('input', () => void this.#apply(form));
    form.addEventListener('reset', () => setTimeout(() => void this.#apply(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.hidden = false;
    if (this.#wanted(form).length > 0) void this.#listSources().then(() => this.#apply(form));
  }

  #wanted(form: HTMLFormElement): [string, string][] {
    return [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() ? [[name, value.trim()] as [string, string]] : [],
    );
  }

  async #listSources(): Promise<void> {
    const { sources } = await this.#fetch().catch(() => ({ sources: {} }));
    const menu = this.querySelector<HTMLSelectElement>('select[name="source"]')!;
    const chosen = menu.value;
    const options = Object.entries(sources).map(([id, name]) => new Option(name, id));
    if (options.length === 0) return;
    menu.replaceChildren(menu.options[0]!, ...options);
    menu.value = chosen;
  }

  async #apply(form: HTMLFormElement): Promise<void> {
    const wanted = this.#wanted(form);
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname + location.hash);
    if (wanted.length === 0) {
      this.#show('', []);
      return;
    }
    try {
      const index = await this.#fetch();
      // Something else may have been asked for meanwhile.
      if (new URLSearchParams(this.#wanted(form)).toString() !== query) return;
      const rows = rowsOf(index).filter((row) => wanted.every((one) => isWanted(row, one)));
      const more = rows.length > MOST ? `，这里列出前${MOST}条` : '';
      const shown = rows.slice(0, MOST).map((row) => itemOf(row, index));
      this.#show(`${rows.length}条符合${more}`, shown);
    } catch {
      this.#show('账本没有取到，请检查网络，再试一次；也可以从下面的分组里找。', []);
    }
  }

  #show(words: string, items: HTMLElement[]): void {
    this.querySelector('[role="status"]')!.textContent = words;
    this.querySelector('ul')!.replaceChildren(...items);
  }
}

function rowsOf({ pages }: LedgerIndex): FoundRow[] {
  return pages.flatMap(({ path, theme, title, rows }) =>
    rows.map((row) => ({ ...row, path, theme, title })),
  );
}

function isWanted(row: FoundRow, [name, value]: [string, string]): boolean {
  if (name === 'q') {
    const { id, label, written, period, title } = row;
    return matchesLedgerQuery([id, label, written, period, title].join(' '), value);
  }
  if (name === 'source') return row.sources.includes(value);
  return !isField(name) || row[name] === value;
}

function isField(name: string): name is 'theme' | 'scope' | 'status' {
  return ['theme', 'scope', 'status'].includes(name);
}

function itemOf(row: FoundRow, { scopes, statuses }: LedgerIndex): HTMLElement {
  const { before, figures, after } = splitNumber(row.written);
  const digits = element('b', figures);
  digits.className = 'digits';
  const number = element('p');
  number.className = 'number';
  number.append(before, digits, after);
  const link = element('a', row.label);
  link.href = `${row.path}#${row.id}`;
  const meta = element('p');
  meta.className = 'meta';
  meta.append(
    element('span', `时点：${row.period}`),
    element('span', `口径：${scopes[row.scope] ?? row.scope}`),
    element('span', statuses[row.status] ?? ''),
    element('span', row.title),
  );
  const words = element('div');
  words.append(link, meta);
  const item = element('li');
  item.className = 'record';
  item.dataset['record'] = row.id;
  item.append(number, words);
  return item;
}
