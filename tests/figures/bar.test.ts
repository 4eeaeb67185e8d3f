import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar/index.ts';
import type { BarSpec } from '../../src/figures/bar/spec.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { textWidth } from '../../src/figures/text.ts';
import { AWKWARD, COMMON, dataOf, datum, group } from './support/make.ts';
import { rects, texts } from './support/marks.ts';

const PLAIN: BarSpec = { ...COMMON, type: 'bar', mode: 'plain' };
const WIDTH = 560;

const plain = (data: FigureData) => bar.layout(PLAIN, data, WIDTH);

describe('a plain bar chart', () => {
  it('draws bars in proportion to their values from one zero', () => {
    const [long, short] = rects(plain(dataOf({ value: 40 }, { value: 10 })));
    expect(long?.x).toBe(short?.x);
    expect(long!.width / short!.width).toBeCloseTo(4);
  });

  it('sets short labels in a column at the left, and the number beside each bar', () => {
    const scene = plain(dataOf({ label: '企业', value: 63 }, { label: '社会组织', value: 15 }));
    const [first, second] = rects(scene);
    const [label, number, other] = texts(scene);
    expect(label).toMatchObject({ text: '企业', x: 0, voice: 'label' });
    expect(number).toMatchObject({ text: '63家', voice: 'value', fact: 'a' });
    expect(number!.x).toBeCloseTo(first!.x + first!.width + 8);
    expect(second!.x).toBe(first!.x);
    expect(first!.x).toBeGreaterThan(textWidth('社会组织', 14));
    expect(label!.y).toBeGreaterThan(first!.y);
    expect(label!.y).toBeLessThan(first!.y + first!.height);
    expect(other!.y).toBeLessThan(second!.y + second!.height);
  });

  it('sets every label above its bar where one is longer than a quarter of the width', () => {
    const long = '改建和技术改造项目的固定资产投资';
    const scene = plain(dataOf({ label: '新建', value: 63 }, { label: long, value: 15 }));
    const [first, second] = rects(scene);
    const labels = texts(scene).filter(({ voice }) => voice === 'label');
    expect(labels.map(({ text }) => text)).toEqual(['新建', long]);
    expect([first!.x, second!.x]).toEqual([0, 0]);
    expect(labels[0]!.y).toBeLessThan(first!.y);
    expect(labels[1]!.y).toBeLessThan(second!.y);
  });

  it('heads the bars of a group with its name', () => {
    const groups = [
      group([datum({ label: '企业', value: 3 })], '东区'),
      group([datum({ label: '商会', value: 2 })], '西区'),
    ];
    const headings = texts(plain({ groups })).filter(({ voice }) => voice === 'strong');
    expect(headings.map(({ text }) => text)).toEqual(['东区', '西区']);
  });

  it('draws equal numbers equally long in plots that share a scale', () => {
    const [short] = rects(bar.layout(PLAIN, dataOf({ value: 8 }), WIDTH, [0, 12000]));
    const [other] = rects(bar.layout(PLAIN, dataOf({ value: 8 }, { value: 12000 }), WIDTH));
    expect(short!.width).toBe(other!.width);
  });

  it('draws zero as a bar of no width, and equal values as equal bars', () => {
    const zero = plain(dataOf({ value: 0 }));
    expect(rects(zero)).toMatchObject([{ width: 0 }]);
    expect(texts(zero).map(({ text }) => text)).toContain('0家');
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
