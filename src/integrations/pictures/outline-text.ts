import type { Glyph, GlyphSource } from './glyphs.ts';
import { readTexts, type SvgText } from './svg-text.ts';

/** What is left free for a character without a shape; Han characters are all one em wide. */
const UNKNOWN_ADVANCE = 1;

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const satisfies Record<
  SvgText['anchor'],
  number
>;

/**
 * Replaces the texts of a stand-alone drawing by outlines in the same places, so that it looks the
 * same wherever it is rendered. A character without a shape stays a text of its own.
 * @returns the drawing, and the characters that stayed text, each once
 */
export function outlineText(svg: string, glyphs: GlyphSource): { svg: string; missing: string[] } {
  const missing = new Set<string>();
  let out = '';
  let from = 0;
  for (const text of readTexts(svg)) {
    const { marks, unknown } = drawText(text, glyphs);
    out += svg.slice(from, text.start) + marks;
    from = text.end;
    for (const character of unknown) missing.add(character);
  }
  return { svg: out + svg.slice(from), missing: [...missing] };
}

function drawText(
  { voice, x, y, anchor, size, weight, text }: SvgText,
  glyphs: GlyphSource,
): { marks: string; unknown: string[] } {
  const set = [...text].map((character) => ({ character, glyph: glyphs.glyph(character, weight) }));
  const advances = set.map(({ glyph }) => (glyph?.advance ?? UNKNOWN_ADVANCE) * size);
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  let pen = x - width * BEFORE[anchor];
  let path = '';
  let texts = '';
  const unknown: string[] = [];
  for (const [index, { character, glyph }] of set.entries()) {
    if (glyph) {
      path += outlineAt(glyph, pen, y, size);
    } else {
      unknown.push(character);
      texts += `<text class="${voice}" x="${round(pen)}" y="${round(y)}">${escape(character)}</text>`;
    }
    pen += advances[index]!;
  }
  const outlines = path && `<path class="${voice}" d="${path}"/>`;
  return { marks: outlines + texts, unknown };
}

/** @returns the outline in user units, y downwards. */
function outlineAt({ outline }: Glyph, x: number, y: number, size: number): string {
  return outline
    .map(({ type, values }) => {
      const moved = values.map((value, index) =>
        round(index % 2 === 0 ? x + value * size : y - value * size),
      );
      return type + moved.join(' ');
    })
    .join('');
}

/** @returns a coordinate to a hundredth of a unit. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function escape(character: string): string {
  return character.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
