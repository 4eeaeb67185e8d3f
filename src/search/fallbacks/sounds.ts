import { IGNORED, INITIALS, SYLLABLE } from '../symbols.ts';
import type { Tables } from '../tables.ts';
import { wordBorders } from './words.ts';

/** What one character of a name must sound like. */
export interface Sound {
  /** Syllables, or what they begin with; the likeliest first. */
  readings: readonly string[];
  /** The readings only begin the syllable. */
  begins?: boolean;
  /** The character itself, where it was typed and must be the same. */
  char?: string;
}

/** The table of syllables, read both ways. */
export interface Sounds {
  known: ReadonlySet<string>;
  readingsOf(char: string): readonly string[];
}

const HAN_RUN = /\p{sc=Han}+/gu;

/** @param tables as the build wrote them */
export function soundsOf({ syllables }: Tables): Sounds {
  const readings = new Map<string, string[]>();
  for (const [syllable, chars] of Object.entries(syllables)) {
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  return { known: new Set(Object.keys(syllables)), readingsOf: (char) => readings.get(char) ?? [] };
}

/** The phrase under which names of these syllables are in the index; empty for less than two. */
export function syllablePhrase(syllables: readonly string[]): string {
  return pairs(syllables)
    .map(([first, next]) => SYLLABLE + first + SYLLABLE + next)
    .join(' ');
}

/** The same by the first letter of each syllable. */
export function initialsPhrase(starts: readonly string[]): string {
  return pairs(starts)
    .map(([first, next]) => INITIALS + first.charAt(0) + next.charAt(0))
    .join(' ');
}

/** A part of a name that sounds as wanted. */
export interface Part {
  text: string;
  /** It begins, or ends, where the Han characters of the name do. */
  first: boolean;
  last: boolean;
  /** It begins where a word does and ends where a word does. */
  bounded: boolean;
  /** It is one word. */
  word: boolean;
}

/** @returns the parts of a name that sound as wanted. */
export function partsOf(name: string, wanted: readonly Sound[], sounds: Sounds): Part[] {
  const plain = [...name].filter((char) => !IGNORED.test(char)).join('');
  const parts: Part[] = [];
  for (const [run] of plain.matchAll(HAN_RUN)) {
    const chars = [...run];
    for (let from = 0; from + wanted.length <= chars.length; from += 1) {
      const part = chars.slice(from, from + wanted.length);
      if (!part.every((char, at) => fits(char, wanted[at], sounds))) continue;
      const text = part.join('');
      const start = chars.slice(0, from).join('').length;
      parts.push(partAt(run, start, text));
    }
  }
  return parts;
}

function partAt(run: string, start: number, text: string): Part {
  const end = start + text.length;
  const borders = wordBorders(run);
  const bounded = borders.size === 0 || (borders.has(start) && borders.has(end));
  const inner = [...borders].filter((border) => border > start && border < end);
  return {
    text,
    first: start === 0,
    last: end === run.length,
    bounded,
    word: bounded && inner.length === 0,
  };
}

function fits(char: string, sound: Sound | undefined, sounds: Sounds): boolean {
  if (!sound) return false;
  if (sound.char !== undefined) return sound.char === char;
  const of = sounds.readingsOf(char);
  return sound.readings.some((reading) =>
    sound.begins ? of.some((syllable) => syllable.startsWith(reading)) : of.includes(reading),
  );
}

function pairs(list: readonly string[]): (readonly [string, string])[] {
  return list.slice(1).map((next, at) => [list[at] ?? '', next] as const);
}
