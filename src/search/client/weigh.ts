import type { Word } from '../spoken.ts';
import { segments } from '../fallbacks/words.ts';
import { runs } from '../tokenizer.ts';
import { zoneOf, type Zone } from '../zones.ts';
import type { Finder } from './finder.ts';

/** How well a page answers words of which it need not have all. */
export interface Weight {
  /** The greater, the better; comparable within one query. */
  score: number;
  /** Of the weight of all words that any page has, the share that this one has: 0 to 1. */
  share: number;
  /** The same, of what stands in its names. */
  named: number;
  /** Units of the longest word with which the title begins. */
  begins: number;
}

export interface Weighed {
  pages: Map<string, Weight>;
  /** The words, or their other names, that some page has: what is marked. */
  terms: string[];
  /** Words that no page has. */
  unknown: string[];
  /** Of the weight of all words, the share of those that some page has. */
  known: number;
}

/** How words are read, and where. */
export interface Readings {
  /** Whether a page that has a word there is one of those that may answer. */
  counts?: (id: string, zone: Zone) => boolean;
  /** What a word means that no page has: names that stand for what it is a part of. */
  parts?: ((word: string) => readonly string[]) | undefined;
}

const NO_WEIGHT: Weight = { score: 0, share: 0, named: 0, begins: 0 };

/** Where a page first has a word, and how long the name is under which it has it. */
interface Place {
  position: number;
  units: number;
}

/** What a hit weighs by where it stands. */
const BY_ZONE: Record<Zone, number> = { title: 3, alias: 3, heading: 1.6, body: 1 };

/** Words asked for at once. */
const AT_ONCE = 4;

/** Words of a query that are weighed. */
const MOST = 12;

/**
 * Weighs pages by the words they have: the rarer a word, the more it weighs (inverse document
 * frequency, log2(1 + pages ÷ pages with the word)).
 * @param total pages of the index
 */
export async function weigh(
  words: readonly Word[],
  finder: Finder,
  total: number,
  { counts = () => true, parts }: Readings = {},
): Promise<Weighed> {
  const asked = words.slice(0, MOST);
  const found: Map<string, Place>[] = [];
  const terms = new Set<string>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked
      .slice(from, from + AT_ONCE)
      .map((word) => placesOfWord(word, { finder, terms, counts, parts }));
    found.push(...(await Promise.all(some)));
  }
  const weights = found.map((places, at) => weightOf(places.size, asked[at]?.text ?? '', total));
  // That words stand side by side makes a page better, not another one a worse one.
  const counted = weights.map((weight, at) => (asked[at]?.isPhrase ? 0 : weight));
  const ofKnown = sum(counted.filter((_, at) => found[at]?.size));
  const ofAll = sum(counted);
  const pages = new Map<string, Weight>();
  for (const [at, places] of found.entries()) {
    const weight = weights[at] ?? 0;
    const part = ofKnown > 0 ? (counted[at] ?? 0) / ofKnown : 0;
    for (const [id, { position, units }] of places) {
      const zone = zoneOf(position);
      const { score, share, named, begins } = pages.get(id) ?? NO_WEIGHT;
      const isNamed = zone === 'title' || zone === 'alias';
      pages.set(id, {
        score: score + weight * BY_ZONE[zone],
        share: share + part,
        named: named + (isNamed ? part : 0),
        begins: position === 0 ? Math.max(begins, units) : begins,
      });
    }
  }
  const unknown = asked.filter((_, at) => found[at]?.size === 0).map(({ text }) => text);
  return { pages, terms: [...terms], unknown, known: ofAll > 0 ? ofKnown / ofAll : 0 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** A word that no page has weighs as much as its length lets it: a single character says little. */
function weightOf(pages: number, word: string, total: number): number {
  const [unit, ...others] = runs(word).flat();
  const rare = Math.log2(1 + total / Math.max(pages, 1));
  return others.length > 0 || unit?.wide === false ? rare : rare / 4;
}

type Asking = Required<Pick<Readings, 'counts'>> &
  Pick<Readings, 'parts'> & { finder: Finder; terms: Set<string> };

/** A word that no page has is read as a part of a longer one, then without its first or last characters. */
async function placesOfWord(word: Word, asking: Asking): Promise<Map<string, Place>> {
  const places = await placesOf(word, asking);
  if (places.size > 0 || word.isPhrase || !asking.parts) return places;
  for (const part of [word.text, ...cutsOf(word.text)]) {
    const also = asking.parts(part);
    // 化品 is written in 文化品牌, and no part of 危化品 for that.
    if (part !== word.text && also.length === 0 && (segments(part)?.length ?? 1) > 1) continue;
    const found = await placesOf({ text: part, also }, asking);
    if (found.size > 0) return found;
  }
  return places;
}

/** Units of the shortest and the longest word that is read without its ends. */
const [SHORTEST, LONGEST] = [3, 6];

/** Lists what is left of a word of Han characters without its ends, the longest first. */
function cutsOf(text: string): string[] {
  const units = runs(text).flat();
  const { length } = text;
  if (length < SHORTEST || length > LONGEST || !units.every(({ wide }) => wide)) return [];
  return Array.from({ length: length - SHORTEST + 1 }, (_, at) => [
    text.slice(0, length - at - 1),
    text.slice(at + 1),
  ]).flat();
}

/** @returns pages with the word or another name of it, each with where it first stands. */
async function placesOf(
  { text, also }: Pick<Word, 'text' | 'also'>,
  { finder, terms, counts }: Asking,
): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (const name of [text, ...also]) {
    const found = [...(await finder.all([name]))].filter(([id, [at = Infinity]]) =>
      counts(id, zoneOf(at)),
    );
    const units = runs(name).flat().length;
    if (found.length > 0) terms.add(name);
    for (const [id, [position = Infinity]] of found) {
      const known = places.get(id);
      if (!known || position < known.position) places.set(id, { position, units });
    }
  }
  return places;
}
