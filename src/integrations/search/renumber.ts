import { decode, encode, type CborValue } from '../../search/cbor.ts';
import {
  lastBefore,
  nameOf,
  packMetadata,
  SIGNATURE,
  unpackMetadata,
  type Metadata,
  type PackedMetadata,
} from '../../search/metadata.ts';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Files of an index by their path under `pagefind/`. */
export type IndexFiles = Map<string, Uint8Array>;

/** The only version whose metadata is known here. */
const VERSION = '1.6.0';

export const ENTRY = 'pagefind-entry.json';

interface Language {
  /** Of the name of the metadata. */
  hash: string;
}

interface Entry {
  version: string;
  languages: Record<string, Language>;
}

interface Renumbered {
  /** Ids of the pages, in the order of adding. */
  ids: string[];
  /** Undefined if it does not say all that Pagefind wrote. */
  metadata: PackedMetadata | undefined;
}

/**
 * Gives pages and chunks of an index sequential names, so that next to nothing of the metadata has
 * to be loaded. Contents stay.
 * @param prefix begins each name: unlike for any other site and build, as the names of an index of
 *   other contents are otherwise the same
 * @returns undefined if the index is of another version and has been left alone
 */
export function renumber(files: IndexFiles, prefix: string): Renumbered | undefined {
  const read = readMetadata(files);
  if (!read) return undefined;
  const { entry, language, place, meta } = read;
  const [, pages, chunks] = meta;
  rename(files, pages, 0, (name) => `fragment/${name}.pf_fragment`, prefix);
  rename(files, chunks, 2, (name) => `index/${name}.pf_index`, prefix);
  // Word counts serve the ranking of loose searches, which this site does not make.
  for (const page of pages) page[1] = 1;
  files.delete(place);
  closeGaps(chunks);
  const whole = encode(meta);
  files.set(`pagefind.${prefix}.pf_meta`, pack(whole));
  language.hash = prefix;
  files.set(ENTRY, Buffer.from(JSON.stringify(entry)));
  const metadata = packMetadata(meta);
  const same = Buffer.from(unpackMetadata(metadata, prefix, pages.length)).equals(whole);
  return { ids: pages.map(([id]) => id), metadata: same ? metadata : undefined };
}

/** @returns what tells of the files of an index; undefined if it is of another version. */
export function readMetadata(
  files: IndexFiles,
): { entry: Entry; language: Language; place: string; meta: Metadata } | undefined {
  const entry = JSON.parse(textIn(files, ENTRY)) as Entry;
  const [language] = Object.values(entry.languages);
  if (entry.version !== VERSION || !language) return undefined;
  const place = `pagefind.${language.hash}.pf_meta`;
  const meta = decode(unpack(found(files, place)));
  return isMeta(meta) ? { entry, language, place, meta } : undefined;
}

function rename(
  files: IndexFiles,
  rows: CborValue[][],
  column: number,
  place: (name: string) => string,
  prefix: string,
): void {
  rows.forEach((row, number) => {
    const name = nameOf(prefix, number, rows.length);
    const old = place(String(row[column]));
    files.set(place(name), found(files, old));
    files.delete(old);
    row[column] = name;
  });
}

/** Lets a chunk end just before the next begins. */
function closeGaps(chunks: Metadata[2]): void {
  chunks.forEach((chunk, at) => {
    chunk[1] = lastBefore(chunks[at + 1]?.[0] ?? '', chunk[0]) ?? chunk[1];
  });
}

function isMeta(meta: CborValue): meta is Metadata {
  if (!Array.isArray(meta) || meta[0] !== VERSION) return false;
  const rows = (list: CborValue | undefined, columns: number[]): boolean =>
    Array.isArray(list) &&
    list.every(
      (row) => Array.isArray(row) && columns.every((column) => typeof row[column] === 'string'),
    );
  return rows(meta[1], [0]) && rows(meta[2], [0, 1, 2]);
}

function textIn(files: IndexFiles, place: string): string {
  return new TextDecoder().decode(found(files, place));
}

function found(files: IndexFiles, place: string): Uint8Array {
  const file = files.get(place);
  if (!file) throw new Error(`搜索索引缺少${place}`);
  return file;
}

/** @returns contents as Pagefind's files hold them; the same for the same contents. */
export function pack(contents: Uint8Array | string): Uint8Array {
  const plain = Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(contents)]);
  const zipped = gzipSync(plain, { level: 9 });
  // The tenth byte of a gzip file names the system that wrote it; it says nothing of the contents.
  zipped[9] = 255;
  return zipped;
}

/** @throws if it is not a file of Pagefind's */
export function unpack(file: Uint8Array): Uint8Array {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE))) {
    throw new Error('不是Pagefind的文件');
  }
  return bytes.subarray(SIGNATURE.length);
}
