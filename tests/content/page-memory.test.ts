import { beforeEach, expect, it } from 'vitest';
import { isOwnPage, pageMemory, watchBody } from '../../src/content/page-memory.ts';
import type { CaseEntry } from '../../src/domain/library.ts';

const memory = pageMemory();

beforeEach(() => {
  Object.assign(memory, { page: '', isShared: false });
});

it.each([
  ['/cases/station/', true],
  ['/cases/station/cite.bib', true],
  ['/cases/station.md', true],
  ['/cases/station-two/', false],
  ['/cases/', false],
  ['/figures/station/', false],
  ['/', false],
])('%s is a page of the case “station”: %s', (path, expected) => {
  expect(isOwnPage(path, 'station')).toBe(expected);
});

function watched(): CaseEntry {
  const entry = { slug: 'station', title: '驿站', body: '正文。' } as CaseEntry;
  watchBody(entry);
  return entry;
}

it('leaves a text to the pages of its case', () => {
  memory.page = '/cases/station/';
  expect(watched().body).toBe('正文。');
  expect(memory.isShared).toBe(false);
});

it.each(['/cases/other/', '/', ''])('notes that a text is read for %j', (page) => {
  memory.page = page;
  expect(watched().body).toBe('正文。');
  expect(memory.isShared).toBe(true);
});

it('notes it as well where a case is copied with its text, and not where its title is read', () => {
  const entry = watched();
  memory.page = '/';
  expect(entry.title).toBe('驿站');
  expect(memory.isShared).toBe(false);
  expect({ ...entry }.body).toBe('正文。');
  expect(memory.isShared).toBe(true);
});
