import { phrase, runs, type Unit } from '../tokenizer.ts';
import { ZONES } from '../zones.ts';
import { correctionIn, likelier, type Correction } from './correction.ts';
import { namedSlips } from './named-slip.ts';
import type { Fallbacks, Tools } from './reading.ts';
import { correctedTo, SURE, swapped } from './slips.ts';
import { pairsOf } from './votes.ts';
import { wordBorders, wordsMeeting } from './words.ts';

/** Units; a longer query is no list of words. */
const LONGEST = 60;
/** How many ways to cut are tried. */
const MOST = 16;
/** Parts that a list written with punctuation, or with pairs unknown to the index, falls into. */
const MOST_PARTS = 4;
/** Tokens between parts that may be a slip, and records read to see it. */
const NEAR = 2;
const FEW = 3;
/** Below this is one slip in a text that leaves out nothing that was typed. */
const ONE_SLIP = 1.22;
/** Pages of a word that is common. */
const COMMON = 8;
/** Pairs asked for at once. */
const AT_ONCE = 6;

/** “红色驿站党建资金” is a list of two words: finds the pages that hold both. */
export const splitWords: Fallbacks = async (query, tools) => {
  const all = runs(query);
  const units = all.flat();
  if (units.length < 2 || units.length > LONGEST) return undefined;
  const cut = (borders: number[]): string[] => {
    const ends = [...borders, units.length];
    return ends.map((end, at) => slice(query, units, at > 0 ? (ends[at - 1] ?? 0) : 0, end));
  };
  for (const ways of await waysToCut(query, all, tools)) {
    const { parts, pages } = await fullest(ways.map(cut), tools);
    if (pages.length === 0) continue;
    const meant =
      all.length === 1 &&
      ((await oneThing(query, parts, pages, tools)) ?? (await swapped(query, tools)));
    if (meant) return correctedTo(query, meant);
    return { terms: parts, says: `拆成${parts.map((part) => `“${part}”`).join('')}来找` };
  }
  return undefined;
};

/** @returns of several lists of words that with the most pages, of equal ones the first. */
async function fullest(
  lists: readonly string[][],
  tools: Tools,
): Promise<{ parts: string[]; pages: Common[] }> {
  let best: { parts: string[]; pages: Common[] } = { parts: [], pages: [] };
  for (const parts of lists) {
    if (parts.length > MOST_PARTS || !parts.every(standsAlone)) continue;
    const pages = await pagesOfAll(parts, tools);
    if (pages.length > best.pages.length) best = { parts, pages };
  }
  return best;
}

/** A page that holds several terms. */
interface Common {
  id: string;
  /** Where each term first stands, in tokens. */
  at: number[];
}

/** @returns the pages that hold all the terms. */
export async function pagesOfAll(terms: readonly string[], tools: Tools): Promise<Common[]> {
  let common: Common[] | undefined;
  for (const term of terms) {
    const found = await tools.pagesOf([phrase(term).join(' ')]);
    const places = new Map(found.map(({ id, words }) => [id, words[0] ?? Infinity] as const));
    common = (common ?? found.map(({ id }) => ({ id, at: [] }))).flatMap(({ id, at }) => {
      const place = places.get(id);
      return place === undefined ? [] : [{ id, at: [...at, place] }];
    });
    if (common.length === 0) return [];
  }
  return common ?? [];
}

/** @returns what was meant if the cut is a slip: in a name, or where the parts stand side by side. */
async function oneThing(
  query: string,
  parts: readonly string[],
  pages: readonly Common[],
  tools: Tools,
): Promise<string | undefined> {
  const [name] = await namedSlips(query, tools);
  // Both words in one page's names is what a list looks like.
  const listed = pages.some(({ at }) => at.every((place) => place < ZONES.alias));
  if (name && (name.cost < SURE || !listed)) {
    if (!(await hasAnotherEnd(parts, name.text, tools))) return name.text;
  }
  const lengths = parts.map((part) => runs(part).flat().length);
  const near = pages.filter(({ at }) =>
    at.slice(1).some((place, i) => {
      const gap = place - (at[i] ?? 0) - (lengths[i] ?? 0);
      return Math.abs(gap) <= NEAR;
    }),
  );
  const words = parts.slice(1).every((part, at) => wordsMeeting(parts[at] ?? '', part) === 2);
  // Where no words meet, later places are looked at too: only the first of each part are known.
  const others = words ? [] : pages.filter((page) => !near.includes(page));
  let best: Correction | undefined;
  for (const { id } of [...near.slice(0, FEW), ...others.slice(0, FEW)]) {
    best = likelier(best, correctionIn(await tools.fragment(id), query));
  }
  // Two words with one character between them in the text are more likely meant as two words.
  const limit = words || listed ? SURE : ONE_SLIP;
  return best && best.cost < limit ? best.text : undefined;
}

