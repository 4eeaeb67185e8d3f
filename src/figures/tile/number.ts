import { max } from 'd3';
import { splitNumber } from '../../domain/format.ts';
import type { Block } from '../blocks.ts';
import type { Datum } from '../data.ts';
import { widthOf } from '../label.ts';
import type { Mark, Voice } from '../scene.ts';
import { FACE, TYPE_SIZE, wrapText } from '../text.ts';

interface Piece {
  text: string;
  voice: Voice;
}

/** Between the figures and the words around them, in user units. */
const GAP = 2;
const DESCENT = 0.32;
const DERIVED = '（推算）';
/** Words that are no number are set large only where they are as short as a date. */
const LONGEST_WORDS = 10;

/**
 * The number of a tile: its figures large, hedge and unit at the size of text on the same line, or
 * below where the line is too short. Every piece is tied to the fact, so that they read as one.
 */
export function numberBlock(datum: Datum, place: { x: number; top: number; width: number }): Block {
  const fact = datum.fact.id;
  const marks: Mark[] = [];
  let top = place.top;
  for (const line of linesOf(piecesOf(datum, place.width), place.width)) {
    const size = max(line, ({ voice }) => TYPE_SIZE[voice])!;
    let x = place.x;
    for (const { text, voice } of line) {
      marks.push({ kind: 'text', x, y: top + size, text, voice, fact });
      x += widthOf(text, voice) + GAP;
    }
    top += size * (1 + DESCENT);
  }
  return { marks, bottom: top };
}

/** @returns the width of a number on one line in user units, without the mark of a derived one. */
export function numberWidth(datum: Datum): number {
  const pieces = piecesOf(datum, Number.POSITIVE_INFINITY);
  return lineWidth(pieces.filter(({ text }) => text !== DERIVED));
}

/** What no line can hold at full size is set at the size of text. */
function piecesOf(datum: Datum, width: number): Piece[] {
  const { before, figures, after } = partsOf(datum);
  const large = lineWidth([
    { text: before, voice: 'value' },
    { text: figures, voice: 'display' },
  ]);
  const short = datum.fact.value !== undefined || figures.length <= LONGEST_WORDS;
  const pieces: Piece[] = [
    { text: before, voice: 'value' },
    { text: figures, voice: short && large <= width ? 'display' : 'value' },
    { text: after, voice: 'value' },
    { text: datum.shown.slice(datum.written.length), voice: 'quiet' },
  ];
  return pieces.filter(({ text }) => text !== '');
}

function partsOf({ fact, written }: Datum) {
  if (fact.value === undefined) return { before: '', figures: written, after: '' };
  const { before, figures, after } = splitNumber(written);
  // A sign of per cent belongs to the figures, 万 and 亿 to the unit: “15”“万元”.
  const [, digits = '', size = ''] = /^(.*?)([万亿]?)$/.exec(figures)!;
  const sign = /^[%％‰]?/.exec(after)![0];
  return { before, figures: digits + sign, after: size + after.slice(sign.length) };
}

function linesOf(pieces: Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && lineWidth([...last, piece]) <= width) last.push(piece);
    else {
      const { text, voice } = piece;
      const wrapped = wrapText(text, width, TYPE_SIZE[voice], FACE[voice]);
      lines.push(...wrapped.map((part) => [{ text: part, voice }]));
    }
  }
  return lines;
}

function lineWidth(pieces: Piece[]): number {
  const filled = pieces.filter(({ text }) => text !== '');
  return filled.reduce((sum, { text, voice }) => sum + widthOf(text, voice) + GAP, -GAP);
}
