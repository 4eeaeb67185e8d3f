import { csvFormat, csvParseRows } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCells } from '../../../src/checks/output-rules/records/data-files.ts';

const textsOf = (csv: string) => csvCells(csv).map((row) => row.map(({ text }) => text));

it.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['a\n"甲，""乙"",\n丙"', [['a'], ['甲，"乙",\n丙']]],
  ['', []],
])('csvCells(%j) reads quotes, line ends and empty cells', (csv, rows) => {
  expect(textsOf(csv)).toEqual(rows);
});

it('csvCells gives the place of every cell, its quotes included', () => {
  const csv = '\uFEFF编号,写法\r\n🐴,"1,2"';
  const places = csvCells(csv).map((row) => row.map(({ start, end }) => csv.slice(start, end)));
  expect(places).toEqual([
    ['编号', '写法'],
    ['🐴', '"1,2"'],
  ]);
});

it('csvCells reads what the site writes, whatever stands in it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '，', ',', '"', '\n', '\r\n', '🐴', ' ') });
  fc.assert(
    fc.property(fc.array(fc.record({ 甲: cell, 乙: cell }), { minLength: 1 }), (rows) => {
      const csv = csvFormat(rows);
      expect(textsOf(csv)).toEqual(csvParseRows(csv));
    }),
  );
});

it('csvCells ends on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (csv) => {
      for (const { start, end } of csvCells(csv).flat()) expect(start).toBeLessThanOrEqual(end);
    }),
  );
});