/** A common word where a name has another was meant as typed: “公司党员” is no slip of “公司党委”. */
async function hasAnotherEnd(
  parts: readonly string[],
  name: string,
  tools: Tools,
): Promise<boolean> {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const [typed, meant] = [runs(parts.join('')).flat(), runs(name).flat()];
  const ends = [
    ...(typed.at(-1)?.text !== meant.at(-1)?.text && wordsMeeting(last, '') === 2 ? [last] : []),
    ...(typed[0]?.text !== meant[0]?.text && wordsMeeting('', first) === 2 ? [first] : []),
  ];
  // What no record is called by is cut out of other words: 中新 out of 中新网.
  const named = await Promise.all(ends.map((end) => isInNames(end, tools)));
  if (!named.includes(true)) return false;
  const counts = await Promise.all(parts.map((part) => tools.count(part)));
  return counts.every((count) => count >= COMMON);
}

/**
 * @returns ways to cut, each a list of borders as numbers of units before them; those equally
 * likely together, the likeliest first
 */
async function waysToCut(query: string, all: Unit[][], tools: Tools): Promise<number[][][]> {
  const units = all.flat();
  const runEnds: number[] = [];
  for (const run of all.slice(0, -1)) runEnds.push((runEnds.at(-1) ?? 0) + run.length);
  const broken = await unknownPairs(query, tools);
  if (broken.length >= MOST_PARTS) return [];
  const ways: number[][][] = [];
  if (runEnds.length > 0) ways.push([[...new Set([...runEnds, ...broken])].sort((a, b) => a - b)]);
  if (broken.length > 0) return [...ways, [broken]];
  const words = wordBorders(query);
  const borders = Array.from({ length: units.length - 1 }, (_, at) => at + 1)
    .filter((at) => standsAlone(slice(query, units, 0, at)))
    .filter((at) => standsAlone(slice(query, units, at, units.length)))
    // The more even the halves, the likelier are both words.
    .sort((a, b) => Math.abs(units.length - 2 * a) - Math.abs(units.length - 2 * b));
  const atWord = borders.filter((at) => words.has(units[at]?.start ?? -1)).slice(0, MOST);
  const others = borders.filter((at) => !atWord.includes(at)).slice(0, MOST - atWord.length);
  const meeting = (at: number): number =>
    wordsMeeting(slice(query, units, 0, at), slice(query, units, at, units.length));
  const groups = [2, 1, 0].map((count) => atWord.filter((at) => meeting(at) === count));
  return [
    ...ways,
    ...groups.map((group) => group.map((at) => [at])),
    ...others.map((at) => [[at]]),
  ];
}

/** Pairs of neighbours that no page has, as borders: a list can only be cut there. */
async function unknownPairs(query: string, tools: Tools): Promise<number[]> {
  const all = pairsOf(query);
  const borders: number[] = [];
  for (let from = 0; from < all.length && borders.length < MOST_PARTS; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const pages = await Promise.all(some.map(({ token }) => tools.pagesOf([token])));
    borders.push(...some.filter((_, i) => pages[i]?.length === 0).map(({ at }) => at + 1));
  }
  return borders;
}

function slice(query: string, units: readonly Unit[], from: number, to: number): string {
  return query.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);
}

/** One Han character alone is no word to look for; a number or a Latin word is. */
function standsAlone(part: string): boolean {
  const units = runs(part).flat();
  return units.length > 1 || (units[0] !== undefined && !units[0].wide && units[0].text.length > 1);
}

async function isInNames(word: string, tools: Tools): Promise<boolean> {
  const pages = await tools.pagesOf([phrase(word).join(' ')]);
  return pages.some(({ words: [first = Infinity] }) => first < ZONES.alias);
}
