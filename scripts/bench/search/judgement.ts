import { hasInitials, isSpelt, readingOf, soundsLike, type Reading } from './readings.ts';
import { contains, fold, worth, type Page } from './relevance.ts';

/** What the reader had in mind, where the query is not to be taken by the letter. */
export type Meaning =
  { by: 'words'; words: string } | { by: 'pinyin' | 'initials' | 'sound' | 'slip'; name: string };

/** Which pages answer a query. */
export interface Judgement {
  /** Grade by URL of the relevant pages. */
  grades: Map<string, number>;
  /** Whether a page that is not relevant is no mistake either. */
  isPardoned: (page: Page) => boolean;
}

const readings = new WeakMap<Page, Reading[]>();

function readingsOf(page: Page): Reading[] {
  const known = readings.get(page) ?? page.names.map(readingOf);
  readings.set(page, known);
  return known;
}

export function judge(pages: readonly Page[], query: string, meaning?: Meaning): Judgement {
  const graded = (grade: (page: Page) => number) =>
    new Map(
      pages.flatMap((page) => {
        const value = grade(page);
        return value > 0 ? [[page.url, value] as const] : [];
      }),
    );
  if (!meaning || meaning.by === 'words') {
    const words = meaning?.words ?? query;
    return { grades: graded((page) => worth(page, words)), isPardoned: () => false };
  }
  const { by, name } = meaning;
  if (by === 'slip') {
    const folded = fold(query);
    const most = [...folded].length > 5 ? 2 : 1;
    return {
      grades: graded((page) => (worth(page, name) > 1 ? worth(page, name) : 0)),
      isPardoned: (page) =>
        contains(page.text, fold(name)) || distanceIn(page.text, folded, most) <= most,
    };
  }
  const meant = readingOf(name);
  const isRead = (reading: Reading) => {
    if (by === 'sound') return soundsLike(reading, meant);
    return by === 'pinyin' ? isSpelt(reading, query) : hasInitials(reading, query);
  };
  return {
    grades: graded((page) => (readingsOf(page).some(isRead) ? Math.max(2, worth(page, name)) : 0)),
    isPardoned: (page) => contains(page.text, fold(name)),
  };
}

/**
 * How far the nearest stretch of a text is from some words: characters left out, put in, replaced
 * (Sellers' algorithm) or exchanged with a neighbour.
 * @param enough the search stops at a stretch as near as this
 */
export function distanceIn(text: string, words: string, enough: number): number {
  const wanted = [...words];
  let older: number[] = [];
  let old = [0, ...wanted.map((_, at) => at + 1)];
  let best = wanted.length;
  let before = '';
  for (const sign of text) {
    const row = [0];
    for (const [at, other] of wanted.entries()) {
      let least = Math.min(old[at]! + (sign === other ? 0 : 1), old[at + 1]! + 1, row[at]! + 1);
      if (at > 0 && sign === wanted[at - 1] && before === other && older.length > 0) {
        least = Math.min(least, older[at - 1]! + 1);
      }
      row.push(least);
    }
    best = Math.min(best, row.at(-1)!);
    if (best <= enough) return best;
    older = old;
    old = row;
    before = sign;
  }
  return best;
}
