import { afterEach, expect, test, vi } from 'vitest';
import { folderOf, livePeers } from '../../../src/search/client/peers.ts';
import { FORMAT } from '../../../src/search/entry.ts';

const OWN = 'https://own.example/pagefind/';

/** Answers like hosts whose files are these; any other address answers 404. */
function hosts(files: Record<string, unknown>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(address);
    if (files[address] === 'silent') {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('abort')));
      });
    }
    return address in files
      ? Response.json(files[address])
      : new Response('404', { status: 404, headers: { 'Content-Type': 'text/html' } });
  });
  return asked;
}

const pagefind = (version: string, language = 'x') => ({ version, languages: { [language]: {} } });

const site = (name: string, prefix: string, version = '1.6.0', language?: string) => ({
  [`https://${name}.example/pagefind/search.json`]: { format: FORMAT, prefix, facets: {} },
  [`https://${name}.example/pagefind/pagefind-entry.json`]: pagefind(version, language),
});

const peer = (name: string) => ({ name, url: `https://${name}.example/` });

const own = { [`${OWN}pagefind-entry.json`]: pagefind('1.6.0') };

afterEach(() => {
  vi.unstubAllGlobals();
});

test('folderOf(frontPage) keeps the base of the site', () => {
  expect(folderOf('https://a.example/demo/')).toBe('https://a.example/demo/pagefind/');
  expect(folderOf('https://a.example')).toBe('https://a.example/pagefind/');
});

test('a site without peers asks nobody', async () => {
  const asked = hosts({});
  expect(await livePeers([], OWN, 'own')).toEqual([]);
  expect(asked).toEqual([]);
});

test('peers that are alive answer along, those that are gone are left out', async () => {
  hosts({ ...own, ...site('b', 'bbbb'), ...site('c', 'cccc') });
  const alive = await livePeers([peer('b'), peer('gone'), peer('c')], OWN, 'own');
  expect(alive.map(({ name, prefix, folder }) => [name, prefix, folder])).toEqual([
    ['b', 'bbbb', 'https://b.example/pagefind/'],
    ['c', 'cccc', 'https://c.example/pagefind/'],
  ]);
});

test('a peer with an index of another make or version is left out', async () => {
  hosts({ ...own, ...site('old', 'bbbb', '1.5.2'), ...site('plain', 'cccc', '1.6.0', 'zh-cn') });
  expect(await livePeers([peer('old'), peer('plain')], OWN, 'own')).toEqual([]);
});

test('a peer whose results could not be told from this site’s is left out', async () => {
  hosts({ ...own, ...site('twin', 'own'), ...site('b', 'bbbb'), ...site('c', 'bbbb') });
  const alive = await livePeers([peer('twin'), peer('b'), peer('c')], OWN, 'own');
  expect(alive.map(({ name }) => name)).toEqual(['b']);
});

test('a peer that never answers is not waited for', async () => {
  hosts({
    ...own,
    'https://slow.example/pagefind/search.json': 'silent',
    'https://slow.example/pagefind/pagefind-entry.json': 'silent',
    ...site('b', 'bbbb'),
  });
  const alive = await livePeers([peer('slow'), peer('b')], OWN, 'own');
  expect(alive.map(({ name }) => name)).toEqual(['b']);
});

test('a peer whose files are of another format is left out', async () => {
  const other = {
    ...site('other', 'zzzz'),
    'https://other.example/pagefind/search.json': {
      format: FORMAT + 1,
      prefix: 'zzzz',
      facets: {},
    },
  };
  hosts({ ...own, ...other });
  expect(await livePeers([peer('other')], OWN, 'aaaa')).toEqual([]);
});
