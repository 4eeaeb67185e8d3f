import * as pagefind from 'pagefind';
import { mergeIndexes } from './merge-indexes.ts';
import type { IndexFiles } from './renumber.ts';

const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** How much a chunk of the index holds; in a large index half as much again, for there to be fewer. */
const SMALL = { upTo: 1500, size: 1000 };
const LARGE = 1500;

/** How many records Pagefind is given at once: it takes some 0.2 MB of memory for each. */
const AT_ONCE = 5000;

interface TokenRecord {
  url: string;
  /** Tokens with spaces between them. */
  content: string;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Hands Pagefind texts that are cut into tokens already; gives the files it makes, by path.
 * @param atOnce how many records Pagefind holds in memory
 */
export function indexTokens(records: TokenRecord[], atOnce = AT_ONCE): Promise<IndexFiles> {
  // Pagefind reads the setting when its process starts, and has one process for all that ask.
  const result = queue.then(() => runInParts(records, atOnce));
  queue = result.catch(() => undefined);
  return result;
}

async function runInParts(records: TokenRecord[], atOnce: number): Promise<IndexFiles> {
  const chunkSize = records.length <= SMALL.upTo ? SMALL.size : LARGE;
  if (records.length <= atOnce) return run(records, chunkSize);
  const parts: IndexFiles[] = [];
  for (let first = 0; first < records.length; first += atOnce) {
    parts.push(await run(records.slice(first, first + atOnce), chunkSize));
  }
  return mergeIndexes(parts, chunkSize) ?? run(records, chunkSize);
}

async function run(records: TokenRecord[], chunkSize: number): Promise<IndexFiles> {
  const before = process.env[CHUNK_SIZE];
  process.env[CHUNK_SIZE] = String(chunkSize);
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('；'));
    for (const { url, content } of records) {
      // Of a language that it does not know, Pagefind takes words as they stand.
      check(await index.addCustomRecord({ url, content, language: 'x' }));
    }
    const result = await index.getFiles();
    check(result);
    return new Map(result.files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
    if (before === undefined) Reflect.deleteProperty(process.env, CHUNK_SIZE);
    else process.env[CHUNK_SIZE] = before;
  }
}

function check({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('；'));
}
