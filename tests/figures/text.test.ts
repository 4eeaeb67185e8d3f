import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TYPE_SIZE, textWidth, wrapText } from '../../src/figures/text.ts';

const SIZE = 14;
const NO_START = [...'，。、；：？！）》〉”’%％…—·'];
const NO_END = [...'（《〈“‘'];

describe('textWidth', () => {
  it('counts a Han character and a full-width sign as one em', () => {
    expect(textWidth('党建，', 14)).toBe(42);
    expect(textWidth('“品牌”', 10)).toBe(40);
  });

  it('counts signs that Chinese fonts draw full-width as one em', () => {
    for (const sign of '→℃①−×·…—') expect(textWidth(sign, 10), sign).toBe(10);
  });

  it('counts digits and Latin letters as less than one em', () => {
    expect(textWidth('2024', 10)).toBeCloseTo(24.8);
    expect(textWidth('il.', 10)).toBeCloseTo(10.8);
    expect(textWidth('MW', 10)).toBeCloseTo(18.4);
  });

  it('is zero for no text and grows with the size in proportion', () => {
    expect(textWidth('', 14)).toBe(0);
    expect(textWidth('甲a1', 28)).toBeCloseTo(2 * textWidth('甲a1', 14));
  });

  it('counts a character outside the basic plane once', () => {
    expect(textWidth('𠮷', 10)).toBe(10);
  });
});

describe('TYPE_SIZE', () => {
  it('matches the sizes of the style sheet', () => {
    const css = readFileSync('src/styles/figures.css', 'utf8');
    for (const [voice, size] of Object.entries(TYPE_SIZE)) {
      const rule = new RegExp(`\\.drawing \\.${voice} \\{[^}]*font-size: (\\d+)px`).exec(css);
      expect(rule?.[1], voice).toBe(String(size));
    }
  });
});

describe('wrapText', () => {
  it('keeps a text that fits on one line', () => {
    expect(wrapText('纳入管理的企业', 200, SIZE)).toEqual(['纳入管理的企业']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 100, SIZE)).toEqual(['']);
  });

  it('breaks between Han characters', () => {
    expect(wrapText('纳入管理的企业', 4 * SIZE, SIZE)).toEqual(['纳入管理', '的企业']);
  });

  it('keeps closing punctuation with the character before it', () => {
    expect(wrapText('甲乙丙，丁戊己。', 3 * SIZE, SIZE)).toEqual(['甲乙', '丙，丁', '戊己。']);
  });

  it('keeps opening punctuation with the character after it', () => {
    expect(wrapText('建设“品牌”', 3 * SIZE, SIZE)).toEqual(['建设', '“品', '牌”']);
  });

  it('keeps numbers and Latin words whole', () => {
    expect(wrapText('共2024家PM2.5站', 5 * SIZE, SIZE)).toEqual(['共2024家', 'PM2.5站']);
  });

  it('cuts a word that no line can hold, and keeps its full stop with its last letter', () => {
    expect(wrapText('aaaa。', 2.5 * SIZE, SIZE)).toEqual(['aaa', 'a。']);
  });

  it('keeps punctuation with its character across a space', () => {
    expect(wrapText('甲乙 。丙', 2.4 * SIZE, SIZE)).toEqual(['甲', '乙 。', '丙']);
  });

  const open = fc.constantFrom(...NO_END, '');
  const close = fc.constantFrom(...NO_START, '');
  const core = fc.oneof(
    fc.constantFrom(...'示例开发区虚构指标党建'),
    fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/),
    fc.constantFrom('7家 ', '10 %'),
  );
  const prose = fc
    .array(fc.tuple(open, core, close), { maxLength: 30 })
    .map((parts) => parts.map(([before, word, after]) => before + word + after).join(''));

  it('never begins a line with closing or ends one with opening punctuation', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 600 }), (text, width) => {
        const lines = wrapText(text.trim(), width, SIZE);
        for (const line of lines.slice(1)) expect(NO_START).not.toContain([...line][0]);
        for (const line of lines.slice(0, -1)) expect(NO_END).not.toContain([...line].at(-1));
      }),
    );
  });

  it('never makes a line wider than asked unless it is a single character', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 400 }),
        (text, width) => {
          for (const line of wrapText(text, width, SIZE)) {
            const single = [...line].length <= 1;
            expect(single || textWidth(line, SIZE) <= width, `“${line}” in ${width}`).toBe(true);
          }
        },
      ),
    );
  });

  it('loses and adds nothing but the spaces at which it breaks', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 1, max: 400 }), (text, width) => {
        const bare = (value: string) => value.replace(/\s+/g, '');
        expect(bare(wrapText(text, width, SIZE).join(''))).toBe(bare(text));
      }),
    );
  });
});
