import { titleLength } from '../facet-table.ts';
import type { Reading, Tools } from '../fallbacks/reading.ts';
import { KIND } from '../../domain/kinds.ts';
import { termsOf } from '../plan.ts';
import { mayAsk, withoutSpeltQuestion } from '../may-ask.ts';
import { meaningsOf, otherWordings, unparted } from '../spoken.ts';
import { runs } from '../tokenizer.ts';
import { ZONES } from '../zones.ts';
import type { Finder, Found } from './finder.ts';
import type { Ask } from './messages.ts';
import type { Outcome, Understanding } from './outcome.ts';
import { kindOf, type Pages } from './sites.ts';

/** Most queries ask nothing and find something, so that they do without. */
const byWeight = () => import('./by-weight.ts');

/**
 * As typed; a question without the words that ask; under other names; then as the fallbacks read
 * it; at last what holds most of the words.
 */
export async function understand(
  ask: Ask,
  parts: Understanding,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { finder, readings, spoken } = parts;
  const terms = termsOf(ask.query);
  if (terms.length === 0) {
    const chosen = Object.values(ask.chosen).some((values) => values.length > 0);
    const all = chosen && ask.query.trim() === '' ? await finder.ask(null) : [];
    return { found: new Map(all.map(({ id }) => [id, []])), terms, near: [] };
  }
  const said = unparted(ask.query, spoken);
  const asking = !ask.literal && mayAsk(said) ? byWeight() : undefined;
  // It comes while the words are looked for.
  asking?.catch(() => undefined);
  const typed = await asTyped(terms, finder, signal);
  if (ask.literal) return { found: typed, terms, near: [] };
  const isForReaders = (found: Found) =>
    [...found.keys()].some((id) => kindOf(id, parts.pages) !== KIND.guide);
  const named = [...typed.values()].some(([first = Infinity]) => first < ZONES.alias);
  const { readQuestion, isAsking, onlyAsks } = (await asking) ?? {};
  const question = readQuestion?.(said, spoken);
  // What stands written somewhere as it was typed is looked for, not asked, unless a word by itself asks.
  const asks = terms.length > 1 && terms.some((term) => isAsking?.(term));
  if (question && !named && (asks || !isForReaders(typed))) {
    const { answerTo } = await byWeight();
    const answered = await answerTo(question, parts, ask.free);
    signal?.throwIfAborted();
    if (answered) return answered;
  }
  const widened = await widen(said, { found: typed, terms, near: [] }, parts);
  signal?.throwIfAborted();
  // What only the handbook says is no answer to a reader, where another reading finds one; nor is
  // what another name of a part of the query finds.
  const isMeant = typed.size > 0 || meaningsOf(said.trim(), spoken).length > 0;
  const isAbout = (found: Found) =>
    [...found.keys()].some((id) => !MENTIONS.has(kindOf(id, parts.pages)));
  if (named) return widened;
  if (isMeant && isForReaders(widened.found)) {
    const some = isAbout(widened.found)
      ? undefined
      : await (await byWeight()).mostOf(said, parts, true);
    return some && isAbout(some.found) ? { ...some, says: ALSO } : widened;
  }
  const typedIn = await readings(withoutSpeltQuestion(ask.query), toolsOf(finder));
  signal?.throwIfAborted();
  // What asks is written on many pages; that says nothing of what is asked about.
  const about = question?.parts.join('') ?? said;
  const isWhole = !question || (typedIn && !typedIn.terms?.every((term) => onlyAsks?.(term)));
  const reading = isWhole ? typedIn : await readings(about, toolsOf(finder));
  signal?.throwIfAborted();
  const spelt = reading?.spelt;
  const inOthers = spelt === undefined ? undefined : await otherwise(spelt, ask, parts);
  signal?.throwIfAborted();
  if (inOthers) return inOthers;
  const found = reading ? await follow(reading, finder) : new Map<string, number[]>();
  const isSplit = (reading?.terms?.length ?? 0) > 1 && !reading?.phrases;
  if (isSplit && found.size > 0 && !isAbout(found)) {
    const some = await (await byWeight()).mostOf(said, parts, true);
    if (some && isAbout(some.found)) return { ...some, says: `${reading?.says ?? ''}，${ALSO}` };
  }
  if (found.size === 0) {
    const some = await (await byWeight()).mostOf(about, parts);
    if (some) return { ...some, near: reading?.near ?? [] };
    if (widened.found.size > 0) return widened;
  }
  return {
    found,
    terms: reading?.terms ?? [],
    either: reading?.phrases !== undefined,
    ...(reading && found.size > 0 && { says: reading.says }),
    near: reading?.near ?? [],
  };
}

