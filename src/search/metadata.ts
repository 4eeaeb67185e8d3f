import { encode, type CborValue } from './cbor.ts';

/**
 * What of Pagefind's metadata, which every first query loads, cannot be told from the number of pages
 * and the prefix: a quarter.
 */
export interface PackedMetadata {
  /** Of Pagefind. */
  version: string;
  /** The first word of each chunk, in their order. */
  firsts: WordTable;
  /** The last words that are not just before the next chunk's first, by number of the chunk. */
  lasts: [number, string][];
}

/** The version; a row a page: id, words, group; a row a chunk: first word, last word, id; then what Pagefind's filters, sorts and fields need. */
export type Metadata = [
  version: string,
  pages: [string, number, string][],
  chunks: [string, string, string][],
  ...rest: CborValue[],
];

/** What Pagefind expects before the contents of a file, once unzipped. */
export const SIGNATURE = 'pagefind_dcd';

/** No filter, sort or field: facets and dates are in a table of their own. */
const REST: CborValue[] = [[], [], []];

/** @returns the name of a page or chunk by its number; names of one length repeat at one distance. */
export function nameOf(prefix: string, number: number, count: number): string {
  const { length } = Math.max(0, count - 1).toString(36);
  return prefix + number.toString(36).padStart(length, '0');
}

/**
 * The last word of a chunk, as good as: what stands just before the first of the next. Pagefind cuts
 * last words short, so that they say no more than that anyway.
 * @returns undefined if there is no such word
 */
export function lastBefore(next: string, first: string): string | undefined {
  const chars = [...next];
  const code = (chars.pop()?.codePointAt(0) ?? 0) - 1;
  const last = chars.join('') + String.fromCodePoint(Math.max(0, code));
  // Half of a surrogate pair is no character.
  return code > 0 && last.isWellFormed() && last >= first ? last : undefined;
}

/** @param metadata of an index whose names are those of `nameOf` */
export function packMetadata([version, , chunks]: Metadata): PackedMetadata {
  const lasts = chunks.flatMap(([first, last], at): [number, string][] =>
    last === lastBefore(chunks[at + 1]?.[0] ?? '', first) ? [] : [[at, last]],
  );
  return { version, firsts: encodeWords(chunks.map(([first]) => first)), lasts };
}

/**
 * @param count of the pages
 * @returns the metadata in CBOR, as Pagefind writes it
 */
export function unpackMetadata(
  { version, firsts, lasts }: PackedMetadata,
  prefix: string,
  count: number,
): Uint8Array {
  const words = decodeWords(firsts);
  const kept = new Map(lasts);
  const pages = Array.from({ length: count }, (_, at) => [nameOf(prefix, at, count), 1, '']);
  const chunks = words.map((first, at) => {
    const last = kept.get(at) ?? lastBefore(words[at + 1] ?? '', first) ?? first;
    return [first, last, nameOf(prefix, at, words.length)];
  });
  return encode([version, pages, chunks, ...REST]);
}

/** @returns the file that Pagefind would load, not zipped */
export function metadataFile(
  packed: PackedMetadata,
  prefix: string,
  count: number,
): Uint8Array<ArrayBuffer> {
  const contents = unpackMetadata(packed, prefix, count);
  const file = new Uint8Array(SIGNATURE.length + contents.length);
  new TextEncoder().encodeInto(SIGNATURE, file);
  file.set(contents, SIGNATURE.length);
  return file;
}

/** Words in order, of which many begin with the same character: small once compressed. */
interface WordTable {
  /** How far each first character is from the one before it, as characters from “0” on. */
  steps: string;
  /** What follows the first character, with spaces between words and `|` where the next one begins. */
  tails: string;
}

const FIRST = 48;
/** Codes stop short of the surrogates; a farther step is made of several. */
const MOST = 0xd7ff - FIRST;

/** @param words in the order of their code points, none of them empty, without spaces and `|` */
export function encodeWords(words: readonly string[]): WordTable {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const code = word.codePointAt(0) ?? 0;
    const tail = word.slice(String.fromCodePoint(code).length);
    groups.set(code, [...(groups.get(code) ?? []), tail]);
  }
  let previous = 0;
  const steps = [...groups.keys()].map((code) => {
    const far = Math.floor((code - previous) / MOST);
    const step = String.fromCharCode(FIRST + ((code - previous) % MOST));
    previous = code;
    return String.fromCharCode(FIRST + MOST).repeat(far) + step;
  });
  return {
    steps: steps.join(''),
    tails: [...groups.values()].map((tails) => tails.join(' ')).join('|'),
  };
}

/** @returns the words that were encoded */
export function decodeWords({ steps, tails }: WordTable): string[] {
  const groups = tails.split('|');
  let code = 0;
  let at = 0;
  return [...steps].flatMap((char) => {
    const step = char.charCodeAt(0) - FIRST;
    code += step;
    if (step === MOST) return [];
    const head = String.fromCodePoint(code);
    return (groups[at++] ?? '').split(' ').map((tail) => head + tail);
  });
}
