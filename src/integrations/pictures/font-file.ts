import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import type { Glyph } from './glyphs.ts';

/** One file of a font that has an axis of weight. */
export interface FontFile {
  has: (codePoint: number) => boolean;
  /** @param weight as in CSS; beyond the ends of the axis the end counts */
  glyph: (codePoint: number, weight: number) => Glyph | undefined;
}

/** @param woff2 the bytes of the file */
export async function openFontFile(woff2: Uint8Array): Promise<FontFile> {
  const face = new Face(new Blob(await decompress(woff2)));
  const fonts = new Map<number, Font>();
  const at = (weight: number): Font => {
    const known = fonts.get(weight);
    if (known) return known;
    const font = new Font(face);
    font.setVariations([new Variation('wght', weight)]);
    fonts.set(weight, font);
    return font;
  };
  const characters = new Set(face.collectUnicodes());
  return {
    has: (codePoint) => characters.has(codePoint),
    glyph: (codePoint, weight) => {
      const font = at(weight);
      const id = font.nominalGlyph(codePoint);
      if (id === undefined) return undefined;
      const outline = font.glyphToJson(id).map(({ type, values }) => ({
        type,
        values: values.map((value) => value / face.upem),
      }));
      return { advance: font.glyphHAdvance(id) / face.upem, outline };
    },
  };
}
