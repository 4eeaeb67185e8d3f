import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** A part of an outline: an SVG path command with absolute coordinates in ems, y upwards. */
interface PathCommand {
  type: string;
  values: readonly number[];
}

/** The shape of one character; its origin is the left end of its baseline. */
export interface Glyph {
  /** How far the next character stands from this one, in ems. */
  advance: number;
  outline: readonly PathCommand[];
}

export interface GlyphSource {
  /**
   * @param weight as in CSS, 400 is regular
   * @returns undefined for a character that the source has no shape for
   */
  glyph: (character: string, weight: number) => Glyph | undefined;
}

const PACKAGE = '@fontsource-variable/noto-sans-sc';
// A build bundles this file; the package stands where the command was started.
const { resolve } = createRequire(path.resolve('package.json'));

/** A font that reads its files when a text asks for them. */
export interface SlicedFont extends GlyphSource {
  /** Makes the characters of a text ready; one that no file has stays without a glyph. */
  load: (text: string) => Promise<void>;
}

/** @returns Noto Sans SC: any weight, in about a hundred files by ranges of characters. */
export async function openNotoSans(): Promise<SlicedFont> {
  const index = JSON.parse(await readFile(resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  const slices = Object.entries(index).map(
    ([name, ranges]) => [name.replace(/[[\]]/g, ''), readRanges(ranges)] as const,
  );
  const files = new Map<string, Promise<FontFile>>();
  const fileOf = new Map<string, FontFile | undefined>();
  const glyphs = new Map<string, Glyph | undefined>();
  return {
    load: async (text) => {
      for (const character of new Set(text)) {
        if (fileOf.has(character)) continue;
        fileOf.set(character, await findFile(character.codePointAt(0)!, slices, files));
      }
    },
    glyph: (character, weight) => {
      const key = `${weight} ${character}`;
      if (!glyphs.has(key)) {
        glyphs.set(key, fileOf.get(character)?.glyph(character.codePointAt(0)!, weight));
      }
      return glyphs.get(key);
    },
  };
}

/** The ranges of two files may overlap, and a range may name more than its file has. */
async function findFile(
  codePoint: number,
  slices: (readonly [name: string, CodePoints])[],
  files: Map<string, Promise<FontFile>>,
): Promise<FontFile | undefined> {
  for (const [name, holds] of slices) {
    if (!holds(codePoint)) continue;
    const file = files.get(name) ?? readSlice(name);
    files.set(name, file);
    if ((await file).has(codePoint)) return file;
  }
  return undefined;
}

async function readSlice(name: string): Promise<FontFile> {
  return openFontFile(
    await readFile(resolve(`${PACKAGE}/files/noto-sans-sc-${name}-wght-normal.woff2`)),
  );
}

type CodePoints = (codePoint: number) => boolean;

/** @param text as in CSS: `U+20-22,U+ff0c` */
function readRanges(text: string): CodePoints {
  const ranges = [...text.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
    ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
  );
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** One file of a font that has an axis of weight. */
interface FontFile {
  has: (codePoint: number) => boolean;
  /** @param weight as in CSS; beyond the ends of the axis the end counts */
  glyph: (codePoint: number, weight: number) => Glyph | undefined;
}

/** @param woff2 the bytes of the file */
async function openFontFile(woff2: Uint8Array): Promise<FontFile> {
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
  const drawn = new Map<string, Glyph>();
  return {
    has: (codePoint) => characters.has(codePoint),
    glyph: (codePoint, weight) => {
      const known = drawn.get(`${codePoint} ${weight}`);
      if (known) return known;
      const font = at(weight);
      const id = font.nominalGlyph(codePoint);
      if (id === undefined) return undefined;
      const outline = font.glyphToJson(id).map(({ type, values }) => ({
        type,
        values: values.map((value) => value / face.upem),
      }));
      const glyph = { advance: font.glyphHAdvance(id) / face.upem, outline };
      drawn.set(`${codePoint} ${weight}`, glyph);
      return glyph;
    },
  };
}
