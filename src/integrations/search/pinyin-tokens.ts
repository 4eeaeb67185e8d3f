import { pinyin } from 'pinyin-pro';
import { HAN, IGNORED, INITIALS, PAD, SYLLABLE } from '../../search/symbols.ts';
import type { SearchRecord } from '../../search/record.ts';
import { commonCharacters } from '../../search/syllable-columns.ts';
import type { Tables } from '../../search/tables.ts';

const HAN_RUN = /\p{sc=Han}+/gu;

/** @returns the tokens by which a record is found by the pinyin of its names. */
export function pinyinTokens({ title, aliases }: SearchRecord): string[] {
  const words = new Set([title, ...aliases].flatMap(hanWords));
  return [...words].flatMap((word) => {
    const syllables = syllablesOf(word);
    const pairs = syllables.slice(1).map((next, at) => [syllables[at] ?? '', next] as const);
    return [
      ...pairs.map((pair) => pair.map((syllable) => SYLLABLE + syllable).join('')),
      PAD,
      ...pairs.map((pair) => INITIALS + pair.map((syllable) => syllable.charAt(0)).join('')),
      PAD,
    ];
  });
}

/** @returns the runs of two or more Han characters of a name, what does not break a phrase left out. */
function hanWords(name: string): string[] {
  const joined = [...name].filter((char) => !IGNORED.test(char)).join('');
  return (joined.match(HAN_RUN) ?? []).filter((word) => [...word].length > 1);
}

/** @returns a syllable a character, without tones, ü as v. */
function syllablesOf(word: string): string[] {
  return pinyin(word, { toneType: 'none', v: true, type: 'array' });
}

/** @returns the syllables of the Han characters of a name, parted by spaces. */
export function readingOf(name: string): string {
  return hanWords(name).flatMap(syllablesOf).join(' ');
}

/** @returns every way to read a character that Mandarin has, the commonest first. */
function readingsOf(char: string): string[] {
  if (!HAN.test(char)) return [];
  const all = pinyin(char, { toneType: 'none', v: true, type: 'array', multiple: true });
  return [...new Set(all)].filter((syllable) => /^[a-z]+$/.test(syllable));
}

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
