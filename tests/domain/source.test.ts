import { expect, test } from 'vitest';
import { sourceSchema } from '../../src/domain/source.ts';
import { source, without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

test('a complete source is valid', () => {
  const complete = source({ accessed: '2026-11-01', dateNote: '据网址推定', notes: '转载件。' });
  expect(issuesOf(sourceSchema, complete)).toEqual([]);
});

test.each(['title', 'publisher', 'kind', 'status', 'relevance'])(
  'a source without %s is rejected by that name',
  (field) => {
    expect(faultyFields(sourceSchema, without(without(source(), 'url'), field))).toContain(field);
  },
);

test('a source without a date has to say why', () => {
  expect(issuesOf(sourceSchema, without(source(), 'date'))).toEqual([
    'date: 没有日期时，请在 dateNote 里说明',
  ]);
  const explained = { ...without(source(), 'date'), dateNote: '网页未标日期' };
  expect(issuesOf(sourceSchema, explained)).toEqual([]);
});

test('a source without a URL is valid', () => {
  expect(issuesOf(sourceSchema, without(source(), 'url'))).toEqual([]);
});

test.each(['transmitted-copy', 'excluded'] as const)('a source marked %s has no link', (status) => {
  expect(issuesOf(sourceSchema, source({ status }))).toEqual([
    'url: 转载件和未采用的来源不得外链，请删去 url',
  ]);
  expect(issuesOf(sourceSchema, source({ status, url: undefined }))).toEqual([]);
});

test.each(['javascript:alert(1)', 'ftp://example.org/', 'example.org', '/local', ''])(
  'the address %j is not a link that may be published',
  (url) => {
    expect(faultyFields(sourceSchema, source({ url }))).toEqual(['url']);
  },
);

test('{} is rejected', () => {
  expect(faultyFields(sourceSchema, {})).toEqual(
    expect.arrayContaining(['title', 'publisher', 'kind', 'status', 'relevance']),
  );
});

test('a field that is not known is rejected', () => {
  expect(issuesOf(sourceSchema, { ...source(), link: 'https://example.org/' })[0]).toContain(
    '"link"',
  );
});

test.each(['kind', 'status', 'relevance'])('a %s that is not on the list is rejected', (field) => {
  const record = { ...source({ url: undefined }), [field]: 'other' };
  expect(faultyFields(sourceSchema, record)).toContain(field);
});
