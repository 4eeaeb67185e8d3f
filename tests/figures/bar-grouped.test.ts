import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar/index.ts';
import type { BarSpec } from '../../src/figures/bar/spec.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { overlaps, spills } from './support/geometry.ts';
import { AWKWARD, COMMON, dataOf, datum, group } from './support/make.ts';
import { lines, rects, texts } from './support/marks.ts';

const GROUPED: BarSpec = { ...COMMON, type: 'bar', mode: 'grouped' };
const COLUMNS: BarSpec = { ...COMMON, type: 'bar', mode: 'plain', direction: 'vertical' };
const WIDTH = 560;

/** A group of two years. */
const years = (name: string, before: number, after: number) =>
  group(
    [datum({ label: '2023年', value: before }), datum({ label: '2024年', value: after })],
    name,
  );

const said = (data: FigureData, spec = GROUPED, width = WIDTH) =>
  texts(bar.layout(spec, data, width)).map(({ text }) => text);
const bars = (data: FigureData, spec = GROUPED, width = WIDTH) =>
  rects(bar.layout(spec, data, width)).filter(({ fact }) => fact);

describe('a grouped bar chart', () => {
  const groups = [years('驿站', 9, 15), years('服务中心', 2, 0)];

  it('names the tones once, above the groups, where their bars have the same names', () => {
    expect(said({ groups })).toEqual([
      ...['2023年', '2024年'],
      ...['驿站', '9家', '15家'],
      ...['服务中心', '2家', '0家'],
    ]);
    const swatches = rects(bar.layout(GROUPED, { groups }, WIDTH)).filter(({ fact }) => !fact);
    expect(swatches.map(({ tone }) => tone)).toEqual(['series-1', 'series-2']);
  });

  it('gives the nth bar of every group the nth tone, and keeps groups apart', () => {
    const [first, second, third, fourth] = bars({ groups });
    expect([first, second, third, fourth].map((box) => box!.tone)).toEqual([
      ...['series-1', 'series-2'],
      ...['series-1', 'series-2'],
    ]);
    const within = second!.y - first!.y - first!.height;
    expect(third!.y - second!.y - second!.height).toBeGreaterThan(within * 3);
    expect(second!.width / first!.width).toBeCloseTo(15 / 9);
    expect(fourth!.width).toBe(0);
  });

  it('keeps the tone of a bar whose neighbour is no number', () => {
    const [, second] = groups;
    const partial = group(
      [datum({ label: '2023年', text: '未写明' }), datum({ label: '2024年', value: 3 })],
      '司机之家',
    );
    expect(bars({ groups: [second!, partial] }).at(-1)!.tone).toBe('series-2');
  });

  it('names every bar itself where the names differ from group to group, or there is one group', () => {
    const other = group([datum({ label: '2022年', value: 4 })], '司机之家');
    expect(said({ groups: [groups[0]!, other] })).toEqual([
      ...['驿站', '2023年', '9家', '2024年', '15家'],
      ...['司机之家', '2022年', '4家'],
    ]);
    expect(said({ groups: [groups[0]!] })).toEqual(['驿站', '2023年', '9家', '2024年', '15家']);
  });

  it('names every bar itself where there are more of them than tones', () => {
    const many = ['一', '二', '三', '四', '五'].map((label) => datum({ label, value: 3 }));
    const scene = bar.layout(GROUPED, { groups: [group(many, '甲'), group(many, '乙')] }, WIDTH);
    expect(rects(scene).every(({ fact }) => fact)).toBe(true);
  });

  it('draws a negative bar leftwards from the zero line that all share', () => {
    const scene = bar.layout(
      GROUPED,
      { groups: [years('投资', 20, -5), years('产值', 8, 6)] },
      WIDTH,
    );
    const [up, down, other] = rects(scene).filter(({ fact }) => fact);
    const [zero] = lines(scene);
    expect(down!.x + down!.width).toBeCloseTo(zero!.x1);
    expect(up!.x).toBeCloseTo(zero!.x1);
    expect(other!.x).toBeCloseTo(zero!.x1);
    expect(zero!.y2).toBeGreaterThan(other!.y);
  });
});

