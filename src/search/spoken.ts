import { segments } from './fallbacks/words.ts';
import { runs } from './tokenizer.ts';

/**
 * What people say → the names under which the corpus has it: `看病` → `医疗`, `就医`. A name that a
 * dictionary would cut apart is there with none.
 */
export type Spoken = Readonly<Record<string, readonly string[]>>;

/** A word of a query, with what else it may be called. */
export interface Word {
  text: string;
  also: readonly string[];
  /** Whether it says again what other words say: it only counts where it is found. */
  isPhrase?: true;
}

/** Characters of the longest word that is looked up. */
const LONGEST = 16;

/** @returns what else a word is called; nothing for a word that nobody registered. */
export function meaningsOf(word: string, spoken: Spoken): readonly string[] {
  return isSpoken(word, spoken) ? (spoken[word] ?? []) : [];
}

/** Whether somebody registered a word, if only to keep it whole. */
export function isSpoken(word: string, spoken: Spoken): boolean {
  return Object.hasOwn(spoken, word);
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

/** Parts a text into the names of the table, the longest first, and what a dictionary finds between. */
export function piecesOf(text: string, spoken: Spoken): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const close = (end: number) => {
    const plain = text.slice(from, end);
    for (const { segment, index } of segments(plain) ?? [{ segment: plain, index: 0 }]) {
      if (segment) pieces.push({ text: segment, start: from + index, isName: false });
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
    const counts = /\p{Nd}$/u.test(last?.text ?? '');
    const isLone = length === 1 && !isName && !counts && !/\p{Nd}/u.test(word);
    // What the dictionary does not know it leaves as single characters: K酸.
    if (isLone && last?.isLone) last.text += word;
    else words.push({ text: word, isLone });
  }
  return words.map((word) => ({ text: word.text, also: meaningsOf(word.text, spoken) }));
}

function spokenAt(text: string, at: number, spoken: Spoken): string | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const word = text.slice(at, at + length);
    if (isSpoken(word, spoken)) return word;
  }
  return undefined;
}

/** @returns a text with each of its spoken words replaced by one of its names; few, likeliest first. */
export function otherWordings(text: string, spoken: Spoken, most = 4): string[] {
  let all = [''];
  for (let at = 0; at < text.length;) {
    const word = spokenAt(text, at, spoken);
    const next = word === undefined ? [text[at] ?? ''] : [word, ...meaningsOf(word, spoken)];
    all = next.flatMap((each) => all.map((start) => start + each)).slice(0, most + 1);
    at += word?.length ?? 1;
  }
  return all.filter((each) => each !== text).slice(0, most);
}
