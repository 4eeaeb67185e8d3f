import { MEASURE } from './measures.ts';
import { segments } from './fallbacks/words.ts';
import { runs } from './tokenizer.ts';

/**
 * What people say, in small letters → the names under which the corpus has it: `看病` → `医疗`, `就医`. Where these are
 * no names of the same thing but only lead to it, an empty one stands before them: `洗澡` → ``,
 * `司机之家`. A name that a dictionary would cut apart is there with none.
 */
export type Spoken = Readonly<Record<string, readonly string[]>>;

/** Between words of one group, between those and what they mean, and between groups of a packed table. */
const [WORD, SIDE, GROUP] = ['\t', '\n', '\r'];

/** @returns a table in the form that is sent: words that mean the same stand together. */
export function packSpoken(spoken: Spoken): string {
  const groups = new Map<string, string[]>();
  for (const [word, names] of Object.entries(spoken)) {
    const key = names.join(WORD);
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups].map(([names, words]) => words.join(WORD) + SIDE + names).join(GROUP);
}

/** @returns the table that was packed */
export function unpackSpoken(packed: string): Spoken {
  const spoken: Record<string, string[]> = {};
  for (const group of packed.split(GROUP).filter(Boolean)) {
    const [words = '', names = ''] = group.split(SIDE);
    for (const word of words.split(WORD)) spoken[word] = names ? names.split(WORD) : [];
  }
  return spoken;
}

/** A word of a query, with what else it may be called. */
export interface Word {
  text: string;
  also: readonly string[];
  /** Whether the other names are no names of the same thing: what has them need not have this. */
  leads?: true;
  /** Whether it says again what other words say: it only counts where it is found. */
  isPhrase?: true;
}

/** Ways to say a text otherwise. */
const MOST_WORDINGS = 4;
/** Characters of the longest word that is looked up. */
const LONGEST = 16;
/** Units of a part of a word that says which word is meant. */
const SHORTEST_PART = 2;

/** @returns what else a word is called; nothing for a word that nobody registered. */
export function meaningsOf(word: string, spoken: Spoken): readonly string[] {
  return isSpoken(word, spoken) ? (spoken[word.toLowerCase()] ?? []).filter(Boolean) : [];
}

/** Whether what a word leads to is something else. */
function leadsElsewhere(word: string, spoken: Spoken): boolean {
  return isSpoken(word, spoken) && spoken[word.toLowerCase()]?.[0] === '';
}

/** @returns what all registered words mean that begin with a part, or else end with it: 退伍 of 退伍军人 and 退伍兵. */
export function meaningsOfPart(part: string, spoken: Spoken): readonly string[] {
  if (runs(part).flat().length < SHORTEST_PART) return [];
  const wholes = (has: (word: string) => boolean) =>
    Object.keys(spoken).filter((word) => has(word) && meaningsOf(word, spoken).length > 0);
  const first = wholes((word) => word.startsWith(part));
  const all = first.length > 0 ? first : wholes((word) => word.endsWith(part));
  const [some = '', ...others] = all;
  return meaningsOf(some, spoken).filter((name) =>
    others.every((word) => meaningsOf(word, spoken).includes(name)),
  );
}

/** Whether somebody registered a word, if only to keep it whole. */
export function isSpoken(word: string, spoken: Spoken): boolean {
  return Object.hasOwn(spoken, word.toLowerCase());
}

/** What people put between the verb and the noun of one word: 洗个澡, 喝了口水. */
const BETWEEN =
  /(?<=\p{Script=Han})(?:[了过]?(?:一?[个口点次回场下]|会儿)|[了过完])(?=\p{Script=Han})/gu;

/** @returns a text with words put together again that readers part, where the table has them. */
export function unparted(text: string, spoken: Spoken): string {
  return text.replace(BETWEEN, (between, at: number) => {
    const word = text.charAt(at - 1) + text.charAt(at + between.length);
    return isSpoken(word, spoken) ? '' : between;
  });
}

/** A word of a text, and where it stands. */
export interface Piece {
  text: string;
  /** In UTF-16 units. */
  start: number;
  /** Whether the table has it, so that no part of it is a word. */
  isName: boolean;
}

