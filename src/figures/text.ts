import { breaksOf } from './phrases.ts';
import type { Voice } from './scene.ts';
import { CHARACTERS, WIDTHS } from './text-widths.ts';

/** Type sizes of the drawings, in user units; they match `styles/figures.css`. */
export const TYPE_SIZE = {
  label: 14,
  value: 17,
  display: 30,
  strong: 14,
  quiet: 14,
  title: 20,
} as const satisfies Record<Voice, number>;

/** A font stack in a weight, of which the widths are known. */
export type Face = keyof typeof WIDTHS;

/** The face of each voice; they match `styles/figures.css`. */
export const FACE = {
  label: 'sans',
  value: 'num',
  display: 'num',
  strong: 'strong',
  quiet: 'sans',
  title: 'title',
} as const satisfies Record<Voice, Face>;

/** The weight of each voice, as in CSS; they match `styles/figures.css`. */
export const WEIGHT = {
  label: 400,
  value: 400,
  display: 400,
  strong: 600,
  quiet: 400,
  title: 700,
} as const satisfies Record<Voice, number>;

/**
 * From a line of text to the next, in user units; whole ones, because places that repeat compress
 * better than those that differ in their decimals.
 */
export function lineHeight(size: number): number {
  return Math.round(size * 1.45);
}

/**
 * Width of a run in user units: for each character the widest of the fonts that a reader may have,
 * and the space that browsers set between Han and Latin, so text never spills.
 * @param size in user units
 */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  return inUnits(rulerOf(text, face).ends[text.length]!, size);
}

/**
 * Breaks a text into as few lines as its phrases allow, none wider than `width`; of the ways to do
 * so, the one that reads best. A phrase is cut only where no line can hold it.
 * @param width in user units, as is `size`
 */
export function wrapText(text: string, width: number, size: number, face: Face = 'sans'): string[] {
  const whole = text.trim();
  const { starts, ends } = rulerOf(whole, face);
  const wide = (from: number, to: number) => inUnits(ends[to]! - starts[from]!, size);
  if (wide(0, whole.length) <= width) return [whole];

  const visible = visibleEnds(whole);
  const breaks = breaksOf(whole, (from, to) => wide(from, visible[to]!) <= width);
  const best: Ending[] = [{ at: 0, lines: 0, cost: 0 }];
  for (const { at, cost } of breaks) {
    const end = visible[at]!;
    let chosen: Ending | undefined;
    for (let index = best.length - 1; index >= 0; index -= 1) {
      const before = best[index]!;
      const room = width - wide(before.at, end);
      if (room < 0 && chosen) break;
      const slack = (room / width) ** 2;
      const ragged =
        at < whole.length ? RAGGED * slack : slack + lonely(whole.slice(before.at, end));
      const ending = { at, before, lines: before.lines + 1, cost: before.cost + cost + ragged };
      if (!chosen || isBetter(ending, chosen)) chosen = ending;
    }
    best.push(chosen!);
  }
  const lines: string[] = [];
  for (let line = best.at(-1); line?.before; line = line.before)
    lines.unshift(whole.slice(line.before.at, visible[line.at]));
  return lines;
}

/** The best way found to fill the lines up to a place. */
interface Ending {
  at: number;
  lines: number;
  cost: number;
  before?: Ending;
}

/** Against the costs of breaks: a line half empty is as bad as a break between two words. */
const RAGGED = 4;
const LONELY = 20;

function isBetter(one: Ending, other: Ending): boolean {
  return one.lines < other.lines || (one.lines === other.lines && one.cost < other.cost);
}

/** @returns what a last line of one character costs, not counting its punctuation. */
function lonely(line: string): number {
  const [, ...others] = line.replace(/[\p{P}\s]/gu, '');
  return others.length === 0 ? LONELY : 0;
}

/** @returns for each offset where the text before it ends, its trailing spaces left out. */
function visibleEnds(text: string): number[] {
  const ends = [0];
  for (let at = 1; at <= text.length; at += 1)
    ends.push(/\s/.test(text[at - 1]!) ? ends[at - 1]! : at);
  return ends;
}

/** Thousandths of an em. */
const FULL = 1000;
/** An emoji, or a letter of a script that the fonts of the stacks lack. */
const UNKNOWN = 1400;
/** What `text-autospace` sets between Han and Latin, at most. */
const AUTOSPACE = 125;

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SPACED = /[\p{L}\p{Nd}%‰′″]/u;
/** Signs, Greek, and the blocks of East Asia: a full em, where the table does not say otherwise. */
const WIDE =
  /[\u00a1-\u00bf×÷\u0370-\u03ff\u2010-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\uffe6\u{20000}-\u{3ffff}]/u;
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;

interface Glyph {
  /** Thousandths of an em. */
  wide: number;
  script: 'han' | 'spaced' | 'other';
}

const glyphs = Object.fromEntries(
  Object.entries(WIDTHS).map(([face, widths]) => [
    face,
    new Map([...CHARACTERS].map((one, index) => [one, glyph(one, widths[index]!)])),
  ]),
) as Record<Face, Map<string, Glyph>>;

function glyph(character: string, wide: number): Glyph {
  if (HAN.test(character)) return { wide, script: 'han' };
  return { wide, script: SPACED.test(character) ? 'spaced' : 'other' };
}

/** What a character without an entry takes; an accented letter takes as much as its letter. */
function glyphOf(character: string, known: Map<string, Glyph>): Glyph {
  if (UNSEEN.test(character)) return glyph(character, 0);
  if (/\p{Emoji_Presentation}/u.test(character)) return glyph(character, UNKNOWN);
  if (WIDE.test(character)) return glyph(character, FULL);
  const letter = /\s/.test(character) ? ' ' : character.normalize('NFD')[0]!;
  return glyph(character, known.get(letter)?.wide ?? UNKNOWN);
}

/**
 * Where each offset of a text lies, in whole thousandths of an em, so that the parts of a text add
 * up to it exactly: `ends` as the end of a run, `starts` as a start, past the space before it.
 */
function rulerOf(text: string, face: Face): { starts: number[]; ends: number[] } {
  const known = glyphs[face];
  const starts: number[] = [];
  const ends = [0];
  let at = 0;
  let before: Glyph['script'] = 'other';
  for (const character of text) {
    let found = known.get(character);
    if (!found) known.set(character, (found = glyphOf(character, known)));
    const { wide, script } = found;
    if (script !== before && script !== 'other' && before !== 'other') at += AUTOSPACE;
    starts.push(at);
    at += wide;
    ends.push(at);
    if (character.length === 2) {
      starts.push(at);
      ends.push(at);
    }
    before = script;
  }
  starts.push(at);
  return { starts, ends };
}

function inUnits(thousandths: number, size: number): number {
  return (thousandths * size) / 1000;
}
