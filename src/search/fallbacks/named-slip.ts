import { runs } from '../tokenizer.ts';
import { ZONES } from '../zones.ts';
import { correctionInNames, SHORTEST, type Correction } from './correction.ts';
import type { Tools } from './reading.ts';
import { pairsOf } from './votes.ts';

/** Units of the longest query that is held against names. */
const LONGEST = 16;
/** Records read. */
const FEW = 6;
/** Below this is one slip in a name that leaves out nothing of the ends that were typed. */
const ONE_SLIP = 1.18;

/**
 * What a query was meant to be if one slip makes it a name or a part of one. Only records whose
 * names have all characters of the query but one are read, six at most.
 * @returns the likeliest; of several as likely, those of different wording
 */
export async function namedSlips(query: string, tools: Tools): Promise<Correction[]> {
  const units = runs(query).flat();
  if (units.length < SHORTEST || units.length > LONGEST) return [];
  const wanted = new Set(units.map(({ text }) => text));
  const found = new Map<string, Correction>();
  for (const id of (await pagesNamedLike(query, wanted, tools)).slice(0, FEW)) {
    const correction = correctionInNames(await tools.fragment(id), query);
    if (correction && correction.cost < ONE_SLIP) found.set(correction.text, correction);
  }
  const least = Math.min(...[...found.values()].map(({ cost }) => cost));
  return [...found.values()].filter(({ cost }) => cost === least);
}

/**
 * @returns pages whose names have all units but one, those with most in pairs first; of equal ones
 *   those with most in other names, which are short
 */
async function pagesNamedLike(
  query: string,
  wanted: ReadonlySet<string>,
  tools: Tools,
): Promise<string[]> {
  const named = new Map<string, { units: Set<string>; pairs: number; others: number }>();
  const add = async (token: string, units: readonly string[]): Promise<void> => {
    for (const { id, words } of await tools.pagesOf([token])) {
      const position = words[0] ?? Infinity;
      if (position >= ZONES.alias) continue;
      const page = named.get(id) ?? { units: new Set(), pairs: 0, others: 0 };
      named.set(id, page);
      for (const unit of units) page.units.add(unit);
      if (units.length > 1) page.pairs += 1;
      if (position >= ZONES.title) page.others += 1;
    }
  };
  for (const { token, units } of pairsOf(query)) await add(token, units);
  for (const unit of wanted) await add(unit, [unit]);
  return [...named]
    .filter(([, { units }]) => units.size >= wanted.size - 1)
    .sort(([, a], [, b]) => b.pairs - a.pairs || b.units.size - a.units.size || b.others - a.others)
    .map(([id]) => id);
}
