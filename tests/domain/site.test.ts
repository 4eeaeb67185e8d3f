import { expect, test } from 'vitest';
import { siteSchema } from '../../src/domain/site.ts';
import { site } from '../support/content.ts';
import { without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

test('a site without registration numbers and contact is valid', () => {
  expect(issuesOf(siteSchema, site)).toEqual([]);
});

test.each(Object.keys(site))('a site without %s is rejected by that name', (field) => {
  expect(faultyFields(siteSchema, without(site, field))).toEqual([field]);
});

test('{} and fields that are not known are rejected', () => {
  expect(faultyFields(siteSchema, {})).toHaveLength(Object.keys(site).length);
  expect(issuesOf(siteSchema, { ...site, icp: '' })[0]).toContain('"icp"');
});

test.each(['https://example.org/alxa/', 'http://localhost:4321/'])(
  'the site may be published at %s',
  (baseUrl) => {
    expect(issuesOf(siteSchema, { ...site, baseUrl })).toEqual([]);
  },
);

test.each(['example.org', 'ftp://example.org/', 'javascript:1', ''])(
  'the site cannot be published at %j',
  (baseUrl) => {
    expect(faultyFields(siteSchema, { ...site, baseUrl })).toEqual(['baseUrl']);
  },
);

test.each(['mailto:a@example.org', 'https://example.org/issues'])(
  'errata may be sent to %s',
  (url) => {
    expect(issuesOf(siteSchema, { ...site, contact: { label: '勘误', url } })).toEqual([]);
  },
);

test('errata cannot be sent to a script', () => {
  const contact = { label: '勘误', url: 'javascript:alert(1)' };
  expect(faultyFields(siteSchema, { ...site, contact })).toEqual(['contact']);
});
