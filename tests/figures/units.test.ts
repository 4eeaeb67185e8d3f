import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../src/figures/data.ts';
import { units } from '../../src/figures/units/index.ts';
import type { UnitsSpec } from '../../src/figures/units/spec.ts';
import { boxOf } from './support/geometry.ts';
import { COMMON, dataOf, datum, group } from './support/make.ts';
import { paths, shapes, texts } from './support/marks.ts';

const SPEC: UnitsSpec = { ...COMMON, type: 'units' };

const draw = (data: FigureData, width = 560) => units.layout(SPEC, data, width);
const counts = (data: FigureData) => paths(draw(data)).map(shapes);

describe('a unit chart', () => {
  it('draws one mark a unit', () => {
    expect(counts(dataOf({ value: 63 }, { value: 15 }, { value: 1 }))).toEqual([63, 15, 1]);
  });

  it('draws dots for people and squares for everything else', () => {
    expect(paths(draw(dataOf({ value: 2, unit: '名' })))[0]!.d).toContain('a');
    expect(paths(draw(dataOf({ value: 2, unit: '人' })))[0]!.d).toContain('a');
    expect(paths(draw(dataOf({ value: 2, unit: '处' })))[0]!.d).not.toContain('a');
  });

  it('draws no mark for zero, a negative number or a fraction below a half', () => {
    expect(counts(dataOf({ value: 0 }, { value: -3 }, { value: 1e-6 }))).toEqual([0, 0, 0]);
  });

  it('leaves out a fact that is no number', () => {
    const scene = draw(dataOf({ value: 2 }, { label: '建成', text: '2024年5月' }));
    expect(paths(scene)).toHaveLength(1);
    expect(texts(scene).map(({ text }) => text)).toEqual(['甲 2家']);
  });

  it('says how many one mark stands for where there are too many to count', () => {
    const named = { groups: [group([datum({ value: 5001 })], '职工')] };
    expect(counts(named)).toEqual([1667]);
    expect(texts(draw(named))[0]!.text).toBe('职工（一个记号代表3）');
    const nameless = dataOf({ value: 1e12 });
    expect(counts(nameless)).toEqual([2000]);
    expect(texts(draw(nameless))[0]!.text).toBe('一个记号代表5亿');
  });

  it('says nothing of the scale where a mark is one', () => {
    const data = { groups: [group([datum({ value: 2000 })], '职工')] };
    expect(texts(draw(data))[0]!.text).toBe('职工');
    expect(counts(data)).toEqual([2000]);
  });

  it('writes each label with its number above its field', () => {
    const scene = draw(dataOf({ label: '企业', value: 12, qualifier: 'over' }));
    expect(texts(scene)).toMatchObject([{ text: '企业 12余家', x: 0, fact: 'a' }]);
    expect(boxOf(paths(scene)[0]!).top).toBeGreaterThan(texts(scene)[0]!.y);
  });

  it('sets small fields side by side and begins a row where there is no room', () => {
    const [first, second, third] = paths(
      draw(dataOf({ value: 10 }, { value: 10 }, { value: 10 }), 420),
    ).map(boxOf);
    expect(second!.top).toBe(first!.top);
    expect(second!.left).toBeGreaterThan(first!.right);
    expect(third!.left).toBe(first!.left);
    expect(third!.top).toBeGreaterThan(first!.bottom);
  });

  it('gives each datum the next tone', () => {
    const tones = paths(draw(dataOf({ value: 1 }, { value: 1 }))).map(({ tone }) => tone);
    expect(tones).toEqual(['series-1', 'series-2']);
  });
});

describe('the summary of a unit chart', () => {
  it('says each group by its name', () => {
    const groups = [
      group([datum({ label: '驿站', value: 12, unit: '处' })], '阵地'),
      group([datum({ label: '职工', value: 1.2, unit: '万名', qualifier: 'or-more' })]),
    ];
    expect(units.summary(SPEC, { groups })).toBe('阵地：驿站12处。职工1.2万名以上。');
  });

  it('says that there is nothing to draw', () => {
    expect(units.summary(SPEC, { groups: [group([], '阵地')] })).toBe('阵地：没有可以画出的数据。');
  });
});
