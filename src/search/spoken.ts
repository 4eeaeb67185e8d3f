import { segments } from './fallbacks/words.ts';
import { runs } from './tokenizer.ts';

/** What people say → the names under which the corpus has it: `看病` → `医疗`, `就医`. */
export type Spoken = Readonly<Record<string, readonly string[]>>;

/** A word of a query, with what else it may be called. */
export interface Word {
  text: string;
  also: readonly string[];
}

/** Characters of the longest word that is looked up. */
const LONGEST = 16;

/** @returns what else a word is called; nothing for a word that nobody registered. */
export function meaningsOf(word: string, spoken: Spoken): readonly string[] {
  return Object.hasOwn(spoken, word) ? (spoken[word] ?? []) : [];
}

/**
 * The words of a text: what is spoken of in it by a registered word, and what a dictionary finds
 * between.
 */
export function wordsOf(text: string, spoken: Spoken): Word[] {
  const words: Word[] = [];
  let plain = '';
  const close = () => {
    for (const { segment } of segments(plain) ?? [{ segment: plain }]) {
      if (runs(segment).length > 0) words.push({ text: segment, also: [] });
    }
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const word = spokenAt(text, at, spoken);
    if (word === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    close();
    words.push({ text: word, also: meaningsOf(word, spoken) });
    at += word.length;
  }
  close();
  return words;
}

function spokenAt(text: string, at: number, spoken: Spoken): string | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const word = text.slice(at, at + length);
    if (Object.hasOwn(spoken, word)) return word;
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
