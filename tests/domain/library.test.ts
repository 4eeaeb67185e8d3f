import { describe, expect, test } from 'vitest';
import { factsInFigureTexts } from '../../src/domain/figure.ts';
import { figure } from '../support/content.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { caseRecord, corroboratedFact, derivedFact, fact } from '../support/records.ts';

const other = fact({ id: 'other', label: '其他' });
const half = derivedFact({ id: 'half', derivation: '{organisations-twice} / {other}' });

describe('Library', () => {
  test.each([
    ['fact', '没有编号为“nobody”的数据'],
    ['source', '没有编号为“nobody”的来源'],
    ['figure', '没有编号为“nobody”的图表'],
    ['scopeLabel', '没有编号为“nobody”的口径'],
  ] as const)('library.%s("nobody") throws “%s”', (method, message) => {
    const library = libraryOf();
    expect(() => library[method]('nobody')).toThrow(message);
  });

  test('library.scopeLabel(scope) is what a reader sees', () => {
    expect(libraryOf().scopeLabel('both-zones')).toBe('高新区、示范区');
  });

  test('library.factsOfFigure(figure) has groups, totals and points, each fact once', () => {
    const library = libraryOf({ facts: ledger(fact(), other, derivedFact()) });
    const groups = [
      { facts: ['other', 'other'], total: 'organisations-twice' },
      { facts: ['other'] },
    ];
    const ids = library.factsOfFigure({ ...figure, groups }).map(({ id }) => id);
    expect(ids).toEqual(['other', 'organisations-twice', 'party-organisations']);
  });

  test('library.factsOfFigure(figure) leaves out a series that is not there yet', () => {
    expect(libraryOf().factsOfFigure({ ...figure, series: ['nothing'] })).toEqual([]);
  });

  test('library.sourceIdsOf(fact) goes through operands to the sources, each once', () => {
    const facts = ledger(corroboratedFact(), other, derivedFact(), half);
    const library = libraryOf({ facts });
    expect(library.sourceIdsOf(library.fact('half'))).toEqual(['herald', 'daily']);
  });

  test('library.derivedValue(expression) computes from the ledger', () => {
    const library = libraryOf({ facts: ledger(fact(), other) });
    expect(library.derivedValue('{party-organisations} / {other} + 1')).toBe(2);
  });

  test('library.discrepanciesOf(id) finds the entries that a fact is a side of', () => {
    const library = libraryOf();
    expect(library.discrepanciesOf('party-organisations')).toEqual(library.discrepancies);
    expect(library.discrepanciesOf('daily')).toEqual([]);
  });

  test('library.publishedCases() leaves drafts out and has the newest first', () => {
    const entry = (slug: string, updated: string, status: 'published' | 'draft' = 'published') => ({
      ...caseRecord({ updated, status }),
      slug,
      body: '',
    });
    const cases = [
      entry('b', '2026-01-01'),
      entry('draft', '2027-01-01', 'draft'),
      entry('c', '2026-05-01'),
      entry('a', '2026-01-01'),
    ];
    expect(
      libraryOf({ cases })
        .publishedCases()
        .map(({ slug }) => slug),
    ).toEqual(['c', 'a', 'b']);
  });
});

test('factsInFigureTexts(figure) reads every sentence of a figure', () => {
  const texts = { title: '{a}', takeaway: '{b}', howToRead: '{c}', cautions: ['{d}', '{a}'] };
  expect(factsInFigureTexts({ ...figure, ...texts })).toEqual(['a', 'b', 'c', 'd']);
});
