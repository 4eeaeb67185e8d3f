import { createHash } from 'node:crypto';
import { FORMAT, type IndexEntry } from '../../search/entry.ts';
import { encodeTable } from '../../search/facet-table.ts';
import type { Fragment, SearchRecord } from '../../search/record.ts';
import { packSpoken, type Spoken } from '../../search/spoken.ts';
import { packSyllables, type SentTables } from '../../search/syllable-columns.ts';
import { indexInParts, type KeptParts } from './index-parts.ts';
import { Corpus, traditionalTables } from './traditional.ts';
import { nameList } from './name-list.ts';
import { pack, renumber, unpack, type IndexFiles } from './renumber.ts';
import { syllableTable } from './pinyin-tokens.ts';

export interface SearchIndex {
  /** How many records it holds. */
  count: number;
  files: IndexFiles;
}

interface IndexOptions {
  /** Tells this site's records from those of other sites: its address. */
  site: string;
  peers?: IndexEntry['peers'];
  /** What readers say for the names of the corpus. */
  spoken?: Spoken;
  /** Pagefind's own long names are kept. */
  plain?: boolean;
  /** Of earlier builds. */
  kept?: KeptParts;
}

/**
 * Makes the files of `pagefind/`, the same for the same records.
 * @param records in the order in which equal results are listed
 * @throws if Pagefind reports an error
 */
export async function buildIndex(
  records: SearchRecord[],
  { site, peers = [], spoken = {}, plain = false, kept }: IndexOptions,
): Promise<SearchIndex> {
  const files = await indexInParts(records, kept);
  // Pagefind's own names tell contents apart: browsers keep what is named with the prefix for good.
  const ownNames = [...files.keys()].sort();
  const prefix = digest(JSON.stringify([site, records, ownNames])).slice(0, 4);
  const numbered = plain ? undefined : renumber(files, prefix);
  const placed = writeFragments(files, records, numbered?.ids);
  const tables = JSON.stringify(readingTables(records));
  const words = JSON.stringify(packSpoken(spoken));
  const names = JSON.stringify(nameList(records));
  const entry: IndexEntry = {
    format: FORMAT,
    prefix,
    count: records.length,
    ...(numbered ? {} : { ids: placed.map(({ id }) => id) }),
    ...(numbered?.metadata && { metadata: numbered.metadata }),
    facets: encodeTable(placed.map(({ record }) => record)),
    tables: `tables.${digest(tables)}.json`,
    names: `names.${digest(names)}.json`,
    ...(words !== '""' && { spoken: `spoken.${digest(words)}.json` }),
    peers,
  };
  files.set(entry.tables, Buffer.from(tables));
  files.set(entry.names, Buffer.from(names));
  if (entry.spoken) files.set(entry.spoken, Buffer.from(words));
  const whole = asOne(files);
  if (whole) {
    entry.whole = `whole.${digest(whole)}.json`;
    files.set(entry.whole, Buffer.from(whole));
  }
  files.set('search.json', Buffer.from(JSON.stringify(entry)));
  return { count: records.length, files };
}

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/** In bytes: what a reader who searches is sent besides, to search without a network. */
const LARGEST_WHOLE = 2_000_000;

/** Writes all files as one, in base64 by their names; nothing where they are large. */
function asOne(files: IndexFiles): string | undefined {
  const sum = [...files.values()].reduce((bytes, { length }) => bytes + length, 0);
  if (sum > LARGEST_WHOLE) return undefined;
  const texts = [...files].map(([place, bytes]) => [place, Buffer.from(bytes).toString('base64')]);
  return JSON.stringify(Object.fromEntries(texts));
}

/**
 * Puts readable text in the place of tokens; gives each record with its id, by number.
 * @param numbered ids in the order of adding; without them, Pagefind's own tell by their texts
 */
function writeFragments(
  files: IndexFiles,
  records: SearchRecord[],
  numbered: string[] | undefined,
): { id: string; record: SearchRecord }[] {
  const ids = numbered ?? idsInOrder(files, records);
  if (ids.length !== records.length) {
    throw new Error(`搜索索引有${ids.length}条，应当有${records.length}条。`);
  }
  const placed = records.map((record, at) => ({ id: ids[at]!, record }));
  for (const { id, record } of placed) {
    files.set(`fragment/${id}.pf_fragment`, pack(JSON.stringify(fragmentOf(record))));
  }
  return placed;
}

function idsInOrder(files: IndexFiles, records: SearchRecord[]): string[] {
  const byUrl = new Map<string, string>();
  for (const [place, file] of files) {
    const id = FRAGMENT.exec(place)?.[1];
    if (id === undefined) continue;
    const { url } = JSON.parse(new TextDecoder().decode(unpack(file))) as { url: string };
    byUrl.set(url, id);
  }
  return records.map(({ url }) => {
    const id = byUrl.get(url);
    if (id === undefined) throw new Error(`搜索索引里没有网址：${url}`);
    return id;
  });
}

/** Pagefind's program reads the fields after the record's own. */
function fragmentOf({ facets, ...own }: SearchRecord): Fragment {
  return Object.assign(own, { content: '', meta: {}, filters: {}, anchors: [] });
}

function readingTables(records: SearchRecord[]): SentTables {
  const syllables = packSyllables(syllableTable(records));
  return { ...traditionalTables(new Corpus(records)), syllables };
}

function digest(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return BigInt(`0x${hash}`).toString(36).slice(-8);
}
