import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, type SearchIndex } from '../../../src/integrations/search/build-index.ts';
import type { IndexEntry } from '../../../src/search/entry.ts';
import { valuesOf } from '../../../src/search/facet-table.ts';
import { phrase } from '../../../src/search/tokenizer.ts';
import { indexInParts } from '../../../src/integrations/search/index-parts.ts';
import { mergeIndexes } from '../../../src/integrations/search/merge-indexes.ts';
import { chunkSizeFor, indexTokens } from '../../../src/integrations/search/pagefind-service.ts';
import { renumber, unpack, type IndexFiles } from '../../../src/integrations/search/renumber.ts';
import { indexContent } from '../../../src/search/zones.ts';
import { fragmentsIn, openIndex } from './support/ask.ts';
import { manyRecords, recordOf } from './support/records.ts';

const SITE = 'https://example.org/';
const records = [
  recordOf('/cases/red-station/', '红色驿站', '设红色驿站15个，服务骑手1.2万余人次。'),
  ...manyRecords(60),
];
const QUERIES = ['红色驿站', '骑手1.2万', '山河', '驿站在第7号院', '没有的话'];

let numbered: SearchIndex;
let again: SearchIndex;
let plain: SearchIndex;

beforeAll(async () => {
  numbered = await buildIndex(records, { site: SITE });
  again = await buildIndex(records, { site: SITE });
  plain = await buildIndex(records, { site: SITE, plain: true });
});

const entryOf = ({ files }: SearchIndex): IndexEntry =>
  JSON.parse(new TextDecoder().decode(files.get('search.json'))) as IndexEntry;

describe('a search index', () => {
  it('is the same, byte by byte, when it is built again', () => {
    expect([...again.files.keys()]).toEqual([...numbered.files.keys()]);
    const different = [...numbered.files].filter(
      ([place, file]) => !Buffer.from(file).equals(Buffer.from(again.files.get(place)!)),
    );
    expect(different.map(([place]) => place)).toEqual([]);
  });

  it.each(QUERIES)(
    'finds the same for “%s”, renumbered or with Pagefind’s own names',
    async (query) => {
      const words = phrase(query).join(' ');
      const [short, long] = await Promise.all(
        [numbered, plain].map(({ files }) => openIndex(files)),
      );
      const found = await short!(words);
      expect(found.map(({ url }) => url)).toEqual((await long!(words)).map(({ url }) => url));
      expect(found.length > 0).toBe(query !== '没有的话');
    },
  );

  it('is the same, byte by byte, made of several that Pagefind made one after the other', async () => {
    const given = [
      ...records.map(({ url, title }) => ({
        url,
        content: indexContent(recordOf(url, title, title)),
      })),
      { url: '/variants/', content: 'café 𠮷野 \uE000x cafe' },
      { url: '/more/', content: 'cafe café 𠮷野 山河 \uE000x' },
    ];
    for (const atOnce of [7, 31, given.length - 1]) {
      const parts: Promise<IndexFiles>[] = [];
      for (let at = 0; at < given.length; at += atOnce) {
        parts.push(indexTokens(given.slice(at, at + atOnce)));
      }
      const whole = await indexTokens(given);
      const merged = mergeIndexes(await Promise.all(parts), chunkSizeFor(given.length))!;
      expect(renumber(merged, 'same')).toEqual(renumber(whole, 'same'));
      // Pagefind zips a little otherwise than Node.
      const plainly = ([place, file]: [string, Uint8Array]) =>
        [
          place,
          Buffer.from(place.startsWith('index/') ? unpack(file) : file).toString('latin1'),
        ] as const;
      const contents = (files: IndexFiles) => new Map([...files].sort().map(plainly));
      expect(contents(merged)).toEqual(contents(whole));
    }
  });

  it('of many records is made anew only in the part that was edited, and as if from nothing', async () => {
    const many = manyRecords(90);
    const edited = many.map((record, at) => (at === 40 ? { ...record, title: '新站' } : record));
    const folder = mkdtempSync(path.join(tmpdir(), 'parts-'));
    const size = { least: 4000, most: 6000 };
    const index = (list: typeof many) => indexInParts(list, { folder, code: 'one' }, size);
    await index(many);
    const before = readdirSync(folder);
    const after = await index(edited);
    expect(before).toHaveLength(4);
    expect(readdirSync(folder).filter((name) => !before.includes(name))).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(4);
    const fromNothing = await indexInParts(edited, undefined, size);
    expect(after).toEqual(fromNothing);
    // What a disk that was full or a power cut left of it counts for nothing.
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), 'half');
    expect(await index(edited)).toEqual(fromNothing);
  });

  it('numbers its records in the order in which they were given', async () => {
    const ask = await openIndex(numbered.files);
    const { prefix, facets, count } = entryOf(numbered);
    expect(count).toBe(61);
    for (const { id, url } of await ask(phrase('驿站在').join(' '))) {
      const number = Number.parseInt(id.slice(prefix.length), 36);
      expect(id.startsWith(prefix)).toBe(true);
      expect(records[number]?.url).toBe(url);
      expect(valuesOf(facets, 'kind', number)).toEqual(['品牌']);
    }
  });

  it('names Pagefind’s own ids by number where it keeps them', async () => {
    const ask = await openIndex(plain.files);
    const { ids = [] } = entryOf(plain);
    const [hit] = await ask(phrase('红色驿站').join(' '));
    expect(ids.indexOf(hit!.id)).toBe(0);
    expect(entryOf(numbered)).not.toHaveProperty('ids');
  });

  it('keeps readable text, not tokens', () => {
    const station = fragmentsIn(numbered.files).find(({ url }) => url === '/cases/red-station/');
    expect(station).toMatchObject({
      title: '红色驿站',
      kind: '品牌',
      date: '2025-01-02',
      sections: [{ paragraphs: ['设红色驿站15个，服务骑手1.2万余人次。'] }],
    });
  });

  it('has other names of its own for another site, and after a change', async () => {
    const prefixes = await Promise.all([
      buildIndex(records, { site: 'https://other.example/' }),
      buildIndex(records.slice(1), { site: SITE }),
    ]);
    const names = [numbered, ...prefixes].map((index) => entryOf(index).prefix);
    expect(new Set(names).size).toBe(3);
  });

  it('holds no program or style of Pagefind’s that no page asks for', () => {
    const places = [...numbered.files.keys()];
    expect(places.filter((place) => /\.(js|css)$/.test(place))).toEqual([]);
    expect(places).toContain('pagefind-entry.json');
    expect(places).toContain('wasm.unknown.pagefind');
  });

  it('of a site without any record can still be asked', async () => {
    const empty = await buildIndex([], { site: SITE });
    expect(entryOf(empty)).toMatchObject({ count: 0, peers: [] });
  });
});
