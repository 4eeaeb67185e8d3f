import { pinyin } from 'pinyin-pro';
import { HAN, IGNORED, INITIALS, PAD, SYLLABLE } from '../../search/symbols.ts';
import type { SearchRecord } from '../../search/record.ts';

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
export function hanWords(name: string): string[] {
  const joined = [...name].filter((char) => !IGNORED.test(char)).join('');
  return (joined.match(HAN_RUN) ?? []).filter((word) => [...word].length > 1);
}

/** @returns a syllable a character, without tones, ü as v. */
export function syllablesOf(word: string): string[] {
  return pinyin(word, { toneType: 'none', v: true, type: 'array' });
}

/** @returns every way to read a character that Mandarin has, the commonest first. */
export function readingsOf(char: string): string[] {
  if (!HAN.test(char)) return [];
  const all = pinyin(char, { toneType: 'none', v: true, type: 'array', multiple: true });
  return [...new Set(all)].filter((syllable) => /^[a-z]+$/.test(syllable));
}
