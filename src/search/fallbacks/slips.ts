import { runs } from '../tokenizer.ts';
import { correctionIn, likelier, SHORTEST, slipsOf, type Correction } from './correction.ts';
import { namedSlips } from './named-slip.ts';
import { anyOf, type Fallbacks, type Reading, type Tools } from './reading.ts';
import { votesFor, type Vote } from './votes.ts';

/** Units of the longest query that is corrected. */
const LONGEST = 60;
/** Records read. */
const FEW = 12;
/** Records read at once. */
const AT_ONCE = 4;
/** Units up to which several names may be meant as well as one. */
const AMBIGUOUS = 4;
/** Units up to which a swap may leave hardly a pair of neighbours as it was. */
const SWAP_LOSES_PAIRS = 6;
/** Pages that may hold what was typed but for an end. */
const COMMON = 8;
/** A cost below this is one slip in a name: no other record needs to be read. */
export const SURE = 1;
/** Cost of what keeps all that was typed: a swap, or one unit that was left out. */
const KEEPS_ALL = 1.1;

/** One or two characters left out, put in, replaced or swapped. Numbers are never corrected. */
export const slips: Fallbacks = async (query, tools) => {
  const units = runs(query).flat();
  if (units.length < SHORTEST || units.length > LONGEST) return undefined;
  // One edit changes up to three pairs of neighbours.
  const changed = 3 * slipsOf(units.length);
  const least = Math.max(1, units.length - 1 - changed);
  const votes = (await votesFor(query, tools, changed)).filter(({ pairs }) => pairs >= least);
  const chosen = worthReading(votes);
  let best: Correction | undefined;
  for (let from = 0; from < chosen.length; from += AT_ONCE) {
    const some = chosen.slice(from, from + AT_ONCE);
    const fragments = await Promise.all(some.map(({ id }) => tools.fragment(id)));
    for (const fragment of fragments) best = likelier(best, correctionIn(fragment, query));
    const named = chosen[from + AT_ONCE]?.named ?? 0;
    if (best && best.cost < (named > 0 ? SURE : KEEPS_ALL)) break;
  }
  const short = units.length <= AMBIGUOUS;
  const named = !best || best.cost >= SURE || short ? await namedSlips(query, tools) : [];
  best = likelier(best, named[0]);
  if (!best || best.cost > KEEPS_ALL) {
    const text = await swapped(query, tools);
    if (text !== undefined) return correctedTo(query, text);
  }
  if (!best || (await isTooCommon(best, query, tools))) return undefined;
  const { text, cost } = best;
  const others = named.filter((other) => other.text !== text && other.cost <= cost);
  return correctedTo(query, text, ...others.map((other) => other.text));
};

/** What was typed without an end of it, in no name and on many pages, would be found by chance. */
async function isTooCommon(
  { text, named }: Correction,
  query: string,
  tools: Tools,
): Promise<boolean> {
  return !named && query.includes(text) && (await tools.count(text)) > COMMON;
}

/** @returns the reading of a query as what it was meant to be, or one of several such. */
export function correctedTo(query: string, ...texts: string[]): Reading {
  const quoted = texts.map((text) => `“${text}”`).join('');
  return anyOf(texts, `没有“${query.trim()}”，按${quoted}查找`);
}

/** The best by names, then the best of all. */
function worthReading(votes: readonly Vote[]): Vote[] {
  const named = votes
    .filter((vote) => vote.named > 0)
    .sort((a, b) => b.named - a.named || b.together - a.together);
  const others = [...votes].sort((a, b) => b.together + b.weight - (a.together + a.weight));
  return [...new Set([...named.slice(0, FEW / 2), ...others.slice(0, FEW)])].slice(0, FEW);
}

/**
 * A swap in a short query leaves hardly a pair to vote: each is tried.
 * @returns the query with two neighbours swapped, if some page has it
 */
export async function swapped(query: string, tools: Tools): Promise<string | undefined> {
  const units = runs(query).flat();
  if (units.length < SHORTEST || units.length > SWAP_LOSES_PAIRS || runs(query).length > 1)
    return undefined;
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1];
    if (!next || !unit.wide || !next.wide || unit.text === next.text) continue;
    const between = query.slice(unit.end, next.start);
    const text =
      query.slice(0, unit.start) + next.text + between + unit.text + query.slice(next.end);
    if ((await tools.count(text)) > 0) return text;
  }
  return undefined;
}
