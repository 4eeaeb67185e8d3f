import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/figures/matrix/index.ts';
import { matrixType, type MatrixSpec } from '../../src/figures/matrix/spec.ts';
import { overlaps, spills } from './support/geometry.ts';
import { COMMON } from './support/make.ts';
import { lines, rects, texts } from './support/marks.ts';

const SPEC: MatrixSpec = {
  ...COMMON,
  type: 'matrix',
  sources: [{ source: 'notice', locator: { paragraph: 5 } }],
  corner: '企业',
  columns: ['劳动模范', '退役军人', '帮扶帮困'],
  rows: [
    { label: '达康', cells: ['公司党委', '', ''] },
    { label: '瑞达', cells: ['', '集团党委', '结对帮扶'] },
    { label: '正维', cells: ['', '', ''] },
  ],
};

const layout = (spec: MatrixSpec, width: number) => matrix.layout(spec, { groups: [] }, width);
const said = (spec: MatrixSpec, width: number) => texts(layout(spec, width)).map((t) => t.text);

describe('a matrix with room for a grid', () => {
  const scene = layout(SPEC, 520);

  it('sets the columns on top, the rows on the left and the words where they cross', () => {
    const at = (text: string) => texts(scene).find((mark) => mark.text === text)!;
    const square = rects(scene)[0]!;
    expect(at('企业').y).toBe(at('退役军人').y);
    expect(at('达康').x).toBe(at('企业').x);
    expect(at('公司党委').y).toBe(at('达康').y);
    expect(square.x).toBe(at('劳动模范').x);
    expect(at('公司党委').x).toBeGreaterThan(square.x + square.width);
    expect(at('瑞达').y).toBeGreaterThan(at('达康').y);
  });

  it('marks the filled cells, each in the tone of its column, and leaves a faint dash in the others', () => {
    expect(rects(scene).map(({ tone }) => tone)).toEqual(['series-1', 'series-2', 'series-3']);
    const dashes = lines(scene).filter(({ word }) => word !== undefined);
    expect(dashes).toHaveLength(6);
    for (const { tone } of dashes) expect(tone).toBe('rule');
  });

  it('ties what stands in a row to the row of the table', () => {
    const row = (text: string) => texts(scene).find((mark) => mark.text === text)?.word;
    expect(row('达康')).toBe(0);
    expect(row('公司党委')).toBe(0);
    expect(row('结对帮扶')).toBe(1);
    expect(row('劳动模范')).toBeUndefined();
    expect(rects(scene).map(({ word }) => word)).toEqual([0, 1, 1]);
  });

  it('rules a line under its heads and round its ends, and hairlines between', () => {
    const level = lines(scene).filter(({ y1, y2, word }) => y1 === y2 && word === undefined);
    expect(level.map(({ tone }) => tone)).toEqual(['axis', 'axis', 'rule', 'rule', 'axis']);
    const upright = lines(scene).filter(({ x1, x2 }) => x1 === x2);
    expect(upright).toHaveLength(3);
  });
});

describe('a matrix without room for a grid', () => {
  const columns = ['政策宣传', '法律咨询', '纠纷调解', '就业帮扶'];
  const wide = { ...SPEC, columns, rows: [{ label: '工会', cells: ['每季', '', '调解', '培训'] }] };

  it('lists under the head of each row what its columns say', () => {
    expect(said(wide, 328)).toEqual(['工会', '政策宣传：每季', '纠纷调解：调解', '就业帮扶：培训']);
    for (const mark of texts(layout(wide, 328))) expect(mark.word).toBe(0);
  });

  it('keeps the tones of the columns, so that both drawings say the same', () => {
    const tones = (width: number) => rects(layout(wide, width)).map(({ tone }) => tone);
    expect(tones(328)).toEqual(['series-1', 'series-3', 'series-4']);
    expect(tones(520)).toEqual(tones(328));
  });

  it('lists words too long for cells in a wide frame too', () => {
    const long = '新就业形态劳动者权益保障'.repeat(5);
    const spec = { ...wide, rows: [{ label: '工会', cells: [long, '', '', ''] }] };
    expect(said(spec, 520)[1]).toMatch(/^政策宣传：/);
    expect(said(spec, 520).slice(1).join('')).toBe(`政策宣传：${long}`);
  });

  it('leaves a faint dash under a row without words', () => {
    const spec = { ...wide, rows: [{ label: '民政', cells: ['', '', '', ''] }] };
    const scene = layout(spec, 328);
    expect(texts(scene)).toHaveLength(1);
    expect(lines(scene)).toMatchObject([{ tone: 'rule', word: 0 }]);
  });
});

