import { decode, encode, type CborValue } from './cbor.ts';
import { pack, unpack } from './packed.ts';

/** Files of an index by their path under `pagefind/`. */
export type IndexFiles = Map<string, Uint8Array>;

/** The only version whose metadata is known here. */
const VERSION = '1.6.0';

/** A row of the metadata is like the one before it: what repeats is looked for no farther back. */
const NEAR = 9;

const ENTRY = 'pagefind-entry.json';

interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

/**
 * Gives pages and chunks of an index short sequential names, which makes the metadata that every
 * first query loads half as large. Contents stay.
 * @param prefix begins each name: unlike for any other site and build, as the names of an index of
 *   other contents are otherwise the same
 * @returns the ids of the pages, in the order of adding, or undefined if the index is of another
 *   version and has been left alone
 */
export function renumber(files: IndexFiles, prefix: string): string[] | undefined {
  const entry = JSON.parse(textIn(files, ENTRY)) as Entry;
  const [language] = Object.values(entry.languages);
  if (entry.version !== VERSION || !language) return undefined;
  const place = `pagefind.${language.hash}.pf_meta`;
  const meta = decode(unpack(found(files, place)));
  if (!isMeta(meta)) return undefined;
  const [, pages, chunks] = meta;
  rename(files, pages, 0, (name) => `fragment/${name}.pf_fragment`, prefix);
  rename(files, chunks, 2, (name) => `index/${name}.pf_index`, prefix);
  // Word counts serve the ranking of loose searches, which this site does not make.
  for (const page of pages) page[1] = 1;
  files.delete(place);
  closeGaps(chunks);
  files.set(`pagefind.${prefix}.pf_meta`, pack(encode(meta), NEAR));
  language.hash = prefix;
  files.set(ENTRY, Buffer.from(JSON.stringify(entry)));
  return pages.map(([id]) => String(id));
}

function rename(
  files: IndexFiles,
  rows: CborValue[][],
  column: number,
  place: (name: string) => string,
  prefix: string,
): void {
  // Names of one length repeat at one distance, which is less to write.
  const { length } = Math.max(0, rows.length - 1).toString(36);
  rows.forEach((row, number) => {
    const name = prefix + number.toString(36).padStart(length, '0');
    const old = place(String(row[column]));
    files.set(place(name), found(files, old));
    files.delete(old);
    row[column] = name;
  });
}

/**
 * Lets a chunk end just before the next begins: so written, its last word looks like the next one's
 * first. Pagefind cuts last words short, so that they say no more than that anyway.
 */
function closeGaps(chunks: CborValue[][]): void {
  chunks.forEach((chunk, at) => {
    const [first, last] = chunk;
    const next = chunks[at + 1]?.[0];
    if (typeof next !== 'string' || first === last) return;
    const chars = [...next];
    const code = (chars.pop()?.codePointAt(0) ?? 0) - 1;
    const end = chars.join('') + String.fromCodePoint(Math.max(0, code));
    // Half of a surrogate pair is no character.
    if (code > 0 && end.isWellFormed()) chunk[1] = end;
  });
}

/** The version, then a row a page: id, words, group; then a row a chunk: first word, last word, id. */
function isMeta(meta: CborValue): meta is [string, CborValue[][], CborValue[][], ...CborValue[]] {
  if (!Array.isArray(meta) || meta[0] !== VERSION) return false;
  const rows = (list: CborValue | undefined, column: number): boolean =>
    Array.isArray(list) &&
    list.every((row) => Array.isArray(row) && typeof row[column] === 'string');
  return rows(meta[1], 0) && rows(meta[2], 2);
}

function textIn(files: IndexFiles, place: string): string {
  return new TextDecoder().decode(found(files, place));
}

function found(files: IndexFiles, place: string): Uint8Array {
  const file = files.get(place);
  if (!file) throw new Error(`搜索索引缺少${place}`);
  return file;
}
