import type { Datum } from './data.ts';
import type { Mark, Tone } from './scene.ts';
import { FACE, lineHeight, TYPE_SIZE, textWidth, wrapText } from './text.ts';

/** Marks laid from a top edge downwards, and where the next block may begin. */
export interface Block {
  marks: Mark[];
  bottom: number;
}

type TextPlace = { top: number; width: number } & Pick<
  Mark & { kind: 'text' },
  'x' | 'voice' | 'fact' | 'scale' | 'anchor'
>;

/** @returns a text of as many lines as the width asks for, its first line's top at `top`. */
export function textBlock(text: string, place: TextPlace): Block {
  const { top, width, ...said } = place;
  const size = TYPE_SIZE[said.voice];
  const step = lineHeight(size);
  const lines = wrapText(text, width, size, FACE[said.voice]);
  const marks = lines.map((line, index): Mark => {
    return { kind: 'text', ...said, y: top + size + index * step, text: line };
  });
  return { marks, bottom: top + lines.length * step };
}

const SWATCH = 11;
const SWATCH_GAP = 6;
const KEY_GAP = 18;

/** One entry of a key: a swatch of a tone and what it stands for. */
export interface KeyItem {
  text: string;
  tone: Tone;
  fact?: string;
}

/** @returns a datum as an entry of a key, “label number”. */
export function keyItem({ label, shown, fact }: Datum, tone: Tone): KeyItem {
  return { text: `${label} ${shown}`.trim(), tone, fact: fact.id };
}

/** @returns a key of as many lines as the width asks for, its first line's top at `top`. */
export function keyBlock(
  items: KeyItem[],
  place: { x: number; top: number; width: number },
): Block {
  const line = lineHeight(TYPE_SIZE.label);
  const right = place.x + place.width;
  const marks: Mark[] = [];
  let x = place.x;
  let top = place.top;
  for (const { text, tone, fact } of items) {
    const needed = Math.ceil(SWATCH + SWATCH_GAP + textWidth(text, TYPE_SIZE.label));
    if (x > place.x && x + needed > right) {
      x = place.x;
      top += line;
    }
    const swatch = { x, y: top + 3, width: SWATCH, height: SWATCH };
    marks.push({ kind: 'rect', ...swatch, tone, texture: true });
    const left = x + SWATCH + SWATCH_GAP;
    const block = textBlock(text, { x: left, top, width: right - left, voice: 'label', fact });
    marks.push(...block.marks);
    top = block.bottom - line;
    x += needed + KEY_GAP;
  }
  return { marks, bottom: items.length > 0 ? top + line : top };
}