/** What a query in Traditional characters asks, or is called otherwise. */
async function otherwise(
  spelt: string,
  ask: Ask,
  parts: Understanding,
): Promise<Outcome | undefined> {
  const said = unparted(spelt, parts.spoken);
  const { readQuestion, answerTo } = mayAsk(said) ? await byWeight() : {};
  const question = readQuestion?.(said, parts.spoken);
  const answered = question && (await answerTo?.(question, parts, ask.free));
  const outcome = answered ?? (await widen(said, { found: new Map(), terms: [], near: [] }, parts));
  if (outcome.found.size === 0) return undefined;
  return { ...outcome, says: `按繁体字读作“${spelt}”，${outcome.says ?? ''}` };
}

/** What only names others, or sums them up. */
const MENTIONS: ReadonlySet<string> = new Set([KIND.source, KIND.overview]);

/** How it is said that more is listed than what only mentions the query. */
const ALSO = '也列出含有其中多数词的';

async function asTyped(terms: string[], finder: Finder, signal?: AbortSignal): Promise<Found> {
  for (const edges of ['whole', 'loose'] as const) {
    const found = await finder.all(terms, edges);
    signal?.throwIfAborted();
    if (found.size > 0) return found;
  }
  return new Map();
}

/** Adds what is found under the other names of the words of a query. */
async function widen(
  query: string,
  typed: Outcome,
  { finder, spoken, pages }: Understanding,
): Promise<Outcome> {
  // The handbook speaks of words as examples.
  const own = new Map([...typed.found].filter(([id]) => kindOf(id, pages) !== KIND.guide));
  const found = new Map(typed.found);
  const alike = otherWordings(query, spoken, true);
  const whole = new Set<string>();
  const terms = [...typed.terms];
  const added: string[] = [];
  for (const wording of otherWordings(query, spoken)) {
    const other = termsOf(wording);
    const more = await finder.all(other);
    const isNew = [...more.keys()].some((id) => !found.has(id));
    for (const [id, positions] of more) {
      if (alike.includes(wording) && isTitle(wording, id, positions, pages)) whole.add(id);
      const known = found.get(id);
      const next = placed(positions, id, own, alike.includes(wording));
      if (!known || Math.max(...next) < Math.max(...known)) found.set(id, next);
    }
    if (isNew) {
      added.push(wording);
      terms.push(...other);
    }
  }
  if (added.length === 0) return { ...typed, whole };
  const quoted = added.map((wording) => `“${wording}”`).join('');
  const says = own.size > 0 ? `也找了${quoted}` : `按${quoted}查找`;
  return {
    ...{ ...typed, found, alike, whole, says },
    ...{ typed: new Set(own.keys()), terms: [...new Set(terms)], either: true },
  };
}

/** Whether a page is found under a name that is its whole title. */
function isTitle(name: string, id: string, positions: readonly number[], pages: Pages): boolean {
  const number = pages.pageOf(id);
  if (number === undefined || positions.length !== 1 || positions[0] !== 0) return false;
  return titleLength(pages.table, number) === runs(name).flat().length;
}

/**
 * What has another name in its own names stands behind what bears the query; before that what also
 * holds the query as typed.
 */
function placed(positions: readonly number[], id: string, typed: Found, isSame: boolean): number[] {
  const isNamed = positions.every((position) => position < ZONES.alias);
  if (typed.has(id)) return isNamed ? [ZONES.title] : [Infinity];
  // What the query only leads to stands behind what speaks of it at all.
  const least = isSame ? ZONES.alias : ZONES.heading;
  return positions.map((position) => (typed.size > 0 ? Math.max(position, least) : position));
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
    beginning: (word) => finder.ask(word),
    fragment: (id) => finder.fragment(id),
  };
}
