import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../src/figures/data.ts';
import { line } from '../../src/figures/line/index.ts';
import type { LineSpec } from '../../src/figures/line/spec.ts';
import { boxOf } from './support/geometry.ts';
import { COMMON, dataOf, datum, group } from './support/make.ts';
import { circles, lines, paths, rects, texts } from './support/marks.ts';

const SPEC: LineSpec = { ...COMMON, type: 'line' };
const WIDTH = 560;

const draw = (data: FigureData) => line.layout(SPEC, data, WIDTH);
const labelsOf = (data: FigureData) =>
  texts(draw(data))
    .filter(({ voice }) => voice === 'label')
    .map(({ text }) => text);

const H1 = { from: '2024-01', to: '2024-06' };

describe('a chart of periods', () => {
  it('draws an interval as a bar as long as its time and a date as a dot', () => {
    const scene = draw(
      dataOf(
        { value: 3, period: H1 },
        { value: 4, period: { in: '2024' } },
        { value: 5, period: { asOf: '2024-05-27' } },
      ),
    );
    const [half, year] = rects(scene);
    expect(half!.x).toBeCloseTo(year!.x);
    expect(half!.width / year!.width).toBeCloseTo(182 / 366, 2);
    expect(circles(scene)).toHaveLength(1);
  });

  it('joins nothing: no path and no line runs between two values', () => {
    const scene = draw(dataOf({ value: 3 }, { value: 9, period: { in: '2025' } }));
    expect(paths(scene)).toEqual([]);
    for (const { x1, x2, y1, y2 } of lines(scene)) expect(x1 === x2 || y1 === y2).toBe(true);
  });

  it('sets a greater value higher, above the axis at zero', () => {
    const scene = draw(dataOf({ value: 3 }, { value: 9, period: { in: '2025' } }));
    const [low, high] = rects(scene);
    const axis = lines(scene).find(({ tone, y1, y2 }) => tone === 'axis' && y1 === y2);
    expect(high!.y).toBeLessThan(low!.y);
    expect(low!.y).toBeLessThan(axis!.y1);
  });

  it('sets a negative value below the axis at zero', () => {
    const scene = draw(dataOf({ value: -3 }, { value: 9, period: { in: '2025' } }));
    const axis = lines(scene).find(({ tone, y1, y2 }) => tone === 'axis' && y1 === y2);
    expect(rects(scene)[0]!.y).toBeGreaterThan(axis!.y1);
    expect(texts(scene).some(({ text }) => text.startsWith('−'))).toBe(true);
  });

  it('draws zero on the axis', () => {
    const scene = draw(dataOf({ value: 0 }));
    const axis = lines(scene).find(({ tone, y1, y2 }) => tone === 'axis' && y1 === y2);
    expect(rects(scene)[0]!.y + 3).toBeCloseTo(axis!.y1);
  });

  it('places facts by their time, whatever order they come in', () => {
    const early = { id: 'a', value: 3, period: { in: '2023' } };
    const late = { id: 'b', value: 5, period: { in: '2024' } };
    const forwards = rects(draw(dataOf(early, late)));
    const backwards = rects(draw(dataOf(late, early)));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it('leaves out a fact without a period or without a number', () => {
    const data = dataOf(
      { label: '甲', value: 3 },
      { label: '乙', value: 4, period: { unstated: '目前' } },
      { label: '丙', text: '未写明' },
    );
    expect(labelsOf(data)).toEqual(['甲 3家']);
    expect(draw(dataOf({ text: '未写明' })).marks).toEqual([]);
  });

  it('names every year of the axis', () => {
    const data = dataOf({ value: 3, period: { in: '2022' } }, { value: 4, period: { in: '2024' } });
    const years = texts(draw(data)).flatMap(({ text }) => (text.endsWith('年') ? [text] : []));
    expect(years).toEqual(['2022年', '2023年', '2024年']);
  });

  it('writes large ticks in 万 and 亿, with the unit', () => {
    const data = dataOf({ value: 20000, unit: '人' });
    const ticks = texts(draw(data)).flatMap(({ x, text }) => (x === 0 ? [text] : []));
    expect(ticks).toContain('2万人');
    expect(texts(draw(dataOf({ value: 1e12, unit: '元' }))).map(({ text }) => text)).toContain(
      '10000亿元',
    );
    expect(texts(draw(dataOf({ value: 20000, unit: '万元' }))).map(({ text }) => text)).toContain(
      '20000万元',
    );
  });

  it('leaves the unit to the labels where it would take the room of the plot', () => {
    const data = dataOf({ value: 4, unit: '示例单位'.repeat(15) });
    const ticks = texts(draw(data)).flatMap(({ voice, text }) => (voice === 'quiet' ? [text] : []));
    expect(ticks).toEqual(['0', '1', '2', '3', '4', '2024年']);
  });

  it('keeps labels apart where there is room for it', () => {
    const data = dataOf(
      { label: '甲', value: 5 },
      { label: '乙', value: 5 },
      { label: '丙', value: 5.1 },
    );
    const boxes = texts(draw(data))
      .filter(({ voice }) => voice === 'label')
      .map(boxOf);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart =
          a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
        expect(apart).toBe(true);
      }
    }
  });

  it('breaks a label that is wider than the frame', () => {
    const label = '示例开发区虚构指标的名称'.repeat(5);
    const written = labelsOf(dataOf({ label, value: 3 }));
    expect(written.length).toBeGreaterThan(1);
    expect(written.join('').replace(' ', '')).toBe(`${label}3家`);
  });

  it('gives each series its tone', () => {
    const groups = [group([datum({ value: 3 })], '一'), group([datum({ value: 4 })], '二')];
    expect(rects(draw({ groups })).map(({ tone }) => tone)).toEqual(['series-1', 'series-2']);
  });
});

describe('the summary of a chart of periods', () => {
  it('says each series, its points, and its highest and lowest', () => {
    const points = [
      { label: '2023年', value: 21.3, unit: '%' },
      { label: '2024年上半年', value: 44.6, unit: '%' },
      { label: '2024年', value: -2.5, unit: '%' },
    ];
    const groups = [
      group(points.map(datum), '投资增速'),
      group([datum({ label: '2024年', value: 8 })]),
    ];
    expect(line.summary(SPEC, { groups })).toBe(
      '投资增速：2023年21.3%，2024年上半年44.6%，2024年−2.5%。' +
        '最高的是2024年上半年，最低的是2024年。2024年8家。',
    );
  });

  it('says that there is nothing to draw', () => {
    expect(line.summary(SPEC, { groups: [group([], '投资增速')] })).toBe(
      '投资增速：没有可以画出的数据。',
    );
  });
});
