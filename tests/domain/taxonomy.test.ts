import { expect, test } from 'vitest';
import { taxonomySchema } from '../../src/domain/taxonomy.ts';
import { taxonomy } from '../support/content.ts';
import { without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

test('a complete taxonomy is valid', () => {
  expect(issuesOf(taxonomySchema, taxonomy)).toEqual([]);
});

test.each(Object.keys(taxonomy))('a taxonomy without %s is rejected by that name', (field) => {
  expect(faultyFields(taxonomySchema, without(taxonomy, field))).toEqual([field]);
});

test('{} and fields that are not known are rejected', () => {
  expect(faultyFields(taxonomySchema, {})).toEqual(Object.keys(taxonomy));
  expect(issuesOf(taxonomySchema, { ...taxonomy, tags: [] })[0]).toContain('"tags"');
});

test.each(['strands', 'scopes'])('a taxonomy needs at least one entry in %s', (field) => {
  expect(faultyFields(taxonomySchema, { ...taxonomy, [field]: [] })).toEqual([field]);
});

test('the home of an entity is a page of this site', () => {
  const entities = [{ label: '驿站', aliases: [], home: 'https://example.org/' }];
  expect(faultyFields(taxonomySchema, { ...taxonomy, entities })).toEqual(['entities']);
});
