import { isChinese, UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

const BLANKS = /[ \t\u00a0\u3000\u2002\u2003\u2009]+/g;

/** Blanks typed between Han and Latin, around a component, beside full-width punctuation. */
export function findSpaces(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: blanks, index: start } of text.matchAll(BLANKS)) {
    const end = start + blanks.length;
    const wrong = isLineStart(classes, start)
      ? // Two wide blanks at the head of a paragraph, as on paper.
        /[\u3000\u00a0]/.test(blanks) && isChinese(sideOf(classes, end, 1))
      : isBetween(sideOf(classes, start - 1, -1), sideOf(classes, end, 1));
    if (wrong) sheet.add({ kind: 'space-han-latin', start, end, text: '' });
  }
}

function isLineStart(classes: Uint8Array, start: number): boolean {
  return start === 0 || classes[start - 1] === UNIT.line;
}

function isBetween(before: number, after: number): boolean {
  const [han, hanAfter] = [isSet(before), isSet(after)];
  return (han && (hanAfter || isVisible(after))) || (hanAfter && isVisible(before));
}

function isSet(unit: number): boolean {
  return unit === UNIT.han || unit === UNIT.full;
}

function isVisible(unit: number): boolean {
  return unit === UNIT.word || unit === UNIT.fact || unit === UNIT.mark;
}

/** What a side of a blank is: a quotation mark is what it holds. */
function sideOf(classes: Uint8Array, from: number, step: 1 | -1): number {
  const holding = step === 1 ? UNIT.open : UNIT.close;
  const other = step === 1 ? UNIT.close : UNIT.open;
  let at = from;
  while (classes[at] === holding) at += step;
  const unit = classes[at] ?? UNIT.other;
  if (unit === other) return UNIT.mark;
  if (at === from) return unit;
  return isChinese(unit) ? UNIT.full : unit === UNIT.word ? UNIT.mark : unit;
}
