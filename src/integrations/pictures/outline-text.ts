import type { Mark, Scene } from '../../figures/scene.ts';
import { TYPE_SIZE, WEIGHT } from '../../figures/text.ts';
import type { Glyph, GlyphSource } from './noto-sans.ts';

/** What is left free for a character without a shape; Han characters are all one em wide. */
const UNKNOWN_ADVANCE = 1;

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * Replaces the texts of a scene by outlines in the same places, so that it looks the same wherever
 * it is rendered. A character without a shape stays a text of its own.
 * @returns the scene, and the characters that stayed text, each once
 */
export function outlineTexts(
  scene: Scene,
  glyphs: GlyphSource,
): { scene: Scene; missing: string[] } {
  const missing = new Set<string>();
  const marks = scene.marks.flatMap((mark): Mark[] => {
    if (mark.kind !== 'text') return [mark];
    const outlined = outlineText(mark, glyphs);
    for (const one of outlined) if (one.kind === 'text') missing.add(one.text);
    return outlined;
  });
  return { scene: { ...scene, marks }, missing: [...missing] };
}

function outlineText(
  { text, voice, anchor = 'start', ...place }: Mark & { kind: 'text' },
  glyphs: GlyphSource,
): Mark[] {
  const size = TYPE_SIZE[voice];
  const set = [...text].map((character) => {
    const glyph = glyphs.glyph(character, WEIGHT[voice]);
    return { character, glyph, advance: (glyph?.advance ?? UNKNOWN_ADVANCE) * size };
  });
  const width = set.reduce((sum, { advance }) => sum + advance, 0);
  // A drawing as text has its texts at whole units.
  let pen = Math.round(place.x) - width * BEFORE[anchor];
  const y = Math.round(place.y);
  let d = '';
  const unknown: Mark[] = [];
  for (const { character, glyph, advance } of set) {
    if (glyph) d += outlineAt(glyph, pen, y, size);
    else unknown.push({ kind: 'text', x: pen, y, text: character, voice });
    pen += advance;
  }
  return d ? [{ kind: 'path', d, tone: voice }, ...unknown] : unknown;
}

/** The outlines of a glyph that were written before, by their size. */
const written = new WeakMap<Glyph, Map<number, string>>();

/** Writes an outline in user units, y downwards, from the pen on, to a hundredth of a unit. */
function outlineAt(glyph: Glyph, x: number, y: number, size: number): string {
  const bySize = written.get(glyph) ?? new Map<number, string>();
  const known = bySize.get(size) ?? outlineFromPen(glyph, size);
  written.set(glyph, bySize.set(size, known));
  return known && `M${rounded(x)} ${y}${known}`;
}

/** Each step leads from one rounded place to the next, so that what rounding loses does not add up. */
function outlineFromPen({ outline }: Glyph, size: number): string {
  let at = [0, 0];
  let start = at;
  return outline
    .map(({ type, values }) => {
      const places = values.map((value, index) => rounded(value * size * (index % 2 ? -1 : 1)));
      const steps = places.map((value, index) => rounded(value - at[index % 2]!));
      if (places.length > 0) at = places.slice(-2);
      if (type === 'M') start = at;
      if (type === 'Z') at = start;
      return type.toLowerCase() + steps.join(' ');
    })
    .join('');
}

const rounded = (value: number) => Math.round(value * 100) / 100 + 0;
