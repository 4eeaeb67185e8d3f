import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteOf, type Theme } from '../../src/figures/standalone.ts';
import { contrast } from './support/contrast.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

describe('paletteOf', () => {
  it('reads both sides of a colour, whatever the white space', () => {
    const css =
      ':root { --paper: light-dark( #fff , #000); --gap: 1rem; --ink-2:light-dark(#111,#eee) }';
    expect(paletteOf(css, 'light')).toEqual({ paper: '#fff', 'ink-2': '#111' });
    expect(paletteOf(css, 'dark')).toEqual({ paper: '#000', 'ink-2': '#eee' });
  });

  it('leaves what a reading mode sets to that mode', () => {
    const css =
      ":root { --ink: light-dark(#1f1b16, #ece4d7) } :root[data-size='elder'] { --ink: light-dark(#000000, #ffffff) }";
    expect(paletteOf(css, 'light')).toEqual({ ink: '#1f1b16' });
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#777')).toBe(1);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

const ELDER = ":root[data-size='elder']";
const themes = ['light', 'dark'] satisfies Theme[];

describe.each([
  ...themes.map((theme) => [theme, paletteOf(tokens, theme)] as const),
  ...themes.map((theme) => {
    const own = paletteOf(tokens.slice(tokens.indexOf(ELDER)), theme);
    return [`${theme}, with large type`, { ...paletteOf(tokens, theme), ...own }] as const;
  }),
])('the colours of a drawing, %s', (_, palette) => {
  const on = (token: string, ground: string) => contrast(palette[token]!, palette[ground]!);

  it.each(['ink', 'ink-2', 'ink-3', 'cinnabar'])('let text in %s be read: 4.5 to 1', (token) => {
    expect(on(token, 'paper')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['cinnabar', 'sand', 'lake', 'slate', 'ink-3', 'ink'])(
    'let marks in %s be seen: 3 to 1',
    (token) => {
      expect(on(token, 'paper')).toBeGreaterThanOrEqual(3);
    },
  );

  it('let the note on a mark be read', () => {
    expect(on('paper', 'ink')).toBeGreaterThanOrEqual(4.5);
  });
});
