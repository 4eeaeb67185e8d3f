import type { Datum } from './data.ts';
import { seriesTone, type Mark, type Tone, type Voice } from './scene.ts';
import { LEADING, TYPE_SIZE, textWidth, wrapText } from './text.ts';

/** Marks laid from a top edge downwards, and where the next block may begin. */
export interface Block {
  marks: Mark[];
  bottom: number;
}

/** @returns a text of as many lines as the width asks for, its first line's top at `top`. */
export function textBlock(
  text: string,
  place: { x: number; top: number; width: number; voice: Voice; fact?: string; scale?: true },
): Block {
  const size = TYPE_SIZE[place.voice];
  const lines = wrapText(text, place.width, size);
  const marks = lines.map((line, index): Mark => ({
    kind: 'text',
    x: place.x,
    y: place.top + size + index * size * LEADING,
    text: line,
    voice: place.voice,
    ...(place.fact ? { fact: place.fact } : {}),
    ...(place.scale ? { scale: true } : {}),
  }));
  return { marks, bottom: place.top + lines.length * size * LEADING };
}

/** @returns a key: a swatch and “label number” for each datum, flowing over lines. */
export function keyBlock(data: Datum[], place: { x: number; top: number; width: number }): Block {
  const size = TYPE_SIZE.label;
  const marks: Mark[] = [];
  const gap = 18;
  const swatch = 11;
  let x = place.x;
  let top = place.top;
  for (const [index, datum] of data.entries()) {
    const text = `${datum.label} ${datum.written}`;
    const needed = swatch + 6 + textWidth(text, size);
    if (x > place.x && x + needed > place.x + place.width) {
      x = place.x;
      top += size * LEADING;
    }
    const tone: Tone = seriesTone(index);
    marks.push({ kind: 'rect', x, y: top + 3, width: swatch, height: swatch, tone });
    const block = textBlock(text, {
      x: x + swatch + 6,
      top,
      width: place.width - swatch - 6 - (x - place.x),
      voice: 'label',
      fact: datum.fact.id,
    });
    marks.push(...block.marks);
    top = block.bottom - size * LEADING;
    x += needed + gap;
  }
  return { marks, bottom: top + size * LEADING };
}
