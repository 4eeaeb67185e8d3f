import * as pagefind from 'pagefind';

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

/** Hands Pagefind texts that are cut into tokens already; gives the files it makes, by path. */
export function indexTokens(records: TokenRecord[]): Promise<Map<string, Uint8Array>> {
  // Pagefind reads the setting when its process starts, and has one process for all that ask.
  const result = queue.then(() => run(records));
  queue = result.catch(() => undefined);
  return result;
}

async function run(records: TokenRecord[]): Promise<Map<string, Uint8Array>> {
  const before = process.env[CHUNK_SIZE];
  process.env[CHUNK_SIZE] = String(records.length <= SMALL.upTo ? SMALL.size : LARGE);
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
