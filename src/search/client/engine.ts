import { excerptsOf, marksOf } from '../excerpt.ts';
import { countFacets, dateOf, filterPages, titleLength } from '../facet-table.ts';
import type { Fallbacks, Reading, Tools } from '../fallbacks/reading.ts';
import { termsOf } from '../plan.ts';
import { runs, tokens } from '../tokenizer.ts';
import { compare, compareByDate, zoneOf, zonesOf, type Ranked, type Zone } from '../zones.ts';
import { Finder, type Found, type PagefindLike } from './finder.ts';
import type { Answer, Ask, Hit } from './messages.ts';
import { joinSites, type Pages, type Site } from './sites.ts';

interface EngineParts extends Site {
  pagefind: PagefindLike;
  readings: Fallbacks;
  /** Other sites whose indexes Pagefind has merged. */
  peers?: readonly Site[];
}

export interface Engine {
  /**
   * @param signal aborted when the answer is no longer wanted
   * @throws if a part of the index does not load, or `signal` is aborted
   */
  answer(ask: Ask, signal?: AbortSignal): Promise<Answer>;
}

/** A way to read the query, and what it finds. */
interface Outcome {
  found: Found;
  /** What is marked in the results. */
  terms: string[];
  /** Whether a result has one of the terms, not all. */
  either?: boolean;
  says?: string;
  near: string[];
}

/** Excerpts of a hit, at most. */
const EXCERPTS = 3;

/** All that the worker does, apart from messages and loading. */
export function createEngine(parts: EngineParts): Engine {
  const finder = new Finder(parts.pagefind);
  const pages = joinSites([parts, ...(parts.peers ?? [])]);
  return {
    async answer(ask, signal) {
      const outcome = await understand(ask, finder, parts.readings, signal);
      const ranked = rankAll(outcome, pages);
      await markAliases(ranked.values(), outcome.terms, finder);
      const all = [...ranked.keys()];
      const left = filterPages(pages.table, all, ask.chosen, ask.match);
      const order = ask.sort === 'date' ? compareByDate : compare;
      const sorted = left
        .map((page) => ranked.get(page) as RankedPage)
        .sort(order)
        .slice(0, ask.count);
      const hits = await Promise.all(
        sorted.map(({ id, number }) => hitOf(id, number, outcome.terms, finder, pages)),
      );
      signal?.throwIfAborted();
      return {
        turn: ask.turn,
        total: left.length,
        hits,
        counts: countFacets(pages.table, all, ask.chosen, ask.match),
        ...(outcome.says !== undefined && { reading: outcome.says }),
        near: outcome.near,
      };
    },
  };
}

/** As typed; then with words cut at the edges; then as the fallbacks read it. */
async function understand(
  ask: Ask,
  finder: Finder,
  readings: Fallbacks,
  signal?: AbortSignal,
): Promise<Outcome> {
  const terms = termsOf(ask.query);
  if (terms.length === 0) {
    const chosen = Object.values(ask.chosen).some((values) => values.length > 0);
    const all = chosen && ask.query.trim() === '' ? await finder.ask(null) : [];
    return { found: new Map(all.map(({ id }) => [id, []])), terms, near: [] };
  }
  for (const edges of ['whole', 'loose'] as const) {
    const found = await finder.all(terms, edges);
    signal?.throwIfAborted();
    if (found.size > 0) return { found, terms, near: [] };
  }
  const reading = ask.literal ? undefined : await readings(ask.query, toolsOf(finder));
  signal?.throwIfAborted();
  const found = reading ? await follow(reading, finder) : new Map<string, number[]>();
  return {
    found,
    terms: reading?.terms ?? [],
    either: reading?.phrases !== undefined,
    ...(reading && found.size > 0 && { says: reading.says }),
    near: reading?.near ?? [],
  };
}

async function follow(reading: Reading, finder: Finder): Promise<Found> {
  if (!reading.phrases) return finder.all(reading.terms ?? []);
  const pages = await finder.any(reading.phrases);
  return new Map(pages.map(({ id, words }) => [id, [words[0] ?? Infinity]]));
}

function toolsOf(finder: Finder): Tools {
  return {
    count: async (term) => (await finder.all([term])).size,
    pagesOf: (phrases) => finder.any(phrases),
    fragment: (id) => finder.fragment(id),
  };
}

interface RankedPage extends Ranked {
  id: string;
  /** Where the first term stands. */
  zone: Zone;
  /** Page number, over all sites. */
  number: number;
}

function rankAll({ found, terms, either }: Outcome, pages: Pages): Map<number, RankedPage> {
  const lengths = terms.map((term) => runs(term).flat().length);
  const ranked = new Map<number, RankedPage>();
  for (const [id, positions] of found) {
    const number = pages.pageOf(id);
    if (number === undefined) continue;
    const title = titleLength(pages.table, number);
    ranked.set(number, {
      id,
      number,
      ...zonesOf(positions),
      zone: zoneOf(positions[0] ?? Infinity),
      exact: (
        either
          ? lengths.some((length) => isWhole(positions, [length], title))
          : isWhole(positions, lengths, title)
      )
        ? 'title'
        : undefined,
      date: dateOf(pages.table, number),
      page: pages.orderOf(number),
    });
  }
  return ranked;
}

/** Results that are read to see whether another of their names is the query. */
const MOST_ALIASES = 6;

/** Puts first what bears the query as another name; only few such results are read. */
async function markAliases(
  ranked: Iterable<RankedPage>,
  terms: readonly string[],
  finder: Finder,
): Promise<void> {
  const [term, ...others] = terms;
  const named = [...ranked].filter(({ exact, zone }) => !exact && zone === 'alias');
  if (term === undefined || others.length > 0 || named.length > MOST_ALIASES) return;
  const wanted = tokens(term).join(' ');
  for (const page of named) {
    const { aliases } = await finder.fragment(page.id);
    if (aliases.some((alias) => tokens(alias).join(' ') === wanted)) page.exact = 'alias';
  }
}

/** Whether terms stand one after the other from the first unit of a title to its last. */
function isWhole(positions: readonly number[], lengths: readonly number[], title: number): boolean {
  let next = 0;
  for (const [at, length] of lengths.entries()) {
    if (positions[at] !== next) return false;
    next += length;
  }
  return next > 0 && next === title;
}

async function hitOf(
  id: string,
  page: number,
  terms: readonly string[],
  finder: Finder,
  pages: Pages,
): Promise<Hit> {
  const fragment = await finder.fragment(id);
  const site = pages.siteOf(page)?.name;
  return {
    url: fragment.url,
    title: fragment.title,
    titleMarks: marksOf(fragment.title, terms),
    kind: fragment.kind,
    date: fragment.date,
    ...(site !== undefined && { site }),
    excerpts: excerptsOf(fragment, terms, EXCERPTS),
  };
}
