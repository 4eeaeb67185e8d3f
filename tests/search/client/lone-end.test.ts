import { beforeAll, expect, test } from 'vitest';
import { Finder } from '../../../src/search/client/finder.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { smallIndex } from '../small-index.ts';

const page = (at: number, paragraph: string): SearchRecord => ({
  url: `/${at}/`,
  title: `第${at}篇`,
  kind: '品牌',
  aliases: [],
  date: '',
  sections: [{ anchor: '', heading: '', paragraphs: [paragraph] }],
  facets: {},
});

const RIGHT = 7;
let index: Awaited<ReturnType<typeof smallIndex>>;

beforeAll(async () => {
  const records = Array.from({ length: 20 }, (_, at) =>
    page(at, at === RIGHT ? '名单末尾有等字。读者请看原文。' : '名单末尾有等字。这里可以读报。'),
  );
  index = await smallIndex(records, 'le');
});

test('a query that ends in one character after a full stop finds only the page that goes on so', async () => {
  const found = await new Finder(index).all(['末尾有等字。读']);
  expect([...found.keys()]).toEqual([`le${RIGHT}`]);
});

test('not more than 24 pages are read for that', () => {
  expect(index.read.length).toBeLessThanOrEqual(24);
});
