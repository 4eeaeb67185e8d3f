import { expect, test } from 'vitest';
import { glossarySchema } from '../../src/domain/glossary.ts';
import { glossary } from '../support/content.ts';
import { without } from '../support/records.ts';
import { issuesOf } from '../support/schema.ts';

const term = glossary.terms[0]!;

test('a term with its source is valid', () => {
  expect(issuesOf(glossarySchema, glossary)).toEqual([]);
});

test.each(['id', 'term', 'aliases', 'explanation', 'status', 'english', 'inSeed'])(
  'a term without %s is rejected by that name',
  (field) => {
    const { error } = glossarySchema.safeParse({ terms: [without(term, field)] });
    expect(error?.issues.map(({ path }) => path)).toContainEqual(['terms', 0, field]);
  },
);

test('a sourced explanation names its source', () => {
  expect(issuesOf(glossarySchema, { terms: [without(term, 'source')] })).toEqual([
    'terms.0.source: 有来源的解释（sourced）要填 source，本站说明（ours）不填',
  ]);
});

test('an explanation of our own claims no source', () => {
  expect(issuesOf(glossarySchema, { terms: [{ ...term, status: 'ours' }] })).toHaveLength(1);
  const ours = { ...without(term, 'source'), status: 'ours' };
  expect(issuesOf(glossarySchema, { terms: [ours] })).toEqual([]);
});

test('{} and fields that are not known are rejected', () => {
  expect(issuesOf(glossarySchema, {})).toHaveLength(1);
  expect(issuesOf(glossarySchema, { terms: [{ ...term, name: '甲' }] })[0]).toContain('"name"');
});
