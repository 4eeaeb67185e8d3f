import { expect, test } from 'vitest';
import { relatedTo } from '../../src/domain/mentions.ts';
import { relatedFigures, whyRelated } from '../../src/domain/related.ts';
import { figure } from '../support/content.ts';
import { ledger, libraryOf } from '../support/library.ts';
import type { CaseEntry } from '../../src/domain/library.ts';
import { caseRecord, fact } from '../support/records.ts';

const entry = ({ slug = 'one', body = '', ...rest }: Partial<CaseEntry> = {}): CaseEntry => ({
  ...caseRecord(rest),
  slug,
  body,
});
const NOTHING = { strands: [], audiences: [], industries: [] };

test('whyRelated(one, other) names the people whom both serve before anything else', () => {
  const library = libraryOf({});
  const [audience] = library.taxonomy.audiences;
  const one = entry({ audiences: [audience!.id] });
  expect(whyRelated(one, { ...one, slug: 'other' }, library)).toBe(`都面向${audience!.label}`);
});

test('whyRelated(one, other) names the place in the whole where nothing closer is common', () => {
  const library = libraryOf({});
  const place = library.taxonomy.strands[0]!.items[0]!;
  const one = entry({ ...NOTHING, strands: [place.id] });
  expect(whyRelated(one, { ...one, slug: 'other' }, library)).toBe(`同属${place.label}`);
});

test('whyRelated(one, other) says nothing of cases that share no more than a source or a number', () => {
  const body = '<Fact id="stations" />';
  const one = entry({ ...NOTHING, body });
  expect(whyRelated(one, { ...one, slug: 'other' }, libraryOf({ cases: [one] }))).toBe('');
});

test.each([
  ['- 见[乙](/cases/two/)。', ['three']],
  ['1. [乙](/cases/two/#how)', ['three']],
  ['与[乙](/cases/two/)并列。', ['two', 'three']],
  ['- [乙](/cases/two-more/)', ['two', 'three']],
])('relatedTo(case) leaves out what a list of the text leads to: %s', (body, left) => {
  expect(relatedTo({ related: ['two', 'three'], body })).toEqual(left);
});

test('relatedFigures(figure, cases) names those with the same numbers first, then the nearest of its cases', () => {
  const ids = ['first', 'second', 'third'].map((id) => ({ ...fact(), id }));
  const drawn = (id: string, facts: string[]) => ({
    ...figure,
    id,
    title: id,
    groups: [{ facts }],
  });
  const figures = [
    drawn('alone', ['third']),
    drawn('far', ['third']),
    drawn('near', ['third']),
    drawn('one', ['first']),
    drawn('same', ['first', 'second']),
  ];
  const shown = entry({
    title: '驿站',
    body: '<Figure id="far" /><Figure id="near" /><Figure id="one" />',
  });
  const library = libraryOf({ facts: ledger(...ids), figures, cases: [shown] });
  expect(relatedFigures(figures[3]!, [shown], library)).toEqual([
    { id: 'same', title: 'same', why: '有相同的数' },
    { id: 'near', title: 'near', why: '同在“驿站”' },
    { id: 'far', title: 'far', why: '同在“驿站”' },
  ]);
  expect(relatedFigures(figures[4]!, [], library).map(({ id }) => id)).toEqual(['one']);
});
