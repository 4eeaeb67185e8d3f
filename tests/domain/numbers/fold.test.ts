import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, toHalfWidth } from '../../../src/domain/numbers/fold.ts';

test.each([
  ['１５个', '15个'],
  ['建成𝟗𝟗处', '建成99处'],
  ['٩٩处', '99处'],
  ['९处', '9处'],
  ['⑨处，⑩处', '9处，10处'],
  ['❾处', '9处'],
  ['⁹⁹处', '99处'],
  ['9⁹处', '9^9处'],
  ['½', '1/2'],
  ['12.5㎡', '12.5㎡'],
  ['㈠背景', '（一）背景'],
  ['🔟个', '10个'],
  ['１２．５％，Ａ＋', '12.5%，A+'],
  ['〇', '〇'],
])('fold(%j) shows %j', (text, plain) => {
  expect(fold(text).text).toBe(plain);
});

test('fold(text) leads back to the words as written, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'9９𝟗⑩½٣Ⅷ㎡个，a𠮷🔟⁹') });
  fc.assert(
    fc.property(text, (written) => {
      const { text: folded, place } = fold(written);
      const pieces = [...folded].reduce<{ at: number; ends: number[] }>(
        ({ at, ends }, sign) => ({
          at: at + sign.length,
          ends: [...ends, place(at, at + sign.length).end],
        }),
        { at: 0, ends: [] },
      ).ends;
      expect(pieces).toEqual(pieces.toSorted((a, b) => a - b));
      expect(pieces.at(-1) ?? 0).toBe(written.length);
    }),
  );
});

test('toHalfWidth(text) folds digits, letters and signs, and nothing else', () => {
  expect(toHalfWidth('１２．５％，Ａｂ　“汉”𠮷')).toBe('12.5%,Ab　“汉”𠮷');
});
