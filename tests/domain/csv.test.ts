import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAsGiven, csvOf, csvText, inertCell } from '../../src/domain/csv.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '⁺'];
const BEFORE = [
  '',
  ' ',
  '　',
  '\u00a0',
  '"',
  "'",
  '“',
  '\uFEFF',
  '\u200b',
  '\u2060',
  ' "\u202e',
  '\0',
];

test.each(SIGNS.flatMap((sign) => BEFORE.map((before) => `${before}${sign}cmd|' /C calc'!A0`)))(
  'inertCell(%j) is words',
  (text) => {
    expect(inertCell(text)).toBe(`'${text}`);
  },
);

test.each([
  '\t=1',
  '\t驿站',
  '\r1',
  '\n驿站',
  '-5.2万元',
  '+86 471',
  '−SUM(A1)',
  '-',
  '-1+1',
  '=1',
])('inertCell(%j) is words', (text) => {
  expect(inertCell(text)).toBe(`'${text}`);
});

test.each([
  '-5.2',
  '−53',
  '+5',
  '5',
  '-5.2%',
  '1e5',
  '-.5',
  '驿站',
  '',
  '5－6个',
  'a=b',
  '−53万元',
])('inertCell(%j) is as given', (text) => {
  expect(inertCell(text)).toBe(text);
});

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...SIGNS, ...BEFORE, '1', '驿站', '"', ',', '\r\n'))
    .map((parts) => parts.join('')),
);

test('cellAsGiven(inertCell(text)) is the text', () => {
  fc.assert(fc.property(anyCell, (text) => cellAsGiven(inertCell(text)) === text));
});

test('csvText(columns, rows) is read again as it was given, whatever stands in a cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
      const read = parse(csvText(['=甲', '乙'], rows), { bom: true, relax_column_count: true });
      expect(read).toEqual([["'=甲", '乙'], ...rows.map((row) => row.map(inertCell))]);
    }),
  );
});

test('csvOf(records) has the keys of the first as its header; of none it is empty', () => {
  expect(csvOf([{ 甲: '1', 乙: '=1' }])).toBe("\uFEFF甲,乙\r\n1,'=1\r\n");
  expect(csvOf([])).toBe('\uFEFF\r\n');
});
