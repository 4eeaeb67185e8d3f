import { describe, expect, it } from 'vitest';
import { comparisonFaults } from '../../src/checks/numbers/figure-faults.ts';
import { bareNumbers } from '../../src/domain/numbers/scan.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { dumbbell } from '../../src/figures/dumbbell/index.ts';
import type { DumbbellMode, DumbbellSpec } from '../../src/figures/dumbbell/spec.ts';
import { exampleRecords } from '../../src/figures/example.ts';
import { figureSchema } from '../../src/figures/schema.ts';
import { boxOf, overlaps } from './support/geometry.ts';
import { COMMON, datum, group } from './support/make.ts';
import { circles, lines, rects, texts } from './support/marks.ts';

const SPEC: DumbbellSpec = { ...COMMON, type: 'dumbbell' };
const WIDTH = 520;

const draw = (data: FigureData, mode: DumbbellMode = 'dumbbell', width = WIDTH) =>
  dumbbell.layout({ ...SPEC, mode }, data, width);
const say = (data: FigureData, mode: DumbbellMode = 'dumbbell') =>
  dumbbell.summary({ ...SPEC, mode }, data);
const written = (data: FigureData, mode?: DumbbellMode, width?: number) =>
  texts(draw(data, mode, width)).map(({ text }) => text);

/** A row for each name: its numbers, under the same labels in every row. */
function rowsOf(
  rows: Record<string, number[]>,
  labels = ['2023年', '2024年', '2025年'],
  unit = '家',
): FigureData {
  return {
    groups: Object.entries(rows).map(([name, values]) =>
      group(
        values.map((value, index) =>
          datum({ id: `${name}-${index}`, label: labels[index]!, value, unit }),
        ),
        name,
      ),
    ),
  };
}

/** The circles and the numbers of one fact. */
const dotOf = (data: FigureData, fact: string) =>
  circles(draw(data)).find((circle) => circle.fact === fact)!;
const numberOf = (data: FigureData, fact: string, width = WIDTH) =>
  texts(draw(data, 'dumbbell', width)).find((text) => text.fact === fact)!;

