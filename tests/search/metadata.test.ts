import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/search/cbor.ts';
import {
  nameOf,
  packMetadata,
  unpackMetadata,
  type Metadata,
  decodeWords,
  encodeWords,
} from '../../src/search/metadata.ts';

/** In the order of UTF-8, which is Pagefind's. */
const sorted = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 4 })
  .filter((text) => !/[\s|]/.test(text) && text.isWellFormed());
const words = fc.array(word, { maxLength: 60 }).map(sorted);

function metadataOf(chunks: readonly (readonly [string, string])[], pages: number): Metadata {
  const name = (at: number, count: number) => nameOf('abcd', at, count);
  return [
    '1.6.0',
    Array.from({ length: pages }, (_, at) => [name(at, pages), 1, '']),
    chunks.map(([first, last], at) => [first, last, name(at, chunks.length)]),
    [],
    [],
    [],
  ];
}

describe('words in order', () => {
  it('are the same when they come back, whatever they are', () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(decodeWords(encodeWords(list))).toEqual(list);
      }),
    );
  });

  it('keep characters far beyond the last', () => {
    const list = ['0', '一', '龥𠮷', '𠀀', '𰻞', '\u{10fffd}'];
    expect(decodeWords(encodeWords(list))).toEqual(list);
  });
});

describe('the metadata that the worker hands to Pagefind', () => {
  it('is what the build wrote, to the byte', () => {
    fc.assert(
      fc.property(words, fc.nat({ max: 1300 }), fc.array(word), (firsts, pages, ends) => {
        const chunks = firsts.map((first, at) => [first, first + (ends[at] ?? '')] as const);
        const whole = metadataOf(chunks, pages);
        const packed = JSON.parse(JSON.stringify(packMetadata(whole))) as ReturnType<
          typeof packMetadata
        >;
        expect(decode(unpackMetadata(packed, 'abcd', pages))).toEqual(whole);
      }),
    );
  });

  it('says last words only where they are not just before the next chunk', () => {
    const whole = metadataOf(
      [
        ['务临', '务佔'],
        ['务何', '务别'],
        ['务小', '务小'],
      ],
      2,
    );
    expect(packMetadata(whole).lasts).toEqual([
      [1, '务别'],
      [2, '务小'],
    ]);
  });
});
