import type { Tables } from '../tables.ts';
import { heard } from './heard.ts';
import { plainPinyin, spellings } from './pinyin.ts';
import type { Fallbacks } from './reading.ts';
import { soundsOf, syllablePhrase, type Sounds } from './sounds.ts';

/** Syllables of the shortest pinyin that is put right: shorter ones are near to too much. */
const SHORTEST = 3;
/** Letters of the longest. */
const LONGEST = 60;
/** Ways to put it right that are asked for. */
const MOST = 24;

const LETTERS = /^[a-z']+$/;

/** Sounds that many speakers do not tell apart. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/ng$/, 'n'],
  [/n$/, 'ng'],
  [/^l/, 'n'],
  [/^n/, 'l'],
  [/^h(?=u)/, 'f'],
  [/^f(?=u|a|e)/, 'h'],
];

/** Pinyin with one syllable as another region says it, or a letter too many or swapped. */
export function nearSounds(tables: Tables): Fallbacks {
  const sounds = soundsOf(tables);
  const alike = alikeSyllables(sounds);
  return async (query, tools) => {
    const letters = plainPinyin(query).trim().replace(/\s+/g, "'");
    if (!LETTERS.test(letters) || letters.length > LONGEST) return undefined;
    const ways = [...saidAlike(letters, sounds, alike), ...typedWrong(letters, sounds)];
    for (const syllables of ways.filter(({ length }) => length >= SHORTEST).slice(0, MOST)) {
      const wanted = syllables.map((syllable) => ({ readings: [syllable] }));
      const reading = await heard(wanted, [syllablePhrase(syllables)], '按相近的拼音找到', {
        sounds,
        tools,
        accepts: () => true,
      });
      if (reading) return reading;
    }
    return undefined;
  };
}

/** @returns what may be typed for a syllable of some name, with the syllables it may stand for. */
function alikeSyllables({ known }: Sounds): Map<string, string[]> {
  const alike = new Map<string, string[]>();
  for (const syllable of known) {
    for (const [sound, other] of ALIKE) {
      if (!sound.test(syllable)) continue;
      const typed = syllable.replace(sound, other);
      alike.set(typed, [...(alike.get(typed) ?? []), syllable]);
    }
  }
  return alike;
}

/** @returns readings in which one syllable is not what was typed but sounds alike. */
function saidAlike(letters: string, { known }: Sounds, alike: Map<string, string[]>): string[][] {
  const all = spellings(letters, new Set([...known, ...alike.keys()]));
  return all
    .filter(({ rest }) => rest === '')
    .flatMap(({ syllables }) =>
      syllables.flatMap((typed, at) => {
        if (syllables.some((other, i) => i !== at && !known.has(other))) return [];
        return (alike.get(typed) ?? []).map((meant) => syllables.with(at, meant));
      }),
    );
}

/** @returns readings of the letters without one of them, or with two neighbours swapped. */
function typedWrong(letters: string, { known }: Sounds): string[][] {
  return Array.from(letters, (letter, at) => [
    letters.slice(0, at) + letters.slice(at + 1),
    letters.slice(0, at) + letters.charAt(at + 1) + letter + letters.slice(at + 2),
  ])
    .flat()
    .flatMap((text) => spellings(text, known).slice(0, 2))
    .flatMap(({ syllables, rest }) => (rest === '' ? [syllables] : []));
}
