import { describe, expect, it } from 'vitest';
import type { GlyphSource } from '../../../src/integrations/pictures/noto-sans.ts';
import { outlineText } from '../../../src/integrations/pictures/outline-text.ts';
import { drawing } from '../support/drawing.ts';

/** Every character but 〇 is a stroke from its origin, an em wide, as high as the weight says. */
const STROKES: GlyphSource = {
  glyph: (character, weight) => {
    if (character === '〇') return undefined;
    if (character === ' ') return { advance: 0.25, outline: [] };
    const outline = [
      { type: 'M', values: [0, 0] },
      { type: 'L', values: [1, weight / 1000] },
    ];
    return { advance: 1, outline };
  },
};

const drawn = (text: string) => outlineText(drawing(text), STROKES);
const only = (mark: string) => drawing(mark);

describe('outlineText(svg, glyphs)', () => {
  it('begins at x, goes on by the advance of each character and keeps the class', () => {
    const { svg, missing } = drawn('<text class="label" x="10" y="50">一二 三</text>');
    const path = 'M10 50L30 42M30 50L50 42M55 50L75 42';
    expect(svg).toBe(only(`<path class="label" d="${path}"/>`));
    expect(missing).toEqual([]);
  });

  it('centres a text on x with the anchor “middle”', () => {
    const { svg } = drawn('<text class="label" x="100" y="50" text-anchor="middle">一二三</text>');
    expect(svg).toContain('d="M70 50L90 42M90 50L110 42M110 50L130 42"');
  });

  it('ends a text at x with the anchor “end”', () => {
    const { svg } = drawn('<text class="label" x="100" y="50" text-anchor="end">一二</text>');
    expect(svg).toContain('d="M60 50L80 42M80 50L100 42"');
  });

  it('takes the weight from the rule of the class', () => {
    const { svg } = drawn('<text class="strong" x="10" y="50">一</text>');
    expect(svg).toContain('<path class="strong" d="M10 50L30 38"/>');
  });

  it('rounds to a hundredth of a unit', () => {
    const { svg } = drawn('<text class="label" x="10.3" y="50.1">一</text>');
    expect(svg).toContain('d="M10.3 50.1L30.3 42.1"');
  });

  it('reads an escaped sign as one character', () => {
    const { svg } = drawn('<text class="label" x="0" y="50">&amp;&lt;</text>');
    expect(svg).toContain('d="M0 50L20 42M20 50L40 42"');
  });

  it('leaves a character without a shape as a text of its own, one em wide', () => {
    const { svg, missing } = drawn('<text class="label" x="10" y="50">一〇二〇</text>');
    expect(svg).toBe(
      only(
        '<path class="label" d="M10 50L30 42M50 50L70 42"/>' +
          '<text class="label" x="30" y="50">〇</text><text class="label" x="70" y="50">〇</text>',
      ),
    );
    expect(missing).toEqual(['〇']);
  });

  it('touches nothing but the texts', () => {
    const bar = '<rect class="series-1" data-fact="f" x="1" y="2" width="3" height="4"/>';
    const { svg } = drawn(
      `${bar}<text class="label" data-fact="f" x="0" y="50">一</text><text class="label" x="0" y="0"> </text>${bar}`,
    );
    expect(svg).toBe(only(`${bar}<path class="label" d="M0 50L20 42"/>${bar}`));
  });

  it.each([
    ['<text class="nameless" x="1" y="2">一</text>', /没有字号和粗细/],
    ['<text class="label" x="1">一</text>', /没有位置/],
    ['<text class="label" x="1" y="2" text-anchor="left">一</text>', /对齐方式读不懂/],
    ['<text class="label" x="1" y="2"><tspan>一</tspan></text>', /只能是纯文字/],
  ])('says in Chinese what it cannot read: %s', (text, message) => {
    expect(() => drawn(text)).toThrow(message);
  });
});
