import type { SearchRecord } from '../../../src/search/record.ts';
import { CLASSES, type ClassId } from './classes.ts';
import { judge, type Judgement } from './judgement.ts';
import { MAKERS } from './makers.ts';
import type { Random } from './random.ts';
import { seeded } from './random.ts';
import { hasInitials, isSpelt, readingOf } from './readings.ts';
import { contains, fold, type Page } from './relevance.ts';

export interface Query {
  id: ClassId;
  text: string;
  judgement: Judgement;
}

const TRIES = 200;

/**
 * @param each queries a class; a class of which the corpus has too few comes out shorter
 * @returns queries that at least one page answers, none twice in its class
 */
export function makeQueries(
  { records, pages, characters }: Corpus,
  each: number,
  seed = 7,
): Query[] {
  return CLASSES.flatMap(([id], at) => {
    const source = { records, characters, random: seeded(seed * 1000 + at) };
    const queries = new Map<string, Query>();
    for (let turn = 0; turn < each * TRIES && queries.size < each; turn += 1) {
      const draft = MAKERS[id](source);
      if (!draft || queries.has(draft.text)) continue;
      const { text, meaning, unwritten } = draft;
      if (unwritten && pages.some((page) => contains(page.text, fold(text)))) continue;
      const judgement = judge(pages, text, meaning);
      if (judgement.grades.size > 0) queries.set(text, { id, text, judgement });
    }
    return [...queries.values()];
  });
}

export interface Corpus {
  records: readonly SearchRecord[];
  pages: readonly Page[];
  characters: readonly string[];
}

/** @returns queries that nothing answers, a quarter each of consonants and of numbers, half Han. */
export function makeNonsense({ pages, characters }: Corpus, count: number, seed = 11): string[] {
  const random = seeded(seed);
  const neighbours = new Set(pages.flatMap(({ text }) => pairsOf(text)));
  const readings = pages.flatMap(({ names }) => names.map(readingOf));
  const found = new Set<string>();
  while (found.size < count) {
    const kind = found.size % 4;
    const text =
      kind < 2 ? hanOf(random, characters) : kind < 3 ? lettersOf(random) : digitsOf(random);
    const folded = fold(text);
    if (kind < 2 && pairsOf(text).some((pair) => neighbours.has(pair))) continue;
    if (readings.some((name) => hasInitials(name, folded) || isSpelt(name, folded))) continue;
    if (!pages.some((page) => contains(page.text, folded))) found.add(text);
  }
  return [...found];
}

function pairsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function hanOf(random: Random, characters: readonly string[]): string {
  return Array.from({ length: random.whole(2, 6) }, () => random.pick(characters)).join('');
}

function lettersOf(random: Random): string {
  return Array.from({ length: random.whole(5, 9) }, () =>
    random.pick([...'bcdfghjkmnpqrstvwxz']),
  ).join('');
}

function digitsOf(random: Random): string {
  return `${random.whole(10_000, 999_999)}.${random.whole(11, 99)}${random.pick(['万元', '%', '个', ''])}`;
}
