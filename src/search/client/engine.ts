import { excerptsOf, marksOf } from '../excerpt.ts';
import { countFacets, dateOf, filterPages, titleLength, valuesOf } from '../facet-table.ts';
import type { Fallbacks } from '../fallbacks/reading.ts';
import { KIND } from '../../domain/kinds.ts';
import type { Wanted } from '../asking.ts';
import type { Spoken } from '../spoken.ts';
import { termsOf } from '../plan.ts';
import { runs, tokens } from '../tokenizer.ts';
import { compare, compareByDate, zoneOf, zonesOf, type Ranked, type Zone } from '../zones.ts';
import { Finder, type PagefindLike } from './finder.ts';
import type { Answer, Ask, Hit } from './messages.ts';
import { NAMED } from './asked.ts';
import { answersTo, NO_ANSWERS } from './answers.ts';
import type { Outcome } from './outcome.ts';
import { joinSites, type Pages, type Site } from './sites.ts';
import type { Weight } from './weigh.ts';
import { understand } from './understand.ts';

interface EngineParts extends Site {
  pagefind: PagefindLike;
  readings: Fallbacks;
  /** What people say for the names of the corpus. */
  spoken?: Spoken;
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

/** Excerpts of a hit, at most. */
const EXCERPTS = 3;

/** All that the worker does, apart from messages and loading. */
export function createEngine(parts: EngineParts): Engine {
  const finder = new Finder(parts.pagefind);
  const pages = joinSites([parts, ...(parts.peers ?? [])]);
  const { readings, spoken = {} } = parts;
  const understanding = { finder, pages, readings, spoken };
  return {
    async answer(ask, signal) {
      const outcome = await understand(ask, understanding, signal);
      const chosen = outcome.implied ? merge(ask.chosen, outcome.implied) : ask.chosen;
      const ranked = rankAll(outcome, pages);
      const names = outcome.typed ? termsOf(ask.query) : outcome.terms;
      await markAliases([...ranked.values()], names, outcome.typed, finder);
      markWhole([...ranked.values()], outcome.whole);
      const all = [...ranked.keys()];
      const left = forReaders(
        filterPages(pages.table, all, chosen, ask.match),
        ranked,
        chosen,
        pages,
        outcome.question?.wanted,
      );
      const byDate = ask.sort === 'date';
      const ordered = left
        .map((page) => ranked.get(page) as RankedPage)
        .sort(byDate ? compareByDate : compare);
      const { cards, first } = byDate
        ? NO_ANSWERS
        : await answersTo(ordered, { ...outcome, count: ask.count }, finder, pages);
      const isFirst = ({ number }: RankedPage) => first.includes(number);
      const sorted = [...ordered.filter(isFirst), ...ordered.filter((page) => !isFirst(page))];
      const hits = await Promise.all(
        sorted
          .slice(0, ask.count)
          .map(({ id, number }) => hitOf(id, number, outcome.terms, finder, pages)),
      );
      signal?.throwIfAborted();
      return {
        turn: ask.turn,
        total: left.length,
        hits,
        cards,
        ...(outcome.implied && { implied: outcome.implied }),
        counts: countFacets(pages.table, all, chosen, ask.match),
        ...(outcome.says !== undefined && { reading: outcome.says }),
        near: outcome.near,
      };
    },
  };
}

/** Units of a title that is half as much of an answer again as an endless one. */
const SHORT_TITLE = 8;
/** How much more a page answers whose whole title is one of the words. */
const WHOLE_TITLE = 1.5;

function scoreOf(weight: Weight | undefined, title: number): number {
  if (!weight) return 0;
  const whole = weight.begins === title ? WHOLE_TITLE : 1;
  return weight.score * whole * (1 + SHORT_TITLE / (SHORT_TITLE + title));
}

interface RankedPage extends Ranked {
  id: string;
  /** Where the first term stands. */
  zone: Zone;
  /** Page number, over all sites. */
  number: number;
}

/** What tells of others: its names say less of it than theirs do of them, those of the handbook the least. */
const ASIDE: ReadonlyMap<string, number> = new Map([
  [KIND.source, 1],
  [KIND.discrepancies, 1],
  [KIND.guide, 2],
]);

/** Worst zone of a page that bears all terms in its names. */
const IN_NAMES = 1;

function rankAll(
  { found, terms, either, weights }: Outcome,
  pages: Pages,
): Map<number, RankedPage> {
  const lengths = terms.map((term) => runs(term).flat().length);
  const ranked = new Map<number, RankedPage>();
  for (const [id, positions] of found) {
    const number = pages.pageOf(id);
    if (number === undefined) continue;
    const title = titleLength(pages.table, number);
    const zones = zonesOf(positions);
    const weight = weights?.get(id);
    const isNamed = weight ? weight.named >= NAMED : zones.worst <= IN_NAMES;
    const aside = ASIDE.get(valuesOf(pages.table, 'kind', number)[0] ?? '') ?? 0;
    ranked.set(number, {
      id,
      number,
      ...{ worst: zones.worst + aside, sum: zones.sum + aside },
      titleStart: zones.titleStart && aside === 0,
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
      score: scoreOf(weight, title),
      title,
      forAuthors: isForAuthors(pages, number) && !isNamed,
    });
  }
  return ranked;
}

function isForAuthors({ table }: Pages, page: number): boolean {
  return valuesOf(table, 'kind', page)[0] === KIND.guide;
}

/**
 * Leaves out what is written for authors: it stands behind a facet of its own, unless its names
 * are asked for, or nothing else is found.
 */
function forReaders(
  found: readonly number[],
  ranked: ReadonlyMap<number, RankedPage>,
  chosen: Ask['chosen'],
  pages: Pages,
  wanted?: Wanted,
): readonly number[] {
  // How something is done is what the handbook says.
  if (chosen.kind.length > 0 || wanted === 'manner') return found;
  const left = found.filter((page) => !isForAuthors(pages, page) || !ranked.get(page)?.forAuthors);
  return left.some((page) => !isForAuthors(pages, page)) ? left : found;
}

function merge(chosen: Ask['chosen'], implied: Ask['chosen']): Ask['chosen'] {
  const ids = Object.keys(chosen) as (keyof Ask['chosen'])[];
  const both = ids.map((id) => [id, chosen[id].length > 0 ? chosen[id] : (implied[id] ?? [])]);
  return Object.fromEntries(both) as Ask['chosen'];
}

/** Results that are read to see whether another of their names is the query. */
const MOST_ALIASES = 6;

/** Puts first what bears the query as another name; only few such results are read. */
async function markAliases(
  ranked: readonly RankedPage[],
  terms: readonly string[],
  typed: ReadonlySet<string> | undefined,
  finder: Finder,
): Promise<void> {
  const [term, ...others] = terms;
  // Where a page has many names, some stand in its text; of added results none bears the query.
  const anywhere = typed !== undefined && typed.size <= MOST_ALIASES;
  const named = ranked.filter(
    ({ id, exact, zone }) => !exact && (typed?.has(id) ?? true) && (anywhere || zone === 'alias'),
  );
  if (term === undefined || others.length > 0 || named.length > MOST_ALIASES) return;
  const wanted = tokens(term).join(' ');
  for (const page of named) {
    const { aliases } = await finder.fragment(page.id);
    if (aliases.some((alias) => tokens(alias).join(' ') === wanted)) page.exact = 'alias';
  }
}

/** Where nothing is called as the query is, what it stands for as a whole is meant. */
function markWhole(ranked: readonly RankedPage[], whole?: ReadonlySet<string>): void {
  if (ranked.some(({ exact }) => exact)) return;
  for (const page of ranked) if (whole?.has(page.id)) page.exact = 'alias';
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
