import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptsOf, marksOf } from '../../src/search/excerpt.ts';
import type { Fragment } from '../../src/search/record.ts';

const fragment = (...paragraphs: string[][]): Fragment => ({
  url: '/',
  title: '标题',
  kind: '品牌',
  aliases: [],
  date: '',
  sections: paragraphs.map((list, at) => ({
    anchor: `s${at}`,
    heading: `第${at}节`,
    paragraphs: list,
  })),
});

const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) =>
  marks.map(([start, end]) => text.slice(start, end));

test('of each section the first paragraph that holds the words is shown, in the order of the page', () => {
  const page = fragment(['开头', '一个驿站', '两个驿站'], ['没有'], ['三个驿站']);
  expect(
    excerptsOf(page, ['驿站'], 3).map(({ anchor, heading, text }) => [anchor, heading, text]),
  ).toEqual([
    ['s0', '第0节', '一个驿站'],
    ['s2', '第2节', '三个驿站'],
  ]);
});

test('paragraphs with all words go before those with one', () => {
  const page = fragment(['驿站'], ['牧民'], ['驿站', '驿站里的牧民'], ['牧民']);
  expect(excerptsOf(page, ['驿站', '牧民'], 1).map(({ text }) => text)).toEqual(['驿站里的牧民']);
});

test('a record found by its title alone shows how it begins', () => {
  expect(excerptsOf(fragment([], ['这是开头。', '后面']), ['标题'], 3)).toEqual([
    { anchor: 's1', heading: '第1节', text: '这是开头。', marks: [] },
  ]);
  expect(excerptsOf(fragment([]), ['标题'], 3)).toEqual([]);
});

test('a long paragraph is cut around its words, with an ellipsis at each cut', () => {
  const text = `${'前'.repeat(200)}红色驿站${'后'.repeat(200)}`;
  const [excerpt] = excerptsOf(fragment([text]), ['红色驿站'], 1);
  expect(excerpt?.text).toBe(`…${'前'.repeat(16)}红色驿站${'后'.repeat(50)}…`);
  expect(marked(excerpt ?? { text: '', marks: [] })).toEqual(['红色驿站']);
});

test('a long paragraph is cut where most of the words stand together', () => {
  const text = `驿站${'中'.repeat(100)}牧民在驿站歇脚${'后'.repeat(100)}`;
  const [excerpt] = excerptsOf(fragment([text]), ['驿站', '牧民'], 1);
  expect(marked(excerpt ?? { text: '', marks: [] })).toEqual(['牧民', '驿站']);
});

test('a short paragraph is not cut', () => {
  const text = `${'前'.repeat(60)}驿站${'后'.repeat(9)}`;
  expect(excerptsOf(fragment([text]), ['驿站'], 1)[0]?.text).toBe(text);
});

test('a cut goes through no number', () => {
  const text = `${'前'.repeat(100)}12345678.9${'中'.repeat(12)}驿站${'后'.repeat(100)}`;
  expect(excerptsOf(fragment([text]), ['驿站'], 1)[0]?.text).toMatch(/^…12345678\.9中/);
});

test('marks that touch are one', () => {
  expect(marksOf('红色驿站与红色', ['红色', '色驿站'])).toEqual([
    [0, 4],
    [5, 7],
  ]);
});

test('a word that is cut in the query is marked whole', () => {
  expect(marked({ text: '配备WiFi', marks: marksOf('配备WiFi', ['Wi']) })).toEqual(['WiFi']);
});

test('marks stand in the text, rise and do not touch', () => {
  const text = fc
    .array(fc.constantFrom(...'红色驿站的，。 a1.𠮷“'), { maxLength: 300 })
    .map((list) => list.join(''));
  const term = fc
    .array(fc.constantFrom(...'红色驿a1'), { minLength: 1, maxLength: 3 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(text, fc.array(term, { maxLength: 3 }), (paragraph, terms) => {
      for (const excerpt of excerptsOf(fragment([paragraph]), terms, 2)) {
        expect(excerpt.text.isWellFormed()).toBe(true);
        let last = -1;
        for (const [start, end] of excerpt.marks) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(excerpt.text.length);
      }
    }),
    { numRuns: 500 },
  );
});
