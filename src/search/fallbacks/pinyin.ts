/** Splits of typed pinyin that are tried. */
const MOST = 24;
/** Letters of the longest syllable: zhuang, shuang. */
const LONGEST = 6;

/** Typed pinyin read as syllables. */
interface Spelling {
  /** Without tones, ü as `v`. */
  syllables: string[];
  /** The letters at the end that only begin a syllable; empty for whole ones. */
  rest: string;
}

/** Letters as typed → plain small letters; ü and u: become `v`, tone marks go. */
export function plainPinyin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/u\u0308|u:/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'");
}

/**
 * @param letters plain small letters, with `'` where a syllable must begin
 * @param known the syllables there are
 * @returns at most 24 ways to read them, those of fewest syllables first; those with a rest only
 *   where there are no whole ones
 */
export function spellings(letters: string, known: ReadonlySet<string>): Spelling[] {
  const whole = wholeSpellings(letters, known);
  if (whole.length > 0) return whole.map((syllables) => ({ syllables, rest: '' }));
  for (let length = 1; length < LONGEST && length < letters.length; length += 1) {
    const rest = letters.slice(-length);
    if (rest.includes("'") || !begins(rest, known)) continue;
    const starts = wholeSpellings(letters.slice(0, -length), known);
    if (starts.length > 0) return starts.map((syllables) => ({ syllables, rest }));
  }
  return [];
}

function wholeSpellings(letters: string, known: ReadonlySet<string>): string[][] {
  // Whether the letters from a place on can be read to the end: keeps the search from dead ends.
  const good = Array.from({ length: letters.length + 1 }, () => false);
  good[letters.length] = true;
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    if (letters[at] === "'") good[at] = good[at + 1] ?? false;
    else good[at] = steps(letters, at, known).some(([, next]) => good[next]);
  }
  const found: string[][] = [];
  const walk = (at: number, list: string[]): void => {
    if (found.length >= MOST || !good[at]) return;
    if (at === letters.length) found.push(list);
    else if (letters[at] === "'") walk(at + 1, list);
    else for (const [syllable, next] of steps(letters, at, known)) walk(next, [...list, syllable]);
  };
  if (letters.length > 0) walk(0, []);
  return found.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
}

/** Syllables that can be read at a place, the longest first, each with where it ends. */
function steps(letters: string, at: number, known: ReadonlySet<string>): [string, number][] {
  const list: [string, number][] = [];
  for (let length = Math.min(LONGEST, letters.length - at); length > 0; length -= 1) {
    for (const syllable of meant(letters.slice(at, at + length))) {
      if (known.has(syllable)) list.push([syllable, at + length]);
    }
  }
  return list;
}

/** Syllables meant by letters: lü is typed lv, lu or lyu; ju also jv. */
function meant(typed: string): string[] {
  if (/^[ln]yu/.test(typed)) return [typed.replace('yu', 'v')];
  if (/^[ln]ue?$/.test(typed)) return [typed, typed.replace('u', 'v')];
  if (/^[jqxy]v/.test(typed)) return [typed.replace('v', 'u')];
  return [typed];
}

function begins(rest: string, known: ReadonlySet<string>): boolean {
  for (const syllable of known) if (syllable.startsWith(rest)) return true;
  return false;
}
