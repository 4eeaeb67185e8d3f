import { beforeAll, describe, expect, it } from 'vitest';
import { CLASSES } from '../../scripts/bench/search/classes.ts';
import { makeRecords } from '../../scripts/bench/search/corpus.ts';
import { score } from '../../scripts/bench/search/metrics.ts';
import { readProse } from '../../scripts/bench/search/prose.ts';
import { makeNonsense, makeQueries, type Corpus } from '../../scripts/bench/search/queries.ts';
import { pageOf, worth } from '../../scripts/bench/search/relevance.ts';

let corpus: Corpus;

beforeAll(() => {
  const prose = readProse('content');
  const records = makeRecords(60, prose);
  corpus = { records, pages: records.map(pageOf), characters: prose.characters };
});

describe('the queries of the benchmark', () => {
  it('has some of every class, each answered by a page', () => {
    const queries = makeQueries(corpus, 3);
    expect(new Set(queries.map(({ id }) => id))).toEqual(new Set(CLASSES.map(([id]) => id)));
    expect(queries.filter(({ judgement }) => judgement.grades.size === 0)).toEqual([]);
  });

  it('are the same for the same seed and others for another', () => {
    const texts = (seed: number) => makeQueries(corpus, 3, seed).map(({ text }) => text);
    expect(texts(7)).toEqual(texts(7));
    expect(texts(8)).not.toEqual(texts(7));
  });

  it('has no slip, pinyin or run-together words that a page holds by the letter', () => {
    const strange = ['unspaced', 'pinyin', 'initials', 'mixed', 'omission', 'swap', 'homophone'];
    const literal = makeQueries(corpus, 3)
      .filter(({ id }) => strange.includes(id))
      .filter(({ text }) => !text.includes(' ') && corpus.pages.some((page) => worth(page, text)));
    expect(literal.map(({ text }) => text)).toEqual([]);
  });

  it('has nonsense that no page holds', () => {
    const nonsense = makeNonsense(corpus, 20);
    expect(new Set(nonsense).size).toBe(20);
    expect(nonsense.filter((text) => corpus.pages.some((page) => worth(page, text)))).toEqual([]);
  });
});

describe('score(found, judgement)', () => {
  it('is whole for the right pages in the right order', () => {
    const [first, second, third] = corpus.pages;
    const grades = new Map([
      [first!.url, 4],
      [second!.url, 1],
    ]);
    const judgement = { grades, isPardoned: () => false };
    const best = { recall: 1, precision: 1, strict: 1, reciprocalRank: 1, ndcg: 1, zero: 0 };
    expect(score([first!, second!], judgement)).toEqual(best);
    const worse = score([third!, second!], judgement);
    expect(worse).toMatchObject({ recall: 0.5, precision: 0.5, reciprocalRank: 0.5, zero: 0 });
    expect(worse.ndcg).toBeLessThan(0.2);
    expect(score([], judgement)).toMatchObject({ recall: 0, precision: 0, ndcg: 0, zero: 1 });
  });
});
