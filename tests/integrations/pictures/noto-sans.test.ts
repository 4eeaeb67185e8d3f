import { beforeAll, describe, expect, it } from 'vitest';
import { openNotoSans, type SlicedFont } from '../../../src/integrations/pictures/noto-sans.ts';

const WORDS = '2024年1月—12月，阿拉善高新区“企业”63家、GDP＋12.5%（推算）·嘎查苏木→≈㎡℃';
const NOWHERE = '\u{10FFFD}';

let font: SlicedFont;

beforeAll(async () => {
  font = await openNotoSans();
  await font.load(WORDS + NOWHERE);
});

describe('Noto Sans SC', () => {
  it('has every character that figures use, in both weights', () => {
    const lacking = [...WORDS].filter(
      (character) => !font.glyph(character, 400) || !font.glyph(character, 600),
    );
    expect(lacking).toEqual([]);
  });

  it('has no glyph for a character that no file holds', () => {
    expect(font.glyph(NOWHERE, 400)).toBeUndefined();
  });

  it('has no glyph for a character before it is loaded', () => {
    expect(font.glyph('鼎', 400)).toBeUndefined();
  });

  it('draws a Han character one em wide and inside its em', () => {
    const { advance, outline } = font.glyph('企', 400)!;
    expect(advance).toBe(1);
    const values = outline.flatMap((command) => command.values);
    expect(values.length).toBeGreaterThan(20);
    expect(Math.min(...values)).toBeGreaterThan(-0.15);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it('draws a heavier weight with another outline, and Latin wider', () => {
    expect(font.glyph('企', 600)!.outline).not.toEqual(font.glyph('企', 400)!.outline);
    expect(font.glyph('G', 600)!.advance).toBeGreaterThan(font.glyph('G', 400)!.advance);
  });
});
