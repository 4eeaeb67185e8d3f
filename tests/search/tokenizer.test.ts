import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrase, runs, tokens } from '../../src/search/tokenizer.ts';

const unitsOf = (text: string) => runs(text).map((run) => run.map((unit) => unit.text));

test.each([
  ['红色驿站', ['红色', '色驿', '驿站', '站']],
  ['“红色·驿站”', ['红色', '色驿', '驿站', '站']],
  ['红 色\n驿　站', ['红色', '色驿', '驿站', '站']],
  ['驿站，发展', ['驿站', '站', '发展', '展']],
  ['5G', ['5ꀀg', 'g']],
  ['68', ['68']],
  ['6 8', ['6ꀀ8', '8']],
  ['', []],
  ['，。！', []],
])('tokens(%j) is %j', (text, list) => {
  expect(tokens(text)).toEqual(list);
});

test.each([
  ['红色驿站', ['红色', '色驿', '驿站']],
  ['驿站，发展', ['驿站', '站', '发展']],
  ['站', ['站']],
  ['站，', ['站']],
  ['', []],
])('phrase(%j) leaves the end open: %j', (text, list) => {
  expect(phrase(text)).toEqual(list);
});

test.each([
  ['１４６．６亿', '146.6亿'],
  ['12,000人', '12000人'],
  ['ＷｉＦｉ', 'wifi'],
  ['Café', 'CAFE'],
  ['㎡', 'm2'],
  ['红色驿站', '《红色驿站》'],
  ['86％', '86%'],
  ['Café', 'Cafe\u0301'],
  ['Wi\u200bFi', 'WiFi'],
  ['１２，０００', '12,000'],
])('%s and %s are the same words', (one, other) => {
  expect(unitsOf(one)).toEqual(unitsOf(other));
});

test.each([
  ['146.6', '46.6'],
  ['1.2万', '12万'],
  ['86%', '86'],
  ['6·8', '68'],
  ['C++', 'C'],
  ['2,3', '23'],
  ['1234,567', '1234567'],
  ['15，100户', '15100户'],
])('%s and %s are not the same words', (one, other) => {
  expect(unitsOf(one)).not.toEqual(unitsOf(other));
});

test.each([
  ['建成15个', ['建', '成', '15', '个']],
  ['C919客机', ['c', '919', '客', '机']],
  ['5G+医疗', ['5', 'g', 'ꀅ', '医', '疗']],
])('%s is read as %j', (text, list) => {
  expect(unitsOf(text).flat()).toEqual(list);
});

const text = fc.array(
  fc.oneof(
    fc.constantFrom(...'红色驿站的一，。、 “”·（）%+-\n　𠮷が1２.,5aBé\u200b…'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 40 },
);

test('every unit stands at its place in the text, in order', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('');
      let last = 0;
      for (const unit of runs(source).flat()) {
        expect(unit.text).not.toBe('');
        expect(unit.end).toBeGreaterThan(unit.start);
        expect(unit.end).toBeLessThanOrEqual(source.length);
        expect(unit.start).toBeGreaterThanOrEqual(last - 1);
        last = unit.start;
      }
    }),
  );
});

test('tokens are letters and digits only, so that a query cannot break out of its quotes', () => {
  fc.assert(
    fc.property(text, (parts) => {
      for (const token of tokens(parts.join(''))) expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

test('there is one token a unit, and what has no width changes nothing', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('');
      expect(tokens(source)).toHaveLength(runs(source).flat().length);
      expect(unitsOf(source.replace(/\u200b/gu, ''))).toEqual(unitsOf(source));
    }),
  );
});

test('twenty thousand characters are read at once', () => {
  const long = '“·　\u200b\ud800</script>"红'.repeat(1500);
  const start = performance.now();
  tokens(long);
  expect(performance.now() - start).toBeLessThan(500);
});
