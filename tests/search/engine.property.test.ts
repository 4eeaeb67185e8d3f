import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Finder, type PagefindLike } from '../../src/search/client/finder.ts';
import { termsOf } from '../../src/search/plan.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { runs } from '../../src/search/tokenizer.ts';
import { indexContent } from '../../src/search/zones.ts';

/** Pagefind's rule for exact phrases, and for beginnings, over plain lists of tokens. */
function pagefindOf(records: readonly SearchRecord[]): PagefindLike {
  const pages = records.map((record) => indexContent(record).split(' '));
  return {
    search(query) {
      const exact = /^"(.*)"$/.exec(query ?? '')?.[1]?.split(' ');
      const results = pages.flatMap((tokens, page) => {
        const at = tokens.findIndex((token, from) =>
          exact
            ? exact.every((wanted, i) => tokens[from + i] === wanted)
            : token.startsWith(query ?? ''),
        );
        const result = {
          id: String(page),
          words: [at],
          data: () => Promise.resolve(records[page]),
        };
        return at < 0 ? [] : [result];
      });
      return Promise.resolve({ results });
    },
  };
}

const sentence = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'红色驿站的一盟牧民服务') },
      fc.constantFrom(...'，。、 “”·（）%'),
      fc.constantFrom('WiFi', '5G', '146.6', '12,000', '15', 'Café', '１２', '\n', '㎡', '𠮷'),
    ),
    { minLength: 2, maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const record = fc.record({
  url: fc.constant('/'),
  title: sentence,
  kind: fc.constant('品牌'),
  aliases: fc.array(sentence, { maxLength: 3 }),
  date: fc.constant(''),
  sections: fc.array(
    fc.record({
      anchor: fc.constant(''),
      heading: sentence,
      paragraphs: fc.array(sentence, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  facets: fc.constant({}),
});

const textsOf = ({ title, aliases, sections }: SearchRecord) => [
  title,
  ...aliases,
  ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
];

const cutText = record.chain((page) =>
  fc
    .record({
      text: fc.constantFrom(...textsOf(page)),
      at: fc.nat(60),
      length: fc.integer({ min: 2, max: 24 }),
    })
    .map(({ text, at, length }) => {
      const start = at % text.length;
      return { page, text, start, end: Math.min(start + length, text.length) };
    }),
);

/** The units of a text that a cut goes through. */
function through(text: string, at: number) {
  return runs(text)
    .flat()
    .filter(({ start, end }) => start < at && at < end);
}

test('every part of a text is found in it, unless it cuts a Latin word or a number', async () => {
  await fc.assert(
    fc.asyncProperty(cutText, async ({ page, text, start, end }) => {
      const query = text.slice(start, end);
      fc.pre(through(text, start).length + through(text, end).length === 0);
      fc.pre(runs(query).length > 0);
      const found = await new Finder(pagefindOf([page])).all(termsOf(query));
      expect([...found.keys()], query).toEqual(['0']);
    }),
    { numRuns: 2000 },
  );
});

test('a part that cuts a Latin word is found all the same where it holds another word', async () => {
  await fc.assert(
    fc.asyncProperty(cutText, async ({ page, text, start, end }) => {
      const query = text.slice(start, end);
      const cut = [...through(text, start), ...through(text, end)];
      fc.pre(cut.length > 0 && cut.every((unit) => /^[a-z]/.test(unit.text)));
      const terms = termsOf(query);
      fc.pre(terms.length > 0 && terms.every((term) => runs(term).flat().length > 1));
      const finder = new Finder(pagefindOf([page]));
      const found = await finder.all(terms);
      expect(found.size > 0 ? found.size : (await finder.all(terms, 'loose')).size, query).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('what is found holds the words', async () => {
  await fc.assert(
    fc.asyncProperty(cutText, record, async ({ text, start, end }, other) => {
      const query = text.slice(start, end);
      const found = await new Finder(pagefindOf([other])).all(termsOf(query));
      const body = textsOf(other)
        .map((each) => folded(each))
        .join('|');
      const all = termsOf(query).every((term) => body.includes(folded(term)));
      if (found.size > 0) expect(all, `${query} in ${body}`).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** Units with one stroke for a boundary; a rule of its own, so that it does not prove itself. */
function folded(text: string): string {
  return text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .normalize('NFKD')
    .replace(/[\p{M}\s“”·]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.]+|\.(?!\d)/gu, '|')
    .replace(/^\|+|\|+$/g, '');
}
