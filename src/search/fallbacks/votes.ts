import { runs, tokensOf } from '../tokenizer.ts';
import { ZONES } from '../zones.ts';
import type { Tools } from './reading.ts';

/** How well a page fits a query that is in no page. */
export interface Vote {
  id: string;
  /** How many different pairs of neighbours the page has. */
  pairs: number;
  /** Of pairs, and of characters all of whose pairs are unknown; the rarer, the more it weighs. */
  weight: number;
  /** The weight of those that stand in its names or headings. */
  named: number;
  /** The greatest weight of pairs that stand as far apart as in the query. */
  together: number;
}

interface Entry {
  vote: Vote;
  places: { at: number; weight: number }[];
}

/** A pair of neighbours of a query. */
interface Pair {
  token: string;
  /** Its place among the units of the query. */
  at: number;
  units: readonly [string, string];
}

/** Tokens that two hits may be off to count as standing as in the query. */
const SHIFT = 2;
/** Tokens asked for at once. */
const AT_ONCE = 6;

/**
 * @param mostUnknown pairs that no page may have; with more the query is given up
 * @returns a vote for each page that has a pair of neighbours of the query, in no order
 */
export async function votesFor(
  query: string,
  tools: Tools,
  mostUnknown = Infinity,
): Promise<Vote[]> {
  const entries = new Map<string, Entry>();
  const all = pairsOf(query);
  const linked = new Set<string>();
  let unknown = 0;
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const pages = await Promise.all(some.map(({ token }) => tools.pagesOf([token])));
    for (const [i, { at, units }] of some.entries()) {
      const found = pages[i] ?? [];
      if (found.length === 0) unknown += 1;
      else units.forEach((unit) => linked.add(unit));
      addVotes(entries, found, at);
    }
    if (unknown > mostUnknown) return [];
  }
  // Where no pair is known there is nothing to choose from.
  const lone = new Set(all.flatMap(({ units }) => units).filter((unit) => !linked.has(unit)));
  if (entries.size > 0) {
    for (const unit of lone) addVotes(entries, await tools.pagesOf([unit]));
  }
  return [...entries.values()].map(({ vote, places }) => ({ ...vote, together: together(places) }));
}

/** @returns the different pairs of neighbours of a query, in order. */
export function pairsOf(query: string): Pair[] {
  const pairs = new Map<string, Pair>();
  let before = 0;
  for (const run of runs(query)) {
    for (const [at, token] of tokensOf(run).slice(0, -1).entries()) {
      const units = [run[at]?.text ?? '', run[at + 1]?.text ?? ''] as const;
      if (!pairs.has(token)) pairs.set(token, { token, at: before + at, units });
    }
    before += run.length;
  }
  return [...pairs.values()];
}

/** @param at place of a pair in the query; without it, the votes are for pages that have some pair */
function addVotes(
  entries: Map<string, Entry>,
  pages: readonly { id: string; words: number[] }[],
  at?: number,
): void {
  const weight = 1 / Math.log2(2 + pages.length);
  for (const { id, words } of pages) {
    let entry = entries.get(id);
    if (!entry) {
      if (at === undefined) continue;
      entry = { vote: { id, pairs: 0, weight: 0, named: 0, together: 0 }, places: [] };
      entries.set(id, entry);
    }
    const position = words[0] ?? Infinity;
    entry.vote.weight += weight;
    if (position < ZONES.heading) entry.vote.named += weight;
    if (at === undefined) continue;
    entry.vote.pairs += 1;
    entry.places.push({ at: position - at, weight });
  }
}

function together(places: readonly { at: number; weight: number }[]): number {
  const sums = places.map(({ at }) =>
    places.reduce((sum, place) => sum + (Math.abs(place.at - at) <= SHIFT ? place.weight : 0), 0),
  );
  return Math.max(...sums);
}

/** Records read, and names offered. */
const FEW = 6;
const MOST = 5;
/** Units of a query that are looked at. */
const LONGEST = 12;

/**
 * Names that share something with a query that finds nothing.
 * @returns at most 5 titles or aliases, the likeliest first; none for a query that shares nothing
 */
export async function nearNames(query: string, tools: Tools): Promise<string[]> {
  const units = runs(query).flat().slice(0, LONGEST);
  const text = query.slice(0, units.at(-1)?.end ?? 0);
  const votes = (await votesFor(text, tools)).filter(({ named }) => named > 0);
  votes.sort((a, b) => b.named - a.named || b.weight - a.weight);
  const ids = votes.length > 0 ? votes.map(({ id }) => id) : await withBoth(units, tools);
  const wanted = new Set(units.map((unit) => unit.text));
  const names: { name: string; likeness: number }[] = [];
  for (const id of ids.slice(0, FEW)) {
    const { title, aliases } = await tools.fragment(id);
    const best = [title, ...aliases]
      .map((name) => ({ name, ...shareOf(name, wanted) }))
      .reduce((most, next) => (next.shared > most.shared ? next : most));
    if (best.shared > 1) names.push(best);
  }
  names.sort((a, b) => b.likeness - a.likeness);
  return [...new Set(names.map(({ name }) => name))].slice(0, MOST);
}

/** Pages whose names have two Han characters of the query, though not side by side. */
async function withBoth(units: ReturnType<typeof runs>[number], tools: Tools): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const text of new Set(units.filter(({ wide }) => wide).map((unit) => unit.text))) {
    for (const { id, words } of await tools.pagesOf([text])) {
      if ((words[0] ?? Infinity) < ZONES.alias) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1 && count > units.length / 2)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
}

/** How many units a name has of those wanted, and how alike both are (Sørensen–Dice coefficient). */
function shareOf(name: string, wanted: ReadonlySet<string>): { shared: number; likeness: number } {
  const own = new Set(
    runs(name)
      .flat()
      .map(({ text }) => text),
  );
  const shared = [...own].filter((text) => wanted.has(text)).length;
  return { shared, likeness: (2 * shared) / (own.size + wanted.size) };
}
