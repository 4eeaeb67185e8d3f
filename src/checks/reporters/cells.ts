const TAB = 4;
const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Emoji_Presentation}|[\u3000-\u303e\u30fb\u30fc\u3200-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6])$/u;
const HALF_WIDTH = /^[\uff61-\uffdc\uffe8-\uffee]$/u;
const NO_WIDTH = /^(?:\p{M}|\p{Cf})$/u;

/** Characters that would steer a terminal, or turn its line around, stand for themselves. */
const STEERING = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @returns a text that stays on its line and can do nothing to a terminal. */
export function harmless(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/**
 * @param before cells of the line before this character, for tabs
 * @returns how many cells of a terminal a character takes
 */
function cellsOf(character: string, before: number): number {
  if (character === '\t') return TAB - (before % TAB);
  if (NO_WIDTH.test(character)) return 0;
  if (HALF_WIDTH.test(character)) return 1;
  return WIDE.test(character) || character.codePointAt(0)! > 0xffff ? 2 : 1;
}

export interface Excerpt {
  /** The line, or the part of it around the place; tabs are spaces. */
  line: string;
  /** Spaces, then a caret for every cell of the place. */
  carets: string;
}

/** Cells of a line that are shown, so that it fits 80 columns; a longer one is cut around the place. */
const MOST_CELLS = 69;
/** Characters shown before the place of a line that is cut. */
const LEAD = 16;

/** @returns a line with carets under the units from `start` to `end`. */
export function excerpt(text: string, start: number, end: number): Excerpt {
  const cut = cutAround(harmless(text), start);
  let line = cut.before;
  let cells = cut.before.length;
  let lead = cells;
  let marked = 0;
  let unit = cut.from;
  for (const character of cut.text) {
    const width = cellsOf(character, cells);
    if (cells + width > MOST_CELLS) {
      line += '…';
      break;
    }
    if (unit + character.length <= start) lead += width;
    else if (unit < end) marked += width;
    line += character === '\t' ? ' '.repeat(width) : character;
    cells += width;
    unit += character.length;
  }
  return { line, carets: ' '.repeat(lead) + '^'.repeat(Math.max(1, marked)) };
}

/** Leaves out the beginning of a line whose place would not be seen otherwise. */
function cutAround(text: string, start: number): { before: string; from: number; text: string } {
  const characters = Array.from(text.slice(0, start));
  let cells = 0;
  for (const character of characters) cells += cellsOf(character, cells);
  if (cells <= MOST_CELLS / 2) return { before: '', from: 0, text };
  const kept = characters.slice(-LEAD).join('');
  return { before: '…', from: start - kept.length, text: kept + text.slice(start) };
}
