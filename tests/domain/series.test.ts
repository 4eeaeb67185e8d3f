import { expect, test } from 'vitest';
import { seriesSchema } from '../../src/domain/series.ts';
import { series } from '../support/content.ts';
import { without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

test('a complete series is valid', () => {
  expect(issuesOf(seriesSchema, series)).toEqual([]);
});

test.each(Object.keys(series))('a series without %s is rejected by that name', (field) => {
  expect(faultyFields(seriesSchema, without(series, field))).toEqual([field]);
});

test('a point names a fact and cannot hold a number of its own', () => {
  const points = [{ fact: 'party-organisations', value: 75 }];
  expect(issuesOf(seriesSchema, { ...series, points })[0]).toContain('"value"');
});

test('a series without points is rejected', () => {
  expect(faultyFields(seriesSchema, { ...series, points: [] })).toEqual(['points']);
});

test('{} is rejected', () => {
  expect(faultyFields(seriesSchema, {})).toEqual(Object.keys(series));
});