describe('a dumbbell chart', () => {
  const data = rowsOf({ 北片区: [12, 31], 南片区: [26, 20] });

  it('draws the first of a row hollow, the second filled, and a line between them', () => {
    const [first, second] = [dotOf(data, '北片区-0'), dotOf(data, '北片区-1')];
    expect(first).toMatchObject({ hollow: true, y: second.y });
    expect(second.hollow).toBeUndefined();
    const [link] = lines(draw(data)).filter(({ tone }) => tone === 'link');
    expect(link).toMatchObject({ x1: first.x, x2: second.x, y1: first.y, y2: first.y });
  });

  it('places all rows on one scale', () => {
    const x = (fact: string) => dotOf(data, fact).x;
    const perUnit = (x('北片区-1') - x('北片区-0')) / 19;
    expect((x('南片区-0') - x('南片区-1')) / 6).toBeCloseTo(perUnit);
    expect(x('南片区-1') - x('北片区-0')).toBeCloseTo(perUnit * 8);
  });

  it('writes the lower number left of its end and the higher one right of it', () => {
    for (const [low, high] of [
      ['北片区-0', '北片区-1'],
      ['南片区-1', '南片区-0'],
    ] as const) {
      expect(numberOf(data, low)).toMatchObject({ anchor: 'end' });
      expect(numberOf(data, low).x).toBeLessThan(dotOf(data, low).x);
      expect(numberOf(data, high)).toMatchObject({ anchor: 'start' });
      expect(numberOf(data, high).x).toBeGreaterThan(dotOf(data, high).x);
    }
  });

  it('explains its ends once, above, where they are the same in all rows', () => {
    expect(written(data).slice(0, 2)).toEqual(['2023年', '2024年']);
    expect(written(data).filter((text) => text === '12家')).toHaveLength(1);
    const swatches = circles(draw(data)).filter(({ fact }) => !fact);
    expect(swatches.map(({ hollow }) => hollow)).toEqual([true, undefined]);
  });

  it('labels each end where the rows differ, where it tells nothing, and where there is one row', () => {
    const unlike = {
      groups: [
        group(
          [datum({ label: '本区', value: 3 }), datum({ id: 'b', label: '全省', value: 9 })],
          '企业',
        ),
        group(
          [datum({ label: '本市', value: 4 }), datum({ id: 'd', label: '全国', value: 8 })],
          '协会',
        ),
      ],
    };
    expect(written(unlike)).toEqual(expect.arrayContaining(['本区 3家', '全省 9家', '本市 4家']));
    expect(written(rowsOf({ 甲: [1, 2], 乙: [3, 4] }, ['数', '数']))).toContain('数 1家');
    expect(written(rowsOf({ 甲: [1, 2] }))).toContain('2023年 1家');
  });

  it('moves both numbers above where they have no room beside, each over its end', () => {
    const scene = draw(rowsOf({ 甲: [0, 90], 乙: [40, 50] }), 'dumbbell', 120);
    const numbers = texts(scene).filter(({ fact }) => fact?.startsWith('甲'));
    const dots = circles(scene).filter(({ fact }) => fact?.startsWith('甲'));
    for (const { y } of numbers) expect(y).toBeLessThan(dots[0]!.y - dots[0]!.r);
    expect(overlaps(scene)).toEqual([]);
  });

  it('lists numbers too long for one line one below another, each behind its end in small', () => {
    const long = rowsOf({ 甲: [3, 8], 乙: [5, 6] }, ['前', '后'], '示例单位'.repeat(15));
    const scene = draw(long);
    const small = circles(scene).filter(({ fact, x }) => !fact && x === 6);
    expect(small.map(({ hollow }) => hollow)).toEqual([true, undefined, true, undefined]);
    expect(overlaps(scene)).toEqual([]);
  });

  it('draws a line at zero where numbers lie on both sides of it, and only there', () => {
    const zeros = (values: FigureData) =>
      lines(draw(values)).filter(({ tone, x1, x2 }) => tone === 'axis' && x1 === x2);
    expect(zeros(data)).toEqual([]);
    const both = rowsOf({ 甲: [-3, 13], 乙: [8, 9] }, ['前', '后'], '%');
    expect(zeros(both)).toHaveLength(2);
    const [zero] = zeros(both);
    expect(dotOf(both, '甲-0').x).toBeLessThan(zero!.x1);
    expect(dotOf(both, '乙-0').x).toBeGreaterThan(zero!.x1);
  });

  it('breaks the line at zero where a number stands on it', () => {
    const near = rowsOf({ 甲: [-40, 60], 乙: [6, 30] }, ['前', '后'], '%');
    const scene = draw(near);
    const number = texts(scene).find(({ fact }) => fact === '乙-0')!;
    const { left, right, top, bottom } = boxOf(number);
    const zeros = lines(scene).filter(({ tone }) => tone === 'axis');
    expect(left < zeros[0]!.x1 && zeros[0]!.x1 < right).toBe(true);
    expect(zeros).toHaveLength(3);
    for (const { y1, y2 } of zeros) expect(y2 <= top + 3 || y1 >= bottom - 3).toBe(true);
  });

  it('shows both of two equal numbers, one around the other', () => {
    const equal = rowsOf({ 甲: [7, 7], 乙: [5, 9] });
    const [ring, dot] = [dotOf(equal, '甲-0'), dotOf(equal, '甲-1')];
    expect(ring.x).toBe(dot.x);
    expect(ring.r).toBeGreaterThan(dot.r + 2);
    expect(written(equal).filter((text) => text === '7家')).toHaveLength(2);
    expect(overlaps(draw(equal))).toEqual([]);
  });

  it('draws the one end of a row that has no other, and leaves out a row that has none', () => {
    const missing = datum({ id: 'b', label: '2024年', text: '未写明' });
    const alone = {
      groups: [
        group([datum({ label: '2023年', value: 5 }), missing], '甲'),
        group([missing], '乙'),
      ],
    };
    expect(circles(draw(alone))).toMatchObject([{ hollow: true, fact: 'a' }]);
    expect(lines(draw(alone)).filter(({ tone }) => tone === 'link')).toEqual([]);
    expect(written(alone)).not.toContain('乙');
  });

  it('draws a third number filled, in a tone of its own', () => {
    const third = rowsOf({ 甲: [3, 13, 8], 乙: [5, 6, 20] });
    expect(dotOf(third, '甲-2').hollow).toBeUndefined();
    expect(dotOf(third, '甲-2').tone).not.toBe(dotOf(third, '甲-1').tone);
    expect(written(third)).toEqual(expect.arrayContaining(['2025年', '8家', '20家']));
  });

  it('marks a derived number as such', () => {
    const derived = datum({ id: 'b', label: '后', value: 9 });
    derived.shown = '9家（推算）';
    const shown = written({ groups: [group([datum({ label: '前', value: 3 }), derived], '甲')] });
    expect(shown).toContain('后 9家（推算）');
  });

  it('keeps to the scale it is given', () => {
    const rows = rowsOf({ 甲: [10, 20] });
    const dots = circles(dumbbell.layout(SPEC, rows, WIDTH, [0, 100]));
    const whole = circles(dumbbell.layout(SPEC, rowsOf({ 甲: [0, 100] }), WIDTH));
    const length = ([a, b]: { x: number }[]) => b!.x - a!.x;
    expect(length(dots)).toBeLessThan(length(whole) / 5);
    expect(dumbbell.extent!(SPEC, rows)).toEqual([10, 20]);
  });
});

