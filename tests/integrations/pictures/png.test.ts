import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { paletteOf, type Picture } from '../../../src/figures/standalone.ts';
import { drawPng } from '../../../src/integrations/pictures/png.ts';

const palette = paletteOf(readFileSync('src/styles/tokens.css', 'utf8'), 'light');

/** A picture 300 units wide with its margins; its only text besides a heading stands at the bottom. */
const pictureOf = (note: string, width = 252): Picture => ({
  id: 'one',
  title: '示例',
  takeaway: '',
  summary: '虚构的图。',
  notes: [note],
  scene: { width, height: 40, marks: [] },
});

const WORDS = pictureOf('企业63家');

/** @returns how much the pixels of a region differ from each other; 0 on a plain ground. */
async function contrast(
  png: Uint8Array,
  region: { left: number; top: number; width: number; height: number },
): Promise<number> {
  const part = await sharp(png).extract(region).png().toBuffer();
  const { channels } = await sharp(part).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

describe('drawPng(picture, palette)', () => {
  it('draws at twice the size, opaque, at a density that keeps the size in Word', async () => {
    const { png, warning } = await drawPng(WORDS, palette);
    const { width, height, channels, density } = await sharp(png).metadata();
    expect({ width, channels, density }).toEqual({ width: 600, channels: 3, density: 192 });
    expect(height! % 2).toBe(0);
    expect(warning).toBeUndefined();
  });

  it('draws the text where it stands and nothing elsewhere', async () => {
    const { png } = await drawPng(WORDS, palette);
    const { height } = await sharp(png).metadata();
    const line = { top: height! - 48 - 40, height: 40 };
    expect(await contrast(png, { ...line, left: 40, width: 160 })).toBeGreaterThan(30);
    expect(await contrast(png, { ...line, left: 300, width: 300 })).toBe(0);
  });

  it('writes the same bytes a second time', async () => {
    const [one, other] = [await drawPng(WORDS, palette), await drawPng(WORDS, palette)];
    expect(Buffer.from(one.png).equals(other.png)).toBe(true);
  });

  it('warns of a character that the font has not', async () => {
    const { warning } = await drawPng(pictureOf('企\u{10FFFD}'), palette);
    expect(warning).toMatchInlineSnapshot(
      `"图“one”的PNG里，“􏿽”不在随附的字体里，用本机的字体画出，换一台机器可能不同。能换字就换字；不能换，发布前请打开这张PNG核对。"`,
    );
  });

  it('says in Chinese which figure it cannot draw, and whom to tell', async () => {
    await expect(drawPng(pictureOf('企业', Number.NaN), palette)).rejects.toThrow(
      /^图“one”没有转成PNG：.*请把这句话交给维护程序的人。$/s,
    );
  });
});
