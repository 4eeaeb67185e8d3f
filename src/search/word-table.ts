/** Words in order, of which many begin with the same character: small once compressed. */
export interface WordTable {
  /** How far each first character is from the one before it, as characters from “0” on. */
  steps: string;
  /** What follows the first character, with spaces between words and `|` where the next one begins. */
  tails: string;
}

const FIRST = 48;
/** Codes stop short of the surrogates; a farther step is made of several. */
const MOST = 0xd7ff - FIRST;

/** @param words in the order of their code points, none of them empty, without spaces and `|` */
export function encodeWords(words: readonly string[]): WordTable {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const code = word.codePointAt(0) ?? 0;
    const tail = word.slice(String.fromCodePoint(code).length);
    groups.set(code, [...(groups.get(code) ?? []), tail]);
  }
  let previous = 0;
  const steps = [...groups.keys()].map((code) => {
    const far = Math.floor((code - previous) / MOST);
    const step = String.fromCharCode(FIRST + ((code - previous) % MOST));
    previous = code;
    return String.fromCharCode(FIRST + MOST).repeat(far) + step;
  });
  return {
    steps: steps.join(''),
    tails: [...groups.values()].map((tails) => tails.join(' ')).join('|'),
  };
}

/** @returns the words that were encoded */
export function decodeWords({ steps, tails }: WordTable): string[] {
  const groups = tails.split('|');
  let code = 0;
  let at = 0;
  return [...steps].flatMap((char) => {
    const step = char.charCodeAt(0) - FIRST;
    code += step;
    if (step === MOST) return [];
    const head = String.fromCodePoint(code);
    return (groups[at++] ?? '').split(' ').map((tail) => head + tail);
  });
}