describe('a chart of ranges', () => {
  const data = rowsOf({ 执照: [1, 5], 许可: [3, 15] }, ['最短', '最长'], '天');

  it('draws a bar from the lower to the higher number, with both at its ends', () => {
    const [licence, permit] = rects(draw(data, 'range')).filter(({ fact }) => fact);
    expect(permit!.width / licence!.width).toBeCloseTo(3);
    expect(circles(draw(data, 'range'))).toEqual([]);
    const [low, high] = texts(draw(data, 'range')).filter(({ fact }) => fact?.startsWith('执照'));
    const bounds = [high, low].map((text) => text!.x).sort((a, b) => a - b);
    expect(bounds[0]).toBeLessThan(licence!.x);
    expect(bounds[1]).toBeGreaterThan(licence!.x + licence!.width);
  });

  it('names its ends once where the lower one comes first in every row', () => {
    expect(written(data, 'range')[0]).toBe('最短—最长');
    const reversed = rowsOf({ 执照: [5, 1], 许可: [3, 15] }, ['最短', '最长'], '天');
    expect(written(reversed, 'range')).toContain('最长 1天');
  });

  it('leaves a sliver where both numbers are equal', () => {
    const [bar] = rects(draw(rowsOf({ 甲: [5, 5], 乙: [1, 9] }), 'range')).filter(
      ({ fact }) => fact,
    );
    expect(bar!.width).toBe(3);
  });
});

describe('the summary of a dumbbell chart', () => {
  it('says each row, then by name which numbers are farthest apart', () => {
    expect(say(rowsOf({ 北片区: [12, 31], 南片区: [26, 20] }))).toBe(
      '北片区：2023年12家，2024年31家。南片区：2023年26家，2024年20家。差距最大的是北片区。',
    );
    expect(say(rowsOf({ 甲: [1, 5], 乙: [3, 15] }), 'range')).toContain('跨度最大的是乙。');
  });

  it('names every row that shares the widest gap, decimals or not', () => {
    expect(say(rowsOf({ 甲: [22.3, 21.3], 乙: [45.6, 44.6], 丙: [1, 1.5] }))).toContain(
      '差距最大的是甲、乙。',
    );
  });

  it('compares no gaps where there is one, where all are alike, or where a row has no name', () => {
    expect(say(rowsOf({ 甲: [1, 5] }))).not.toContain('差距');
    expect(say(rowsOf({ 甲: [1, 5], 乙: [9, 5] }))).not.toContain('差距');
    const nameless = { groups: [...rowsOf({ 甲: [1, 5] }).groups, group([datum({ value: 3 })])] };
    expect(say(nameless)).not.toContain('差距');
  });

  it('says what is no number as it is written, and that there is nothing to draw', () => {
    const missing = group([datum({ value: 5 }), datum({ label: '乙', text: '未写明' })], '企业');
    expect(say({ groups: [missing] })).toBe('企业：甲5家，乙未写明。');
    expect(say({ groups: [] })).toBe('没有可以画出的数据。');
  });
});

describe('the examples of a dumbbell chart', () => {
  const faultsOf = (example: (typeof dumbbell.examples.right)[number]) => {
    const records = exampleRecords(example);
    return comparisonFaults(figureSchema.parse(example.spec), records.facts, records.series);
  };

  it.each(dumbbell.examples.right)('have nothing against the right one: $title', (example) => {
    expect(faultsOf(example)).toEqual([]);
  });

  it.each(dumbbell.examples.wrong)('refuse the wrong one: $title', (example) => {
    expect(faultsOf(example)).not.toEqual([]);
  });

  it('leave no number without its fact', () => {
    for (const mode of ['dumbbell', 'range'] as const) {
      const scene = draw(rowsOf({ 甲: [3, 13, 8], 乙: [5, 6, 20] }), mode);
      const loose = texts(scene).filter(({ fact }) => !fact);
      expect(loose.flatMap(({ text }) => bareNumbers(text))).toEqual([]);
    }
  });
});
