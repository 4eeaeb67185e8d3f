import type { Tables } from '../tables.ts';
import type { Fallbacks } from './reading.ts';

/** How many spellings are tried; each may load a piece of the index. */
const MOST = 12;
/** Han characters in the longest word that regions name differently. */
const LONGEST_WORD = 6;

/** Traditional and variant characters, and words of Taiwan and Hong Kong. */
export function traditional(tables: Tables): Fallbacks {
  return async (query, tools) => {
    for (const text of simplified(query, tables)) {
      if ((await tools.count(text)) > 0) return { terms: [text], says: `按繁体字找到“${text}”` };
    }
    return undefined;
  };
}

/** @returns the Simplified spellings of a text, the likeliest first, at most 12; not the text itself. */
export function simplified(text: string, tables: Tables): string[] {
  const plain = spellings(text, tables);
  const worded = [replaceWords(text, tables), ...plain.map((each) => replaceWords(each, tables))];
  const all = [...worded.flatMap((each) => spellings(each, tables).slice(0, 2)), ...plain];
  return [...new Set(all)].filter((each) => each !== text).slice(0, MOST);
}

function spellings(text: string, { traditional: forms }: Tables): string[] {
  let all = [''];
  for (const char of text) {
    const targets = Object.hasOwn(forms, char) ? [...(forms[char] ?? char)] : [char];
    all = targets.flatMap((target) => all.map((start) => start + target)).slice(0, MOST);
  }
  return all;
}

function replaceWords(text: string, { phrases }: Tables): string {
  const chars = [...text];
  let result = '';
  for (let at = 0; at < chars.length;) {
    let length = Math.min(LONGEST_WORD, chars.length - at);
    while (length > 1 && !Object.hasOwn(phrases, chars.slice(at, at + length).join(''))) {
      length -= 1;
    }
    const word = chars.slice(at, at + length).join('');
    result += length > 1 ? (phrases[word] ?? word) : word;
    at += length;
  }
  return result;
}
