import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageMemory } from '../../src/content/page-memory.ts';
import { keptPages } from '../../src/integrations/kept-pages.ts';
import { lay } from '../build/support/snapshot.ts';

const CONTENT = 'tests/fixtures/small-zone/content';
const PAGES = ['about/index.html', 'data/facts.json'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  vi.stubEnv('CONTENT_DIR', CONTENT);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs the hooks of a build that makes two files. @returns which of them were made anew */
async function build(program: string, { isShared = false } = {}): Promise<string[]> {
  const published = path.join(folder, 'site');
  const staging = path.join(folder, 'new');
  Object.assign(pageMemory(), { isShared: false, addresses: [] });
  const { integration, write } = keptPages(program, published, path.join(folder, 'kept.json'));
  const hooks = integration.hooks as Record<string, (options: object) => unknown>;
  await hooks['astro:config:done']!({ config: { base: '/', site: 'https://example.org' } });
  const anew: string[] = [];
  let own: AstroPrerenderer = {
    name: 'made up',
    getStaticPaths: () =>
      Promise.resolve([
        { pathname: '/about/', route: { type: 'page' } },
        { pathname: '/data/facts.json', route: { type: 'endpoint' } },
      ] as never),
    render: () => Promise.resolve(new Response()),
  };
  hooks['astro:build:start']!({
    setPrerenderer: (wrap: (before: AstroPrerenderer) => AstroPrerenderer) => (own = wrap(own)),
  });
  for (const { pathname } of await own.getStaticPaths()) anew.push(pathname);
  const isNew = (place: string) => anew.some((one) => `/${place}`.startsWith(one));
  lay(staging, {
    '_astro/site.css': '',
    ...Object.fromEntries(PAGES.filter(isNew).map((place) => [place, place])),
  });
  const dir = pathToFileURL(`${staging}/`);
  hooks['astro:build:generated']!({ dir });
  hooks['astro:build:done']!({ dir });
  pageMemory().isShared ||= isShared;
  write();
  rmSync(published, { recursive: true, force: true });
  renameSync(staging, published);
  return anew;
}

const PROGRAM = 'one state of the program';

it('makes every page the first time, and none where nothing has changed', async () => {
  expect(await build(PROGRAM)).toEqual(['/about/', '/data/facts.json']);
  expect(await build(PROGRAM)).toEqual([]);
  expect(PAGES.map((place) => readFileSync(path.join(folder, 'site', place), 'utf8'))).toEqual(
    PAGES,
  );
  expect(pageMemory().addresses).toEqual(['https://example.org/about/']);
});

it('makes every page anew for another state of the program', async () => {
  await build(PROGRAM);
  expect(await build('another')).toEqual(['/about/', '/data/facts.json']);
});

it('makes the page anew that somebody has edited where it is published', async () => {
  await build(PROGRAM);
  const page = path.join(folder, 'site/about/index.html');
  const { size } = statSync(page);
  writeFileSync(page, 'x'.repeat(size));
  expect(await build(PROGRAM)).toEqual(['/about/']);
});

it('remembers, of pages that it takes over, that one has read the text of a case', async () => {
  await build(PROGRAM, { isShared: true });
  await build(PROGRAM);
  await build(PROGRAM);
  const { isShared } = JSON.parse(readFileSync(path.join(folder, 'kept.json'), 'utf8')) as {
    isShared: boolean;
  };
  expect(isShared).toBe(true);
});
