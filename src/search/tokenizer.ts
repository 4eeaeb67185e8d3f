import { HAN, IGNORED, JOIN, POINT, SYMBOLS } from './symbols.ts';

/** A Han character, a Latin word, a number or a sign. */
export interface Unit {
  /** Folded: small letters, half width, no accents. */
  text: string;
  /** Place in the text it was read from, in UTF-16 units. */
  start: number;
  end: number;
  /** A Han character or a sign, which needs nothing between itself and its neighbour. */
  wide: boolean;
}

interface Char {
  text: string;
  /** As written. */
  source: string;
  start: number;
  end: number;
}

/** Accents and what has no width: a word with and without them is the same. */
const NOTHING = /[\p{M}\p{Cf}]/gu;

const DIGIT = /\p{Nd}/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT_HALF = /\d/;
const THOUSANDS = /^\d{3}(?!\d)/;

/**
 * Reads a text as units. Punctuation ends a run; white space, quotes, middle dots and dashes do not.
 * @returns runs of neighbouring units, none of them empty
 */
export function runs(text: string): Unit[][] {
  const chars = fold(text);
  const all: Unit[][] = [];
  let run: Unit[] = [];
  for (let at = 0; at < chars.length;) {
    const char = chars[at] as Char;
    if (isHan(char.text)) {
      run.push({ text: char.text, start: char.start, end: char.end, wide: true });
      at += 1;
      continue;
    }
    const next = unitEnd(chars, at);
    if (next > at) {
      const part = chars.slice(at, next);
      run.push({
        text: SYMBOLS.get(char.text) ?? written(part),
        start: char.start,
        end: (part.at(-1) as Char).end,
        wide: HAN.test(char.text) || SYMBOLS.has(char.text),
      });
      at = next;
      continue;
    }
    if (!IGNORED.test(char.text) && run.length > 0) {
      all.push(run);
      run = [];
    }
    at += 1;
  }
  if (run.length > 0) all.push(run);
  return all;
}

/**
 * Tokens of a text to be indexed, in order, one a position: each pair of neighbours, then the last
 * unit of the run alone. That last one is the gap which a boundary makes, so that a phrase over
 * punctuation is still one exact phrase.
 */
export function tokens(text: string): string[] {
  return runs(text).flatMap(tokensOf);
}

/** Tokens of a query: those of a text without the end of its last run, which may go on in a page. */
export function phrase(text: string): string[] {
  const all = runs(text);
  const list = all.flatMap(tokensOf);
  if ((all.at(-1)?.length ?? 0) > 1) list.pop();
  return list;
}

/** Tokens of one run. */
export function tokensOf(run: readonly Unit[]): string[] {
  return run.map((unit, at) => {
    const next = run[at + 1];
    if (!next) return unit.text;
    return unit.wide || next.wide ? unit.text + next.text : unit.text + JOIN + next.text;
  });
}

/** Whether a character is one of the common Han characters, which folding leaves as they are. */
export function isHan(char: string): boolean {
  return char >= '一' && char <= '鿿';
}

/** @returns folded characters, each with the place it comes from. */
function fold(text: string): Char[] {
  const chars: Char[] = [];
  let start = 0;
  for (const source of text) {
    const end = start + source.length;
    if (isHan(source)) {
      chars.push({ text: source, source, start, end });
    } else {
      const plain = source.normalize('NFKD').replace(NOTHING, '').normalize('NFC').toLowerCase();
      for (const text of plain) chars.push({ text, source, start, end });
    }
    start = end;
  }
  return chars;
}

/** @returns where the unit that begins at `at` ends; `at` itself if none begins there. */
function unitEnd(chars: readonly Char[], at: number): number {
  const text = chars[at]?.text ?? '';
  if (HAN.test(text) || SYMBOLS.has(text)) return at + 1;
  if (DIGIT.test(text)) return numberEnd(chars, at);
  let end = at;
  while (isLetter(chars[end]?.text)) end += 1;
  return end;
}

function isLetter(text: string | undefined): boolean {
  return text !== undefined && LETTER.test(text) && !DIGIT.test(text) && !HAN.test(text);
}

/** 12,000 and 146.6 are one number each; 2,3 and 1.2.3 are more. */
function numberEnd(chars: readonly Char[], at: number): number {
  let end = at + 1;
  let point = false;
  let grouped = false;
  for (;;) {
    const next = chars[end]?.text ?? '';
    if (DIGIT.test(next)) {
      end += 1;
    } else if (next === '.' && !point && DIGIT.test(chars[end + 1]?.text ?? '')) {
      point = true;
      end += 1;
    } else if (next === ',' && !point && (grouped || end - at <= 3) && isGroup(chars, end)) {
      grouped = true;
      end += 4;
    } else {
      return end;
    }
  }
}

/** The comma between full-width digits is full-width; between others that one parts two numbers. */
function isGroup(chars: readonly Char[], comma: number): boolean {
  if (chars[comma]?.source !== ',' && DIGIT_HALF.test(chars[comma - 1]?.source ?? '')) return false;
  const after = chars.slice(comma + 1, comma + 5).map(({ text }) => text);
  return THOUSANDS.test(after.join(''));
}

function written(part: readonly Char[]): string {
  return part
    .map(({ text }) => (text === '.' ? POINT : text))
    .filter((text) => text !== ',')
    .join('');
}
