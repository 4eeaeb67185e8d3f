import type { Tables } from './tables.ts';

/** `Tables` as they are sent: most characters are not named, as every browser knows them in their order. */
export interface SentTables extends Omit<Tables, 'syllables'> {
  syllables: SyllableColumns;
}

interface SyllableColumns {
  names: string[];
  /** A character a common character: its code, less 48, is an index into `names`; 48 and their number for none. */
  common: string;
  /** What else is read so, by syllable; left out where there is nothing. */
  others: Record<string, string>;
}

const FIRST = 48;

/**
 * @param table characters of a syllable in the order of their codes
 * @returns the same as columns, which is half as much or less
 */
export function packSyllables(table: Tables['syllables']): SyllableColumns {
  const names = Object.keys(table);
  const left = new Map(names.map((name) => [name, new Set(table[name])]));
  let previous = 0;
  const common = commonCharacters().map((char) => {
    // Common characters stand in the order of their main reading, so that one is most often read as the last.
    const turn = (at: number): boolean => left.get(names[at] ?? '')?.has(char) ?? false;
    const index = turn(previous) ? previous : names.findIndex((_, at) => turn(at));
    if (index < 0) return String.fromCharCode(FIRST + names.length);
    previous = index;
    left.get(names[index] ?? '')?.delete(char);
    return String.fromCharCode(FIRST + index);
  });
  const others = [...left]
    .map(([name, chars]) => [name, [...chars].join('')] as const)
    .filter(([, chars]) => chars !== '');
  return { names, common: common.join(''), others: Object.fromEntries(others) };
}

/** @returns the table that was packed. */
export function unpackSyllables({ names, common, others }: SyllableColumns): Tables['syllables'] {
  const table = new Map(names.map((name) => [name, [...(others[name] ?? '')]]));
  commonCharacters().forEach((char, at) => {
    table.get(names[common.charCodeAt(at) - FIRST] ?? '')?.push(char);
  });
  return Object.fromEntries([...table].map(([name, chars]) => [name, chars.sort().join('')]));
}

/** @returns the 3,755 Han characters of the first level of GB/T 2312, what people commonly type, by pinyin. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const all: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{sc=Han}$/u.test(char)) all.push(char);
    }
  }
  return all;
}
