import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openFontFile, type FontFile } from './font-file.ts';
import type { Glyph, GlyphSource } from './glyphs.ts';
import { readRanges, type CodePoints } from './unicode-ranges.ts';

const PACKAGE = '@fontsource-variable/noto-sans-sc';
const { resolve } = createRequire(import.meta.url);

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
