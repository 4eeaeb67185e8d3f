import { positionIn, type Edges } from '../match.ts';
import { endsAlone, loosePlan, mayBeLoose, plan } from '../plan.ts';
import type { Fragment } from '../record.ts';
import { runs } from '../tokenizer.ts';

/** What of Pagefind is used. */
export interface PagefindLike {
  /**
   * @param query an exact phrase in quotes; null gives all pages
   * @throws if a part of the index does not load: a result without it would be wrong
   */
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  /** Positions of the first hit, in tokens from 0. */
  words: number[];
  /** @returns the fragment as the build wrote it; its `url` is made absolute for another site. */
  data(): Promise<unknown>;
}

/** Pages in index order, each with the position of the first hit of every term. */
export type Found = Map<string, number[]>;

/** As few pages as are read instead of asking the index further. */
const FEW = 8;

/** As many pages as are read for a term that may be cut at its edges, or ends in a lone unit. */
const CHECKED_MOST = 24;

/** Letters of scripts that Pagefind may leave out of a query, which then finds every page. */
const STRANGE = /[^\p{sc=Han}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{M}]/u;

/** Phrases whose results are kept. */
const KEPT = 64;

/** Finds pages by exact phrases and, where those are not enough, by reading the text. */
export class Finder {
  readonly #pagefind: PagefindLike;
  readonly #results = new Map<string | null, Promise<PagefindResult[]>>();
  readonly #pages = new Map<string, PagefindResult>();

  constructor(pagefind: PagefindLike) {
    this.#pagefind = pagefind;
  }

  /** Results of one phrase, in quotes; null gives all pages. */
  ask(phrase: string | null): Promise<PagefindResult[]> {
    const kept = this.#results.get(phrase);
    if (kept) return kept;
    const results = this.#search(phrase);
    this.#results.set(phrase, results);
    results.catch(() => this.#results.delete(phrase));
    for (const old of this.#results.keys()) {
      if (this.#results.size <= KEPT) break;
      this.#results.delete(old);
    }
    return results;
  }

  /** @throws if the page was in no result so far, or does not load */
  async fragment(id: string): Promise<Fragment> {
    const page = this.#pages.get(id);
    if (!page) throw new Error(`没有找到过这一页：${id}`);
    return (await page.data()) as Fragment;
  }

  /** Pages that hold all terms. The longest is asked first, as it leaves the fewest. */
  async all(terms: readonly string[], edges: Edges = 'whole'): Promise<Found> {
    const order = terms
      .map((term, at) => ({ term, at, length: runs(term).flat().length }))
      .sort((a, b) => b.length - a.length);
    let found: Found | undefined;
    for (const { term, at } of order) {
      const within: Found | undefined = found;
      const pages = await this.#term(term, edges, within);
      found = new Map();
      for (const [id, position] of pages) {
        const positions = within?.get(id) ?? [];
        positions[at] = position;
        found.set(id, positions);
      }
      if (found.size === 0) break;
    }
    return found ?? new Map();
  }

  /** Pages that have one of these phrases of tokens, without quotes. */
  async any(phrases: readonly string[]): Promise<PagefindResult[]> {
    const pages = new Map<string, PagefindResult>();
    for (const phrase of phrases) {
      for (const page of await this.ask(`"${phrase}"`)) {
        if (!pages.has(page.id)) pages.set(page.id, page);
      }
    }
    return [...pages.values()];
  }

  async #search(phrase: string | null): Promise<PagefindResult[]> {
    const { results } = await this.#pagefind.search(phrase);
    for (const page of results) this.#pages.set(page.id, page);
    return results;
  }

  async #term(term: string, wanted: Edges, within?: Found): Promise<Map<string, number>> {
    const edges = mayBeLoose(term) ? wanted : 'whole';
    const { steps, check } = edges === 'whole' ? plan(term) : loosePlan(term);
    // A token costs about as much to ask for as a page to read, and pages that hold it are shown.
    const cost = steps.join(' ').split(' ').length;
    if (within && within.size <= Math.min(FEW, cost + 1)) {
      return this.#read([...within.keys()], term, edges);
    }
    let found: Map<string, number> | undefined;
    let longest = 0;
    for (const [at, step] of steps.entries()) {
      if (at >= 2 && found && found.size <= FEW) break;
      const before: Map<string, unknown> | undefined = found ?? within;
      const pages = (await this.ask(step)).filter(({ id }) => before?.has(id) ?? true);
      const whole = step.length > longest;
      longest = Math.max(longest, step.length);
      const kept = found;
      found = new Map(
        pages.map(({ id, words }) => [id, (whole ? words[0] : kept?.get(id)) ?? Infinity]),
      );
      if (found.size === 0) break;
    }
    const ids = [...(found?.keys() ?? [])];
    if (STRANGE.test(term) && (await this.#read(ids.slice(0, FEW), term, edges)).size === 0) {
      return new Map();
    }
    if (edges === 'loose') {
      // Without quotes Pagefind gives longer words or, only if there are none, what begins the word.
      const sample = steps[0]?.startsWith('"') ? FEW : 1;
      const read = await this.#read(ids.slice(0, sample), term, edges);
      if (read.size === 0) return read;
      if (ids.length <= CHECKED_MOST) return this.#read(ids, term, edges);
      return found && read.size === sample ? found : new Map();
    }
    if (check && ids.length <= (endsAlone(term) ? CHECKED_MOST : FEW))
      return this.#read(ids, term, edges);
    return found ?? new Map();
  }

  async #read(ids: readonly string[], term: string, edges: Edges): Promise<Map<string, number>> {
    const positions = await Promise.all(
      ids.map(async (id) => [id, positionIn(await this.fragment(id), term, edges)] as const),
    );
    return new Map(positions.filter((entry): entry is [string, number] => entry[1] !== undefined));
  }
}