describe('standing bars', () => {
  const data = dataOf({ label: '新建', value: 22 }, { label: '扩建', value: -11 });

  it('stand on a common zero, their numbers at their ends and their names below all of them', () => {
    const scene = bar.layout(COLUMNS, data, WIDTH);
    const [up, down] = rects(scene);
    const [zero] = lines(scene);
    expect(up!.y + up!.height).toBeCloseTo(zero!.y1);
    expect(down!.y).toBeCloseTo(zero!.y1);
    expect(up!.height / down!.height).toBeCloseTo(2);
    const at = (text: string) => texts(scene).find((mark) => mark.text === text)!;
    expect(at('22家')).toMatchObject({ anchor: 'middle', x: up!.x + up!.width / 2 });
    expect(at('22家').y).toBeLessThan(up!.y);
    expect(at('−11家').y).toBeGreaterThan(down!.y + down!.height);
    expect(at('新建').y).toBe(at('扩建').y);
    expect(at('新建').y).toBeGreaterThan(at('−11家').y);
  });

  it('say a zero on the line', () => {
    const scene = bar.layout(COLUMNS, dataOf({ value: 0 }, { value: 4 }), WIDTH);
    expect(rects(scene)[0]!.height).toBe(0);
    expect(texts(scene).map(({ text }) => text)).toContain('0家');
  });

  it('break a long name under its column over a few lines', () => {
    const long = dataOf({ label: '改建和技术改造投资', value: 3 }, { value: 2 }, { value: 1 });
    const scene = bar.layout(COLUMNS, long, 328);
    const named = texts(scene).filter(({ x, voice }) => voice === 'label' && x < 110);
    expect(named.map(({ text }) => text).join('')).toBe('改建和技术改造投资');
    expect(named.length).toBe(2);
  });

  it('stand side by side in a group, one tone a place', () => {
    const spec = { ...GROUPED, direction: 'vertical' as const };
    const [first, second, third] = bars({ groups: [years('甲', 9, 15), years('乙', 2, 0)] }, spec);
    expect(second!.x - first!.x - first!.width).toBeLessThan(5);
    expect(third!.x - second!.x - second!.width).toBeGreaterThan(20);
    expect(second!.tone).toBe('series-2');
  });

  it('stand over the name of their group where each has its own', () => {
    const groups = [group([datum({ value: 4 })], '东区'), group([datum({ value: 2 })], '西区')];
    const scene = bar.layout(COLUMNS, { groups }, WIDTH);
    const headings = texts(scene).filter(({ voice }) => voice === 'strong');
    expect(headings.map(({ text }) => text)).toEqual(['东区', '西区']);
    expect(headings[0]!.y).toBe(headings[1]!.y);
  });

  it.each([
    ['too many columns', dataOf(...Array.from({ length: 30 }, (_, value) => ({ value })))],
    ['a name too long', dataOf({ label: '示例指标的名称'.repeat(6), value: 3 }, { value: 2 })],
    ['a number too long', dataOf({ value: 3, unit: '示例单位'.repeat(9) }, { value: 2 })],
  ])('lie down for %s', (_why, crowded) => {
    const plain: BarSpec = { ...COMMON, type: 'bar', mode: 'plain' };
    expect(bar.layout(COLUMNS, crowded, 328)).toEqual(bar.layout(plain, crowded, 328));
  });

  it.each(AWKWARD)(
    'keep %s inside the frame, at the width of a small plot too',
    (_name, awkward) => {
      for (const width of [120, 328, 520]) {
        const scene = bar.layout(COLUMNS, awkward, width);
        expect(spills(scene)).toEqual([]);
        expect(overlaps(scene)).toEqual([]);
      }
    },
  );
});
