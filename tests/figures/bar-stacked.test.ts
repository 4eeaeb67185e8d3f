import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar/index.ts';
import type { BarSpec } from '../../src/figures/bar/spec.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { overlaps } from './support/geometry.ts';
import { COMMON, datum, group } from './support/make.ts';
import { lines, rects, texts } from './support/marks.ts';

const STACKED: BarSpec = { ...COMMON, type: 'bar', mode: 'stacked' };
const WIDTH = 560;

const stacked = (data: FigureData) => bar.layout(STACKED, data, WIDTH);

describe('a stacked bar chart', () => {
  const shares = [
    datum({ id: 'a', label: '甲', value: 60, unit: '%' }),
    datum({ id: 'b', label: '乙', value: 40, unit: '%' }),
  ];

  it('lays the parts of a group end to end', () => {
    const [first, second] = rects(stacked({ groups: [group(shares)] })).filter(({ fact }) => fact);
    expect(first).toMatchObject({ x: 0, width: WIDTH * 0.6, tone: 'series-1', fact: 'a' });
    expect(second!.x).toBeCloseTo(WIDTH * 0.6 + 2);
    expect(second!.x + second!.width).toBeCloseTo(WIDTH);
  });

  it('draws groups to one scale', () => {
    const groups = [
      group([datum({ id: 'a', value: 5 })], '2023年'),
      group([datum({ id: 'b', value: 10 })], '2024年'),
    ];
    const [first, second] = rects(stacked({ groups })).filter(({ fact }) => fact);
    expect(first!.width * 2).toBeCloseTo(second!.width);
    expect(second!.width).toBe(WIDTH);
  });

  it('titles a group with its name and its total, tied to the fact of the total', () => {
    const total = datum({ id: 'sum', value: 15 });
    const scene = stacked({ groups: [group([datum({ value: 7 })], '2024年', total)] });
    expect(texts(scene)[0]).toMatchObject({ text: '2024年，共15家', voice: 'strong', fact: 'sum' });
  });

  it('keys every part with its swatch, label and number', () => {
    const scene = stacked({ groups: [group(shares)] });
    const swatches = rects(scene).filter(({ fact }) => !fact);
    expect(swatches.map(({ tone }) => tone)).toEqual(['series-1', 'series-2']);
    expect(texts(scene).map(({ text }) => text)).toEqual(['甲 60%', '乙 40%']);
  });

  it('gives a negative part no length and leaves out a group without numbers', () => {
    const groups = [
      group([datum({ value: 3 }), datum({ id: 'b', value: -3 })], '一'),
      group([datum({ text: '未写明' })], '二'),
    ];
    const scene = stacked({ groups });
    const parts = rects(scene).filter(({ fact }) => fact);
    expect(parts.map(({ width }) => width)).toEqual([WIDTH, 0]);
    expect(texts(scene).map(({ text }) => text)).not.toContain('二');
  });

  it('outlines what the parts leave of the total, and says so in the key', () => {
    const total = datum({ id: 'sum', value: 20 });
    const scene = stacked({ groups: [group([datum({ value: 15 })], '2024年', total)] });
    const outlined = rects(scene).filter(({ tone }) => tone === 'rest');
    expect(outlined).toHaveLength(2);
    expect(outlined[0]!.fact).toBeUndefined();
    expect(outlined[0]!.x).toBeCloseTo(WIDTH * 0.75 + 2);
    expect(outlined[0]!.x + outlined[0]!.width).toBeCloseTo(WIDTH - 0.5);
    expect(texts(scene).map(({ text }) => text)).toContain('未列出');
  });

  it('outlines nothing where the parts make up the total, or more', () => {
    for (const value of [15, 14]) {
      const scene = stacked({ groups: [group([datum({ value: 15 })], '全部', datum({ value }))] });
      expect(rects(scene).map(({ tone }) => tone)).not.toContain('rest');
    }
  });

  it('draws a part in one tone in every group, though another part is missing', () => {
    const parts = (...labels: string[]) => labels.map((label) => datum({ label, value: 5 }));
    const groups = [group(parts('甲', '乙', '丙'), '一'), group(parts('丙', '甲'), '二')];
    const tones = rects(stacked({ groups })).filter(({ fact }) => fact);
    expect(tones.map(({ tone }) => tone)).toEqual([
      'series-1',
      'series-2',
      'series-3',
      'series-1',
      'series-3',
    ]);
  });
});

describe('a standing stacked bar chart', () => {
  const groups = [
    group(
      [datum({ id: 'a', label: '本地', value: 41 }), datum({ id: 'b', label: '迁入', value: 8 })],
      '2023年',
    ),
    group(
      [datum({ id: 'c', label: '本地', value: 46 }), datum({ id: 'd', label: '迁入', value: 17 })],
      '2024年',
      datum({ id: 'sum', value: 70 }),
    ),
  ];
  const standing = (data: FigureData, width = WIDTH) =>
    bar.layout({ ...STACKED, direction: 'vertical' }, data, width);

  it('lays the parts one on the other from a common base, the first at the bottom', () => {
    const [first, second, third] = rects(standing({ groups })).filter(({ fact }) => fact);
    expect(second!.y + second!.height).toBeLessThan(first!.y);
    expect(third!.y + third!.height).toBeCloseTo(first!.y + first!.height);
    expect(third!.height / first!.height).toBeCloseTo(46 / 41);
    expect(third!.x).toBeGreaterThan(first!.x + first!.width);
  });

  it('keys the parts once, with the rest, and sets each number beside its part', () => {
    const scene = standing({ groups });
    const labels = texts(scene).filter(({ voice }) => voice === 'label');
    expect(labels.map(({ text }) => text)).toEqual(['本地', '迁入', '未列出']);
    const number = texts(scene).find(({ fact }) => fact === 'd')!;
    const part = rects(scene).find(({ fact }) => fact === 'd')!;
    expect(number).toMatchObject({ text: '17家', voice: 'value' });
    expect(number.x).toBeGreaterThan(part.x + part.width);
    expect(number.y).toBeGreaterThan(part.y);
    expect(number.y).toBeLessThan(part.y + part.height);
  });

  it('names the parts of a single column beside it', () => {
    const said = texts(standing({ groups: [groups[1]!] })).map(({ text }) => text);
    expect(said).toEqual(['本地 46家', '迁入 17家', '未列出', '2024年，共70家']);
  });

  it('leads a number that had to give way back to its part', () => {
    const small = [1, 1, 60].map((value, index) =>
      datum({ label: `部分${'甲乙丙'[index]}`, value }),
    );
    const scene = standing({ groups: [group(small, '全部')] });
    expect(overlaps(scene)).toEqual([]);
    expect(lines(scene).length).toBeGreaterThan(1);
  });

  it('lies down where the numbers have no room beside the columns', () => {
    const many = Array.from({ length: 12 }, (_, index) => group(groups[0]!.data, `第${index}组`));
    const [first, second] = rects(standing({ groups: many }, 328)).filter(({ fact }) => fact);
    expect(second!.y).toBe(first!.y);
  });
});
