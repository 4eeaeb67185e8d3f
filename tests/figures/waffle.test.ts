import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../src/figures/data.ts';
import { waffle } from '../../src/figures/waffle/index.ts';
import type { WaffleSpec } from '../../src/figures/waffle/spec.ts';
import { boxOf } from './support/geometry.ts';
import { COMMON, dataOf, group } from './support/make.ts';
import { paths, shapes, texts } from './support/marks.ts';

const SPEC: WaffleSpec = { ...COMMON, type: 'waffle' };

const draw = (data: FigureData, width = 560) => waffle.layout(SPEC, data, width);
const share = (value: number, label = '占比') => ({ value, label, unit: '%' });
const cells = (value: number) => {
  const drawn = paths(draw(dataOf(share(value))));
  const filled = drawn.filter(({ tone }) => tone !== 'rest').map(shapes);
  const rest = drawn.filter(({ tone }) => tone === 'rest').map(shapes);
  return { filled: filled[0] ?? 0, rest: rest[0] ?? 0 };
};

describe('a waffle chart', () => {
  it('fills one cell of a hundred for one per cent', () => {
    expect(cells(36)).toEqual({ filled: 36, rest: 64 });
  });

  it('fills the last cell in part, over the empty cell', () => {
    expect(cells(36.5)).toEqual({ filled: 37, rest: 64 });
    const [, filled] = paths(draw(dataOf(share(36.5))));
    expect(filled!.d).toMatch(/h6v12h-6z$/);
  });

  it('fills nothing for zero and for a negative share', () => {
    expect(cells(0)).toEqual({ filled: 0, rest: 100 });
    expect(cells(-8)).toEqual({ filled: 0, rest: 100 });
  });

  it('fills every cell for a hundred per cent and no more beyond', () => {
    expect(cells(100)).toEqual({ filled: 100, rest: 0 });
    expect(cells(1e12)).toEqual({ filled: 100, rest: 0 });
  });

  it('fills from the bottom row upwards', () => {
    const [rest, filled] = paths(draw(dataOf(share(10))));
    expect(boxOf(filled!).top).toBeGreaterThan(boxOf(rest!).bottom);
  });

  it('draws a share below a thousandth of a cell without failing', () => {
    expect(cells(1e-6)).toEqual({ filled: 1, rest: 100 });
  });

  it('writes the number and the label beside the grid', () => {
    const written = texts(draw(dataOf(share(36.5, '“双带头人”'))));
    expect(written).toMatchObject([
      { text: '36.5%', voice: 'display', fact: 'a', x: 152, y: 30 },
      { text: '“双带头人”', voice: 'label', x: 152 },
    ]);
  });

  it('sets two grids side by side in the wide frame and one below the other in the narrow', () => {
    const data = dataOf(share(10), share(20));
    const places = (width: number) =>
      paths(draw(data, width))
        .filter(({ tone }) => tone === 'rest')
        .map(boxOf);
    const [left, right] = places(560);
    expect(right!.top).toBe(left!.top);
    expect(right!.left).toBeGreaterThan(left!.right);
    const [upper, lower] = places(328);
    expect(lower!.left).toBe(upper!.left);
    expect(lower!.top).toBeGreaterThan(upper!.bottom);
  });

  it('begins a row below the longest label of the row before', () => {
    const long = share(10, '示例开发区虚构指标的名称'.repeat(5));
    const scene = draw(dataOf(long, share(20), share(30)), 560);
    const grids = paths(scene).filter(({ tone }) => tone === 'rest');
    const label = texts(scene).filter(({ text, voice }) => voice === 'label' && text !== '占比');
    expect(boxOf(grids[2]!).top).toBeGreaterThan(boxOf(label.at(-1)!).bottom);
  });

  it('leaves out a fact that is no number', () => {
    expect(draw(dataOf({ text: '过半' })).marks).toEqual([]);
  });
});

describe('the summary of a waffle chart', () => {
  it('says every share with its hedge', () => {
    const data = dataOf(
      { ...share(36.5, '企业中层以上') },
      { ...share(90, '“双带头人”'), qualifier: 'near' },
    );
    expect(waffle.summary(SPEC, data)).toBe('企业中层以上36.5%，“双带头人”近90%。');
  });

  it('says that there is nothing to draw', () => {
    expect(waffle.summary(SPEC, { groups: [group([])] })).toBe('没有可以画出的数据。');
  });
});
