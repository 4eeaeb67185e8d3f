/** A name with how it is read: syllables without tones, parted by spaces; `''` where it has no Han. */
export type NameList = readonly (readonly [name: string, reading: string])[];

const LATIN = /^[a-z' ]+$/i;
/** Letters or characters from which on names are offered. */
const LEAST = 1;

/**
 * Names that begin with what is typed, then those that hold it; typed in Latin letters, by pinyin in
 * full or by first letters.
 */
export function completions(typed: string, names: NameList, most: number): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted.length < LEAST) return [];
  const letters = LATIN.test(wanted) ? wanted.replace(/[' ]/g, '') : undefined;
  const places = names.map(([name, reading], at) => {
    const place = Math.min(
      placeOf(plain(name), plain(wanted)),
      letters === undefined ? Infinity : placeOfLetters(letters, reading.split(' ')),
    );
    return { name, place, at };
  });
  return places
    .filter(({ name, place }) => place < Infinity && plain(name) !== plain(wanted))
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place) || a.at - b.at)
    .slice(0, most)
    .map(({ name }) => name);
}

function placeOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  return at < 0 ? Infinity : at;
}

/** @returns the syllable from which on a reading begins with letters, in full or by first letters. */
function placeOfLetters(letters: string, syllables: readonly string[]): number {
  const at = syllables.findIndex((_, from) => {
    const rest = syllables.slice(from);
    const initials = rest.map((syllable) => syllable.charAt(0)).join('');
    return rest.join('').startsWith(letters) || initials.startsWith(letters);
  });
  return at < 0 ? Infinity : at;
}

function plain(name: string): string {
  return name.replace(/[“”"·\s]/gu, '').toLowerCase();
}