/** Months from one to another are one word, and so is a numeral that counts; some a dictionary may not know. */
const WHOLE = new RegExp(
  `(\\d{1,2}—\\d{1,2}月|返还|到位|惠及|涉及|(?:[二三四五六七八九]十[一二三四五六七八九]?|十[一二三四五六七八九])(?=[${MEASURE}]))`,
  'u',
);

/** Parts a text into the names of the table, the longest first, and what a dictionary finds between. */
export function piecesOf(text: string, spoken: Spoken): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const close = (end: number) => {
    for (const [at, plain] of text.slice(from, end).split(WHOLE).entries()) {
      const words = at % 2 === 1 ? undefined : segments(plain);
      for (const { segment, index } of words ?? [{ segment: plain, index: 0 }]) {
        if (segment) pieces.push({ text: segment, start: from + index, isName: false });
      }
      from += plain.length;
    }
  };
  for (let at = 0; at < text.length;) {
    const name = spokenAt(text, at, spoken);
    if (name === undefined) {
      at += 1;
      continue;
    }
    close(at);
    pieces.push({ text: name, start: at, isName: true });
    at += name.length;
    from = at;
  }
  close(text.length);
  return pieces;
}

/** Lists the words of a text, each with its other names. */
export function wordsOf(text: string, spoken: Spoken): Word[] {
  const words: { text: string; isLone: boolean }[] = [];
  for (const { text: word, isName } of piecesOf(text, spoken)) {
    const { length } = runs(word).flat();
    if (length === 0) continue;
    const last = words.at(-1);
    const counts = /\p{Nd}$/u.test(last?.text ?? '') || TENS.test(last?.text ?? '');
    const isLone = length === 1 && !isName && !counts && !/\p{Nd}|\p{sc=Latin}{2}/u.test(word);
    // What the dictionary does not know it leaves as single characters: K酸.
    if (isLone && last?.isLone) last.text += word;
    else words.push({ text: word, isLone });
  }
  return words.map(({ text: word }, at) => ({
    text: word,
    also: [...meaningsOf(word, spoken), ...formsOf(word, words[at + 1]?.text)],
    ...(leadsElsewhere(word, spoken) && { leads: true }),
  }));
}

const TENS = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/u;
const DIGITS = '〇一二三四五六七八九';

/**
 * @returns a numeral that counts what follows in digits, an English plural without its s; the
 * reader of all other numerals comes only with the fallbacks
 */
function formsOf(word: string, next = ''): string[] {
  if (/^[a-z]{3,}s$/iu.test(word)) return [word.slice(0, -1)];
  const [whole, tens = '', ones = ''] = TENS.exec(word) ?? [];
  if (!whole || !next || !MEASURE.includes(next.charAt(0))) return [];
  const value = (digit: string) => DIGITS.indexOf(digit);
  return [String((value(tens) || 1) * 10 + value(ones))];
}

/** Whether a place is within a word of letters. */
const cutsLatin = (text: string, at: number): boolean =>
  /^[a-z]{2}$/iu.test(text.slice(Math.max(0, at - 1), at + 1));

function spokenAt(text: string, at: number, spoken: Spoken): string | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const word = text.slice(at, at + length);
    if (isSpoken(word, spoken) && !cutsLatin(text, at) && !cutsLatin(text, at + length))
      return word;
  }
  return undefined;
}

/**
 * @param sameOnly leaves words alone that only lead to something else
 * @returns a text with each of its spoken words replaced by one of its names; few, likeliest first
 */
export function otherWordings(text: string, spoken: Spoken, sameOnly = false): string[] {
  const most = MOST_WORDINGS;
  let all = [''];
  for (let at = 0; at < text.length;) {
    const word = spokenAt(text, at, spoken);
    const kept = word !== undefined && sameOnly && leadsElsewhere(word, spoken);
    const names = word === undefined || kept ? [] : meaningsOf(word, spoken);
    const next = [word ?? text[at] ?? '', ...names];
    all = next.flatMap((each) => all.map((start) => start + each)).slice(0, most + 1);
    at += word?.length ?? 1;
  }
  return all.filter((each) => each !== text).slice(0, most);
}
