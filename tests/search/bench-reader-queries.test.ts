import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { READER_QUERIES } from './reader-queries.ts';

const root = 'content';
const read = (...names: string[]): unknown =>
  JSON.parse(readFileSync(path.join(root, ...names), 'utf8'));

interface Listed {
  id: string;
}

const facts = readdirSync(path.join(root, 'facts')).flatMap((file) => {
  const data = read('facts', file) as Listed[] | { facts: Listed[] };
  return Array.isArray(data) ? data : data.facts;
});
const { terms } = read('glossary.json') as { terms: Listed[] };
const has = (list: readonly Listed[], id: string) => list.some((one) => one.id === id);

const PLACES: [RegExp, (id: string) => boolean][] = [
  [/^\/cases\/([^/]+)\/$/, (id) => existsSync(path.join(root, 'cases', id, 'index.mdx'))],
  [/^\/data\/#(.+)$/, (id) => has(facts, id)],
  [/^\/glossary\/#(.+)$/, (id) => has(terms, id)],
  [/^\/figures\/([^/]+)\/$/, (id) => existsSync(path.join(root, 'figures', `${id}.json`))],
  [/^\/sources\/([^/]+)\/$/, (id) => existsSync(path.join(root, 'sources', `${id}.json`))],
  [/^\/guide\/([^/]+)\/$/, (id) => existsSync(path.join(root, 'guide', `${id}.mdx`))],
  [/^\/([^/]+)\/$/, (id) => existsSync(path.join(root, 'pages', `${id}.mdx`))],
];

function exists(url: string): boolean {
  return PLACES.some(([pattern, isThere]) => {
    const id = pattern.exec(url)?.[1];
    return id !== undefined && isThere(id);
  });
}

describe('the queries of readers', () => {
  it('are 150 or more, none twice', () => {
    expect(READER_QUERIES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(READER_QUERIES.map(({ query }) => query)).size).toBe(READER_QUERIES.length);
  });

  it('lead to pages that the content has', () => {
    const lost = READER_QUERIES.flatMap(({ query, right }) =>
      right.filter((url) => !exists(url)).map((url) => `${query} → ${url}`),
    );
    expect(lost).toEqual([]);
  });
});
