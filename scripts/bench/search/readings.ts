import { pinyin } from 'pinyin-pro';

/** How a name is read: a syllable without tone for each Han character, other signs as written. */
export interface Reading {
  characters: string[];
  syllables: string[];
}

export function readingOf(name: string): Reading {
  const characters = [...name.toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const syllables = pinyin(characters.join(''), { toneType: 'none', type: 'array', v: true });
  return { characters, syllables: syllables.length === characters.length ? syllables : characters };
}

/** @returns whether some stretch of a name, whole syllables, is spelt as typed, Han characters among them. */
export function isSpelt({ characters, syllables }: Reading, typed: string): boolean {
  return syllables.some((_, from) => {
    let rest = typed.toLowerCase().replace(/\s/g, '');
    for (let at = from; at < syllables.length && rest !== ''; at += 1) {
      const part = rest.startsWith(characters[at]!) ? characters[at]! : syllables[at]!;
      if (!rest.startsWith(part)) return false;
      rest = rest.slice(part.length);
    }
    return rest === '';
  });
}

/** @returns whether some stretch of a name has these letters as the first of its syllables. */
export function hasInitials({ syllables }: Reading, letters: string): boolean {
  return syllables
    .map((syllable) => syllable[0])
    .join('')
    .includes(letters);
}

/** @returns whether some stretch of a name sounds like these characters, tones aside. */
export function soundsLike(name: Reading, words: Reading): boolean {
  const sound = ` ${words.syllables.join(' ')} `;
  return ` ${name.syllables.join(' ')} `.includes(sound);
}
