import { createHash } from 'node:crypto';
import { decode, encode } from '../../search/cbor.ts';
import type { Metadata } from '../../search/metadata.ts';
import { ENTRY, pack, readMetadata, unpack, type IndexFiles } from './renumber.ts';

/** A page with the word: how far its number is from the one before, and where in it the word stands. */
type Page = [step: number, places: number[], placesInMeta: number[]];

type Variant = [form: string, pages: Page[]];

type Word = [word: string, pages: Page[], variants: Variant[]];

/** A word of one of the indexes, with the number that the index's first page has in the whole. */
interface Next {
  word: Word;
  bytes: Buffer;
  first: number;
  rest: Iterator<Word>;
}

/**
 * Makes one index of several whose records follow one another: what Pagefind makes of all of them,
 * which it would hold in memory at once.
 * @param chunkSize how many places of words a chunk of the whole is cut behind
 * @returns undefined if an index is of a version whose files are not known here
 */
export function mergeIndexes(parts: IndexFiles[], chunkSize: number): IndexFiles | undefined {
  const metas = parts.map(readMetadata);
  const [head] = metas;
  if (!head || !metas.every((meta) => meta !== undefined)) return undefined;
  const whole: IndexFiles = new Map();
  const pages: Metadata[1] = [];
  const waiting: Next[] = [];
  metas.forEach(({ place, meta }, number) => {
    const files = parts[number]!;
    const rest = wordsOf(files, meta[2]);
    advance(waiting, { first: pages.length, rest });
    files.delete(place);
    for (const [id, ...row] of meta[1]) {
      // Two indexes can give two pages one name.
      const own = `${number}-${id}`;
      pages.push([own, ...row]);
      whole.set(`fragment/${own}.pf_fragment`, files.get(`fragment/${id}.pf_fragment`)!);
      files.delete(`fragment/${id}.pf_fragment`);
    }
  });
  const chunks = writeChunks(whole, mergeWords(waiting), chunkSize);
  const [version, , , ...others] = head.meta;
  const meta = pack(encode([version, pages, chunks, ...others]));
  const entry = structuredClone(head.entry);
  const [language] = Object.values(entry.languages);
  Object.assign(language!, { hash: digest(meta), page_count: pages.length });
  whole.set(`pagefind.${digest(meta)}.pf_meta`, meta);
  whole.set(ENTRY, Buffer.from(JSON.stringify(entry)));
  // Programs are the same in each.
  for (const [place, file] of parts[0]!) if (!whole.has(place)) whole.set(place, file);
  return whole;
}

/** Reads the words of an index in their order, chunk by chunk, and lets go of what was read. */
function* wordsOf(files: IndexFiles, chunks: Metadata[2]): Generator<Word> {
  for (const [, , id] of chunks) {
    const place = `index/${id}.pf_index`;
    const [words] = decode(unpack(files.get(place)!)) as [Word[]];
    files.delete(place);
    yield* words;
  }
}

function* mergeWords(waiting: Next[]): Generator<Word> {
  while (waiting.length > 0) {
    const { bytes } = waiting[0]!;
    const same = waiting.filter((next) => next.bytes.equals(bytes));
    waiting.splice(0, same.length);
    yield same.length === 1 && same[0]!.first === 0 ? same[0]!.word : joined(same);
    for (const next of same) advance(waiting, next);
  }
}

/** Puts an index among those that wait, by its next word and then by its place in the whole. */
function advance(waiting: Next[], { first, rest }: Pick<Next, 'first' | 'rest'>): void {
  const { done, value: word } = rest.next();
  if (done) return;
  const bytes = Buffer.from(word[0]);
  const at = waiting.findIndex(
    (next) => (Buffer.compare(next.bytes, bytes) || next.first - first) > 0,
  );
  waiting.splice(at < 0 ? waiting.length : at, 0, { word, bytes, first, rest });
}

function joined(same: Next[]): Word {
  const forms = new Map<string, { first: number; pages: Page[] }[]>();
  for (const { word, first } of same) {
    for (const [form, pages] of word[2]) {
      forms.set(form, [...(forms.get(form) ?? []), { first, pages }]);
    }
  }
  const own = same.map(({ word, first }) => ({ first, pages: word[1] }));
  const variants = [...forms].map(([form, lists]): Variant => [form, joinedPages(lists)]);
  return [same[0]!.word[0], joinedPages(own), variants];
}

function joinedPages(lists: { first: number; pages: Page[] }[]): Page[] {
  let last = 0;
  return lists.flatMap(({ first, pages }) => {
    let number = first;
    return pages.map(([step, ...places]): Page => {
      number += step;
      const page: Page = [number - last, ...places];
      last = number;
      return page;
    });
  });
}

/** Writes words as Pagefind does; gives the rows of the chunks in the metadata. */
function writeChunks(whole: IndexFiles, words: Iterable<Word>, size: number): Metadata[2] {
  const rows: Metadata[2] = [];
  let chunk: Word[] = [];
  let held = 0;
  const write = () => {
    const file = pack(encode([chunk]));
    const id = digest(file);
    whole.set(`index/${id}.pf_index`, file);
    rows.push([chunk[0]![0], chunk.at(-1)![0], id]);
    chunk = [];
    held = 0;
  };
  for (const word of words) {
    held += placesIn(word);
    chunk.push(word);
    if (held >= size) write();
  }
  if (chunk.length > 0) write();
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    if (next) cut(row, next);
  });
  return rows;
}

/** How much of a chunk a word takes; Pagefind counts a page and a variant as a place. */
function placesIn([, pages, variants]: Word): number {
  const inPages = (list: Page[]) =>
    list.reduce((sum, [, places, inMeta]) => sum + places.length + inMeta.length + 1, 0);
  return variants.reduce((sum, [, list]) => sum + inPages(list) + 1, inPages(pages));
}

/** Cuts the last word of a chunk and the first of the next as short as still tells them apart. */
function cut(row: Metadata[2][number], next: Metadata[2][number]): void {
  const [last, first] = [[...row[1]], [...next[0]]];
  let alike = 0;
  while (alike < first.length && first[alike] === last[alike]) alike += 1;
  const short = last.slice(0, alike + 1).join('');
  if (Buffer.compare(Buffer.from(short), Buffer.from(row[0])) >= 0) row[1] = short;
  next[0] = first.slice(0, alike + 1).join('');
}

function digest(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}
