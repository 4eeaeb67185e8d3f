import type { IndexedRow, LedgerIndex } from '../../domain/ledger-index.ts';
import { partAt } from '../../domain/paging.ts';
import { matchesLedgerQuery } from '../../search/ledger-query.ts';
import { fetchFile, ledgerRows } from './ledger-rows.ts';

/** So many pages of rows are fetched for words at once; the rest when their group is opened. */
const MOST_PAGES = 6;

/** What can be chosen on `/compare/`: fetched from its own pages when it is wanted. */
export class CompareOffers {
  readonly #root: HTMLElement;
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #fetchIndex: () => Promise<LedgerIndex>;

  /** @param root holds a `details` for each list; its `data-rows` is where the index of rows lies */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#fetchIndex = ledgerRows(root.dataset['rows']!);
  }

  /** Puts the rows of a page under the list that it belongs to. */
  load(path: string): Promise<void> {
    const known = this.#loaded.get(path);
    if (known) return known;
    const loading = this.#fetchRows(path).catch((fault: unknown) => {
      this.#loaded.delete(path);
      throw fault;
    });
    this.#loaded.set(path, loading);
    return loading;
  }

  /** Sees to it that the rows of some facts and series are on the page; those it does not know stay away. */
  async include(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.has(id));
    if (missing.length === 0) return;
    const choices = Object.entries((await this.#fetchIndex()).choices);
    const paths = missing.flatMap((id) => choices.find(([, own]) => own.includes(id))?.[0] ?? []);
    await this.#open(new Set(paths));
  }

  /** @returns the ids of the facts that words speak of, the first of them on the page, and whether all are. */
  async find(words: string): Promise<{ ids: Set<string>; all: boolean }> {
    const index = await this.#fetchIndex();
    const texts = textsOf(index);
    const ids = new Set<string>();
    const paths = new Set<string>();
    for (const [path, own] of Object.entries(index.choices)) {
      const label = this.#listOf(path)?.dataset['label'] ?? '';
      for (const id of own) {
        const text = texts.get(id);
        if (text === undefined || !matchesLedgerQuery(`${text} ${label}`, words)) continue;
        ids.add(id);
        paths.add(path);
      }
    }
    await this.#open([...paths].slice(0, MOST_PAGES));
    return { ids, all: paths.size <= MOST_PAGES };
  }

  /** Whether a fact or series can be chosen on the page as it is. */
  has(id: string): boolean {
    const all = this.#root.querySelectorAll<HTMLInputElement>('[data-choice]');
    return [...all].some(({ value }) => value === id);
  }

  async #open(paths: Iterable<string>): Promise<void> {
    await Promise.all([...paths].map((path) => this.load(path)));
    for (const path of paths) this.#listOf(path)!.open = true;
  }

  #listOf(path: string): HTMLDetailsElement | undefined {
    const { whole } = partAt(path);
    const all = this.#root.querySelectorAll<HTMLDetailsElement>('[data-offer]');
    return [...all].find(({ dataset }) => dataset['offer'] === whole);
  }

  async #fetchRows(path: string): Promise<void> {
    const answer = await fetchFile(path);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const more = this.#listOf(path)!.querySelector<HTMLElement>('[data-to-offer]')!;
    more.before(...page.querySelectorAll('[data-choices]'));
    const notes = [...page.querySelectorAll('fact-notes > section')];
    (document.querySelector('fact-notes') ?? document.body).append(
      ...notes.filter(({ id }) => !document.getElementById(id)),
    );
    const link = more.querySelector('a')!;
    const parts = [...page.querySelectorAll<HTMLAnchorElement>('.pager a')];
    const next = parts
      .map((one) => one.getAttribute('href')!)
      .find((href) => href !== path && !this.#loaded.has(href));
    more.hidden = next === undefined;
    link.textContent = '再列一些';
    link.href = next ?? path;
  }
}

/** The words by which each row is found. */
function textsOf({ pages, scopes, sources }: LedgerIndex): Map<string, string> {
  const textOf = ({ id, label, written, period, scope, sources: from }: IndexedRow) =>
    [id, label, written, period, scopes[scope], ...from.map((one) => sources[one])].join(' ');
  return new Map(
    pages.flatMap(({ title, rows }) => rows.map((row) => [row.id, `${textOf(row)} ${title}`])),
  );
}
