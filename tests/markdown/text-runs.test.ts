import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HAN_BREAK, textRuns } from '../../src/markdown/text-runs.ts';
import { parseMdx } from '../../src/markdown/read.ts';

const runs = (source: string) =>
  textRuns(parseMdx(source, 0).tree, source).map(({ words }) => words.replace(HAN_BREAK));
const texts = (source: string) => runs(source).map(({ text }) => text);

describe('textRuns', () => {
  test.each<[string, string[]]>([
    ['设立**15**个', ['设立15个']],
    ['甲`15`乙', ['甲\uFFFC乙']],
    ['甲<Fact id="a" />乙', ['甲\uFFFC乙']],
    ['## 成效 [#a-15]', ['成效']],
    ['- 甲\n- 乙', ['甲', '乙']],
    ['![丙](./a.png)', ['\uFFFC', '丙']],
    ['设立十\n五处', ['设立十五处']],
    ['> 设立十\r\n> 五处', ['设立十五处']],
    ['one\ntwo', ['one\ntwo']],
    ['```\n15个\n```', []],
  ])('textRuns(%j) are %j', (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  test.each([
    ['设立\\*15个', '15个', '15个'],
    ['设立\\*15个', '*15个', '\\*15个'],
    ['设立&#49;5个', '15个', '&#49;5个'],
    ['&#x1F434;设立15个', '15个', '15个'],
    ['**十**五处', '十五处', '十**五处'],
    ['> 甲\r\n> 15个', '15个', '15个'],
    ['   🐴15个', '15个', '15个'],
    ['![甲15个](./a.png)', '15个', '15个'],
  ])('in %j the place of %j covers %j', (source, words, covered) => {
    const run = runs(source).find(({ text }) => text.includes(words))!;
    const at = run.text.indexOf(words);
    const { start, end } = run.place(at, at + words.length);
    expect(source.slice(start, end)).toBe(covered);
  });

  test('a planted number keeps its place among any other words', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙，。 *_>&;#\\🐴\n'), maxLength: 30 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const source = `段${before}设立153个${after}`;
        const run = runs(source).find(({ text }) => text.includes('153个'));
        if (!run) return;
        const at = run.text.indexOf('153个');
        const { start, end } = run.place(at, at + 4);
        expect(source.slice(start, end)).toBe('153个');
      }),
    );
  });
});
