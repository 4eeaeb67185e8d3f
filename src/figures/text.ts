import type { Voice } from './scene.ts';

/** Type sizes of the drawings, in user units; they match `styles/figures.css`. */
export const TYPE_SIZE = {
  label: 14,
  value: 17,
  display: 30,
  strong: 14,
  quiet: 13,
} as const satisfies Record<Voice, number>;

/** A line of text is this many times its size from the next. */
export const LEADING = 1.45;

/** May not begin a line, by GB/T 15834. */
const NO_START = '，。、；：？！）》〉”’%％…—·';
/** May not end a line. */
const NO_END = '（《〈“‘';

/**
 * Width of a run in user units. Han and full-width signs are one em in every Chinese font; the
 * widths of Latin letters and digits are the widest of the fonts in the stack, so text never spills.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/**
 * Breaks a text into lines no wider than `width` user units. Breaks fall between Han characters or
 * at spaces; numbers and Latin words stay whole unless one alone is too wide.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trim());
      line = '';
    }
    for (const part of splitWide(piece, width, size)) {
      if (line && textWidth(line + part.trimEnd(), size) > width) {
        lines.push(line.trim());
        line = '';
      }
      line += part;
    }
  }
  if (line.trim() || lines.length === 0) lines.push(line.trim());
  return lines;
}

function emsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2000 || '·×÷±°'.includes(character)) return 1;
  if (/[0-9]/.test(character)) return 0.62;
  if (/[ilj.,:;'|!]/.test(character)) return 0.36;
  if (/[A-Zmw%@]/.test(character)) return 0.92;
  return character === ' ' ? 0.32 : 0.62;
}

/** Units that stay together: a Latin word or number, or one Han character with its punctuation. */
function pieces(text: string): string[] {
  const out: string[] = [];
  for (const run of text.match(/(?:[\x21-\x7e]+|[^\x21-\x7e\s])\s*|\s+/gu) ?? []) {
    const previous = out.at(-1);
    const joins =
      previous !== undefined &&
      (NO_START.includes(run[0]!) || NO_END.includes(previous.trimEnd().at(-1) ?? ' '));
    if (joins) out[out.length - 1] = previous + run;
    else out.push(run);
  }
  return out;
}

/** Cuts a piece that no line can hold; punctuation parts from its neighbour only where it must. */
function splitWide(piece: string, width: number, size: number): string[] {
  const fits = (text: string) => textWidth(text.trimEnd(), size) <= width;
  if (fits(piece)) return [piece];
  const parts: string[] = [];
  for (const unit of unbreakable(piece)) {
    for (const part of fits(unit) ? [unit] : unit) {
      const last = parts.at(-1);
      if (last !== undefined && fits(last + part)) parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
  }
  return parts;
}

/** Each character of a piece with the punctuation that may not part from it. */
function unbreakable(piece: string): string[] {
  const units: string[] = [];
  for (const character of piece) {
    const last = units.at(-1);
    const joins =
      last && (`${NO_START} `.includes(character) || NO_END.includes(last.trimEnd().at(-1) ?? ' '));
    if (joins) units[units.length - 1] = last + character;
    else units.push(character);
  }
  return units;
}
