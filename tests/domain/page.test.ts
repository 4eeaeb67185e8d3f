import { expect, test } from 'vitest';
import { pageSchema } from '../../src/domain/site.ts';
import { without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

const page = { title: '开始', summary: '从这里开始。', order: 0 };

test('a page in the first place is valid', () => {
  expect(issuesOf(pageSchema, page)).toEqual([]);
});

test.each(Object.keys(page))('a page without %s is rejected by that name', (field) => {
  expect(faultyFields(pageSchema, without(page, field))).toEqual([field]);
});

test.each([-1, 1.5, '1'])('the order of a page cannot be %j', (order) => {
  expect(faultyFields(pageSchema, { ...page, order })).toEqual(['order']);
});

test('{} and fields that are not known are rejected', () => {
  expect(faultyFields(pageSchema, {})).toEqual(Object.keys(page));
  expect(issuesOf(pageSchema, { ...page, draft: true })[0]).toContain('"draft"');
});
