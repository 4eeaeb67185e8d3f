import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/figures/scene.ts';
import type { GlyphSource } from '../../../src/integrations/pictures/noto-sans.ts';
import { outlineTexts } from '../../../src/integrations/pictures/outline-text.ts';

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

/** A heading of 20 units a character, in a weight of 700. */
const title = (text: string, x = 10, rest: object = {}): Mark => ({
  ...{ kind: 'text', text, voice: 'title', x, y: 50 },
  ...rest,
});
const drawn = (...marks: Mark[]) => {
  const { scene, missing } = outlineTexts({ width: 300, height: 100, marks }, STROKES);
  expect(scene).toMatchObject({ width: 300, height: 100 });
  return { marks: scene.marks, missing };
};

describe('outlineTexts(scene, glyphs)', () => {
  it('begins at x, goes on by the advance of each character and keeps the voice', () => {
    const d = 'M10 50m0 0l20 -14M30 50m0 0l20 -14M55 50m0 0l20 -14';
    expect(drawn(title('一二 三'))).toEqual({
      marks: [{ kind: 'path', tone: 'title', d }],
      missing: [],
    });
  });

  it('centres a text on x with the anchor “middle”', () => {
    const d = 'M70 50m0 0l20 -14M90 50m0 0l20 -14M110 50m0 0l20 -14';
    expect(drawn(title('一二三', 100, { anchor: 'middle' })).marks).toMatchObject([{ d }]);
  });

  it('ends a text at x with the anchor “end”', () => {
    const d = 'M60 50m0 0l20 -14M80 50m0 0l20 -14';
    expect(drawn(title('一二', 100, { anchor: 'end' })).marks).toMatchObject([{ d }]);
  });

  it('takes size and weight from the voice', () => {
    const marks = (['label', 'strong', 'display'] as const).map((voice) =>
      title('一', 0, { voice }),
    );
    expect(drawn(...marks).marks).toMatchObject([
      { d: 'M0 50m0 0l14 -5.6' },
      { d: 'M0 50m0 0l14 -8.4' },
      { d: 'M0 50m0 0l30 -12' },
    ]);
  });

  it('stands at whole units, as a drawing with texts does, and is drawn to a hundredth', () => {
    const marks = drawn(title('一', 10.3, { y: 50.4, voice: 'value' })).marks;
    expect(marks).toMatchObject([{ d: 'M10 50m0 0l17 -6.8' }]);
    const { marks: third } = drawn(title('一 ', 0, { anchor: 'middle', voice: 'label' }));
    expect(third).toMatchObject([{ d: 'M-8.75 50m0 0l14 -5.6' }]);
  });

  it('leaves a character without a shape as a text of its own, one em wide', () => {
    expect(drawn(title('一〇二〇'))).toEqual({
      marks: [
        { kind: 'path', tone: 'title', d: 'M10 50m0 0l20 -14M50 50m0 0l20 -14' },
        { kind: 'text', voice: 'title', x: 30, y: 50, text: '〇' },
        { kind: 'text', voice: 'title', x: 70, y: 50, text: '〇' },
      ],
      missing: ['〇'],
    });
  });

  it('touches nothing but the texts, and draws none that has no shape', () => {
    const bar: Mark = {
      ...{ kind: 'rect', tone: 'series-1', fact: 'f' },
      ...{ x: 1, y: 2, width: 3, height: 4 },
    };
    expect(drawn(bar, title(' '), title(''), bar).marks).toEqual([bar, bar]);
  });
});
