import * as pagefind from 'pagefind';
import type { IndexFiles } from './renumber.ts';

const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** How much a chunk of the index holds; in a large index half as much again, for there to be fewer. */
const SMALL = { upTo: 1500, size: 1000 };
const LARGE = 1500;

interface TokenRecord {
  url: string;
  /** Tokens with spaces between them. */
  content: string;
}

let queue: Promise<unknown> = Promise.resolve();

/** Gives how many places of words a chunk of an index of so many records holds. */
export function chunkSizeFor(count: number): number {
  return count <= SMALL.upTo ? SMALL.size : LARGE;
}

/** Hands Pagefind texts that are cut into tokens already; gives the files it makes, by path. */
export function indexTokens(
  records: TokenRecord[],
  chunkSize = chunkSizeFor(records.length),
): Promise<IndexFiles> {
  // Pagefind reads the setting when its process starts, and has one process for all that ask.
  const result = queue.then(() => run(records, chunkSize));
  queue = result.catch(() => undefined);
  return result;
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
