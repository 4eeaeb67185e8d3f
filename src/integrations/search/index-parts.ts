import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SearchRecord } from '../../search/record.ts';
import { indexContent } from '../../search/zones.ts';
import { forgetFiles, writeWhole } from '../files.ts';
import { digestOf } from '../kept-by-page.ts';
import { mergeIndexes } from './merge-indexes.ts';
import { chunkSizeFor, indexTokens } from './pagefind-service.ts';
import { pinyinTokens } from './pinyin-tokens.ts';
import type { IndexFiles } from './renumber.ts';

/** Where indexes of parts are kept from one build to the next, and the version of what makes them. */
export interface KeptParts {
  folder: string;
  code: string;
}

/** In characters of records: how much Pagefind is given at once. It takes 0.4 kB of memory for each. */
interface PartSize {
  least: number;
  most: number;
}

const PART: PartSize = { least: 1_200_000, most: 2_400_000 };

/** One record in so many may end a part. */
const ENDS = 200;

/** Programs and styles of Pagefind: its search is bundled with this site's own worker. */
const NOT_NEEDED = /\.(js|css)$/;

/**
 * Lets Pagefind index records; its fragments hold tokens.
 * @param kept for the parts in which no record has changed
 */
export async function indexInParts(
  records: SearchRecord[],
  kept?: KeptParts,
  size = PART,
): Promise<IndexFiles> {
  const chunkSize = chunkSizeFor(records.length);
  const begun = Date.now();
  const indexes: IndexFiles[] = [];
  for (const part of partsOf(records, size)) indexes.push(await indexOnce(part, chunkSize, kept));
  if (kept) forgetFiles(kept.folder, begun);
  return indexes.length === 1
    ? indexes[0]!
    : (mergeIndexes(indexes, chunkSize) ?? indexPart(records, chunkSize));
}

/** Cuts where the address of a record says so, so that a new record changes the part it is in. */
function partsOf(records: SearchRecord[], { least, most }: PartSize): SearchRecord[][] {
  const parts: SearchRecord[][] = [[]];
  let held = 0;
  records.forEach((record, at) => {
    parts.at(-1)!.push(record);
    held += JSON.stringify(record).length;
    const isFull = held >= most || (held >= least && mayEnd(record));
    if (!isFull || at === records.length - 1) return;
    parts.push([]);
    held = 0;
  });
  return parts;
}

function mayEnd({ url }: SearchRecord): boolean {
  return createHash('sha256').update(url).digest().readUInt32BE() % ENDS === 0;
}

async function indexOnce(
  part: SearchRecord[],
  chunkSize: number,
  kept: KeptParts | undefined,
): Promise<IndexFiles> {
  if (!kept) return indexPart(part, chunkSize);
  const name = digestOf(kept.code, String(chunkSize), JSON.stringify(part));
  const file = path.join(kept.folder, name);
  const before = readKept(file);
  if (before) return before;
  const files = await indexPart(part, chunkSize);
  writeWhole(file, serialize(files));
  return files;
}

/** @returns what was kept; nothing where it is not there or cannot be read. */
function readKept(file: string): IndexFiles | undefined {
  try {
    const files = deserialize(readFileSync(file)) as IndexFiles;
    const now = new Date();
    utimesSync(file, now, now);
    return files;
  } catch {
    return undefined;
  }
}

async function indexPart(part: SearchRecord[], chunkSize: number): Promise<IndexFiles> {
  const tokens = part.map((record) => ({
    url: record.url,
    content: indexContent(record, pinyinTokens(record)),
  }));
  const files = await indexTokens(tokens, chunkSize);
  for (const place of files.keys()) if (NOT_NEEDED.test(place)) files.delete(place);
  return files;
}
