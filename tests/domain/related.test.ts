import { expect, test } from 'vitest';
import { relatedTo, whyRelated } from '../../src/domain/related.ts';
import { libraryOf } from '../support/library.ts';
import type { CaseEntry } from '../../src/domain/library.ts';
import { caseRecord } from '../support/records.ts';

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