describe('the declaration of a matrix', () => {
  it('refuses a row with more or fewer cells than there are columns, at its cells', () => {
    const rows = [SPEC.rows![0]!, { label: '瑞达', cells: ['集团党委'] }];
    const result = matrixType.schema.safeParse({ ...SPEC, rows });
    expect(result.error?.issues).toMatchObject([
      {
        path: ['rows', 1, 'cells'],
        message: '“瑞达”这一行有1格，columns（列）有3列：每列一格，没有的写 ""',
      },
    ]);
    expect(matrixType.schema.safeParse(SPEC).success).toBe(true);
  });

  it('wants to know where its words come from', () => {
    const { sources: _, ...without } = SPEC;
    expect(matrixType.schema.safeParse(without).error?.issues[0]?.path).toEqual(['sources']);
    expect(matrixType.schema.safeParse({ ...SPEC, sources: [] }).success).toBe(false);
  });
});

describe('the words of a matrix', () => {
  it('are a table with a column for the heads of the rows', () => {
    const table = matrixType.words(SPEC);
    expect(table.columns).toEqual(['企业', '劳动模范', '退役军人', '帮扶帮困']);
    expect(table.rows[0]).toEqual(['达康', '公司党委', '', '']);
    const { corner: _, ...without } = SPEC;
    expect(matrixType.words(without).columns[0]).toBe('');
  });

  it('are read out row by row', () => {
    expect(matrix.summary(SPEC)).toBe(
      '达康：劳动模范，公司党委。瑞达：退役军人，集团党委；帮扶帮困，结对帮扶。正维：未列出。',
    );
  });
});

describe('a matrix of any words', () => {
  const words = fc
    .array(fc.constantFrom(...'示例企业，“”（）。 ', '公司党委', 'GDP', '2024年', 'W'), {
      maxLength: 60,
    })
    .map((parts) => [...parts.join('')].slice(0, 60).join(''));
  const cell = fc.oneof(fc.constant(''), words);
  const spec = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 12 }), fc.option(words, { nil: undefined }))
    .chain(([columns, corner]) => {
      const cells = fc.array(cell, { minLength: columns.length, maxLength: columns.length });
      const row = fc.record({ label: words, cells });
      return fc
        .array(row, { minLength: 1, maxLength: 8 })
        .map((rows): MatrixSpec => ({ ...SPEC, corner, columns, rows }));
    });

  it.each([120, 200, 328, 520])('stays inside a frame %d wide, no text over another', (width) => {
    fc.assert(
      fc.property(spec, (declared) => {
        const scene = layout(declared, width);
        expect(spills(scene)).toEqual([]);
        expect(overlaps(scene)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('draws 30 rows of 12 columns, and one row of one', () => {
    const columns = Array.from({ length: 12 }, (_, index) => `方面${index}`);
    const cells = columns.map(() => '示例词语'.repeat(15));
    const rows = Array.from({ length: 30 }, (_, index) => ({ label: `对象${index}`, cells }));
    const least = { ...SPEC, columns: ['方面'], rows: [{ label: '', cells: [''] }] };
    for (const declared of [{ ...SPEC, columns, rows }, least]) {
      for (const width of [328, 520]) expect(spills(layout(declared, width))).toEqual([]);
    }
    expect(rects(layout({ ...SPEC, columns, rows }, 520))).toHaveLength(360);
  });
});
