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
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#777777')).toBe(1);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

describe.each(['light', 'dark'] satisfies Theme[])('the colours of a drawing, %s', (theme) => {
  const palette = paletteOf(tokens, theme);
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
