import type { SearchRecord } from '../../search/record.ts';
import { commonCharacters } from '../../search/syllable-columns.ts';
import type { Tables } from '../../search/tables.ts';
import { hanWords, readingsOf, syllablesOf } from './pinyin-tokens.ts';

/** @returns the characters that are read like a syllable of some name, by syllable. */
export function syllableTable(records: readonly SearchRecord[]): Tables['syllables'] {
  const words = new Set(
    records.flatMap(({ title, aliases }) => [title, ...aliases].flatMap(hanWords)),
  );
  const chars = new Map<string, Set<string>>();
  for (const word of words) {
    const syllables = syllablesOf(word);
    [...word].forEach((char, at) => {
      const syllable = syllables[at] ?? '';
      chars.set(syllable, (chars.get(syllable) ?? new Set()).add(char));
    });
  }
  const named = new Set([...words].flatMap((word) => [...word]));
  for (const char of new Set([...named, ...commonCharacters()])) {
    for (const syllable of readingsOf(char)) chars.get(syllable)?.add(char);
  }
  const rows = [...chars].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([syllable, all]) => [syllable, [...all].sort().join('')]));
}
