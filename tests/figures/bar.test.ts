import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar/index.ts';
import type { BarSpec } from '../../src/figures/bar/spec.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { AWKWARD, COMMON, dataOf, datum, group } from './support/make.ts';
import { rects, texts } from './support/marks.ts';

const PLAIN: BarSpec = { ...COMMON, type: 'bar', mode: 'plain' };
const STACKED: BarSpec = { ...COMMON, type: 'bar', mode: 'stacked' };
const WIDTH = 560;

const plain = (data: FigureData) => bar.layout(PLAIN, data, WIDTH);
const stacked = (data: FigureData) => bar.layout(STACKED, data, WIDTH);

describe('a plain bar chart', () => {
  it('draws bars in proportion to their values from one zero', () => {
    const [long, short] = rects(plain(dataOf({ value: 40 }, { value: 10 })));
    expect(long?.x).toBe(0);
    expect(short?.x).toBe(0);
    expect(long!.width / short!.width).toBeCloseTo(4);
  });

  it('writes the label above and the number beside each bar', () => {
    const scene = plain(dataOf({ label: '企业', value: 63 }));
    const [label, number] = texts(scene);
    const [box] = rects(scene);
    expect(label).toMatchObject({ text: '企业', x: 0, voice: 'label' });
    expect(number).toMatchObject({ text: '63家', voice: 'value', fact: 'a' });
    expect(number!.x).toBeCloseTo(box!.width + 8);
  });

  it('draws zero as a bar of no width, and equal values as equal bars', () => {
    expect(rects(plain(dataOf({ value: 0 })))).toMatchObject([{ x: 0, width: 0 }]);
    const [first, second] = rects(plain(dataOf({ value: 7 }, { value: 7 })));
    expect(first!.width).toBe(second!.width);
    expect(first!.width).toBeGreaterThan(0);
  });

  it('draws a negative value leftwards from zero, in another tone, its number on the left', () => {
    const scene = plain(dataOf({ value: 10 }, { value: -5 }));
    const [up, down] = rects(scene);
    expect(down!.x + down!.width).toBeCloseTo(up!.x);
    expect(down!.width).toBeCloseTo(up!.width / 2);
    expect(down!.tone).not.toBe(up!.tone);
    expect(texts(scene).at(-1)).toMatchObject({ text: '−5家', anchor: 'end', x: down!.x - 8 });
  });

  it('keeps the number of a zero inside the frame beside a negative value', () => {
    const number = texts(plain(dataOf({ value: -4 }, { value: 0 }))).at(-1);
    expect(number).toMatchObject({ text: '0家', anchor: 'start' });
    expect(number!.x).toBeLessThan(WIDTH - 20);
  });

  it('gives the smallest value a visible sliver beside the largest', () => {
    const [small, large] = rects(plain(dataOf({ value: 1e-6 }, { value: 1e12 })));
    expect(small!.width).toBe(1);
    expect(large!.width).toBeGreaterThan(300);
  });

  it('leaves out a fact that is no number', () => {
    expect(rects(plain(dataOf({ value: 3 }, { text: '2024年5月' })))).toHaveLength(1);
    expect(plain(dataOf({ text: '2024年5月' })).marks).toEqual([]);
  });

  it('sets a number too long to stand beside its bar above it', () => {
    const scene = plain(dataOf({ value: 3, unit: '示例单位'.repeat(15) }));
    const [box] = rects(scene);
    const numbers = texts(scene).filter(({ voice }) => voice === 'value');
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of numbers) expect(number).toMatchObject({ x: 0 });
    expect(numbers.at(-1)!.y).toBeLessThan(box!.y);
    expect(box!.width).toBe(WIDTH);
  });

  it('breaks a long label over several lines above its bar', () => {
    const scene = plain(dataOf({ value: 3, label: '示例指标的名称'.repeat(8) }));
    const labels = texts(scene).filter(({ voice }) => voice === 'label');
    expect(labels.map(({ text }) => text).join('')).toBe('示例指标的名称'.repeat(8));
    expect(labels.length).toBe(2);
    expect(labels[1]!.y).toBeLessThan(rects(scene)[0]!.y);
  });

  it('draws a bar for each of 200 points, none over another', () => {
    const [, data] = AWKWARD.find(([name]) => name === '200 points')!;
    const boxes = rects(plain(data));
    expect(boxes).toHaveLength(200);
    for (const [index, box] of boxes.slice(1).entries()) {
      expect(box.y).toBeGreaterThan(boxes[index]!.y + boxes[index]!.height);
    }
  });
});

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
});

describe('the summary of a bar chart', () => {
  it('says every part, then which is highest and which is lowest', () => {
    const data = dataOf(
      { label: '企业', value: 63 },
      { label: '社会组织', value: 15 },
      { label: '商会', value: 2, qualifier: 'over' },
    );
    expect(bar.summary(PLAIN, data)).toBe(
      '企业63家，社会组织15家，商会2余家。最高的是企业，最低的是商会。',
    );
  });

  it('names every holder of a shared extreme', () => {
    const data = dataOf(
      { label: '甲', value: 5 },
      { label: '乙', value: 5 },
      { label: '丙', value: 1 },
    );
    expect(bar.summary(PLAIN, data)).toBe('甲5家，乙5家，丙1家。最高的是甲、乙，最低的是丙。');
  });

  it('compares nothing where there are two parts or all are equal', () => {
    const two = dataOf({ label: '甲', value: 5 }, { label: '乙', value: -1 });
    expect(bar.summary(PLAIN, two)).toBe('甲5家，乙−1家。');
    const equal = dataOf(
      { label: '甲', value: 0 },
      { label: '乙', value: 0 },
      { label: '丙', value: 0 },
    );
    expect(bar.summary(PLAIN, equal)).toBe('甲0家，乙0家，丙0家。');
  });

  it('says a fact that is no number as it is written', () => {
    const data = dataOf({ label: '甲', value: 5 }, { label: '建成', text: '2024年5月' });
    expect(bar.summary(PLAIN, data)).toBe('甲5家，建成2024年5月。');
  });

  it('says the groups of a stacked chart with their totals', () => {
    const groups = [
      group([datum({ label: '已有', value: 7 })], '2023年'),
      group(
        [datum({ label: '已有', value: 7 }), datum({ label: '新增', value: 8 })],
        '2024年',
        datum({ value: 15 }),
      ),
      group([datum({ label: '其他', value: 12000, qualifier: 'about' })]),
    ];
    expect(bar.summary(STACKED, { groups })).toBe(
      '2023年：已有7家。2024年：共15家，已有7家，新增8家。其他约1.2万家。',
    );
  });

  it('says that there is nothing to draw', () => {
    expect(bar.summary(PLAIN, { groups: [group([])] })).toBe('没有可以画出的数据。');
    expect(bar.summary(STACKED, { groups: [group([])] })).toBe('没有可以画出的数据。');
  });
});
