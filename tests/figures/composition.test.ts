import { describe, expect, it } from 'vitest';
import { composition } from '../../src/figures/composition/index.ts';
import type { CompositionSpec } from '../../src/figures/composition/spec.ts';
import type { DataGroup } from '../../src/figures/data.ts';
import { overlaps, spills } from './support/geometry.ts';
import { COMMON, datum, group } from './support/make.ts';
import { lines, rects, texts } from './support/marks.ts';

const SPEC: CompositionSpec = { ...COMMON, type: 'composition' };
const WIDTH = 500;

const shares = (parts: Record<string, number>) =>
  Object.entries(parts).map(([label, value]) => datum({ id: label, label, value, unit: '%' }));
const draw = (groups: DataGroup[], width = WIDTH) => composition.layout(SPEC, { groups }, width);
const stretches = (groups: DataGroup[]) => rects(draw(groups)).filter(({ height }) => height > 20);

const first = group(shares({ 第二产业: 70, 第三产业: 25, 第一产业: 5 }), '2023年');
const second = group(shares({ 第三产业: 30, 第二产业: 60 }), '2024年');

describe('a composition', () => {
  it('draws each whole as a bar of full width, its shares end to end', () => {
    const [one, two, three] = stretches([first]);
    expect(one).toMatchObject({ x: 0, width: WIDTH * 0.7, fact: '第二产业' });
    expect(two!.x).toBeCloseTo(WIDTH * 0.7 + 2);
    expect(three!.x + three!.width).toBeCloseTo(WIDTH);
  });

  it('keeps the order and the tones of the first whole in every other', () => {
    const parts = stretches([first, second]).filter(({ fact }) => fact);
    expect(parts.map(({ fact, tone }) => [fact, tone])).toEqual([
      ['第二产业', 'series-1'],
      ['第三产业', 'series-2'],
      ['第一产业', 'series-3'],
      ['第二产业', 'series-1'],
      ['第三产业', 'series-2'],
    ]);
    expect(parts.every(({ texture }) => texture)).toBe(true);
  });

  it('outlines what is missing to a hundred percent and names it without a number', () => {
    const scene = draw([second]);
    const rest = rects(scene).find(({ tone }) => tone === 'rest')!;
    expect(rest.fact).toBeUndefined();
    expect(rest.x).toBeCloseTo(WIDTH * 0.9 + 2);
    expect(rest.x + rest.width).toBeCloseTo(WIDTH - 0.5);
    const name = texts(scene).find(({ text }) => text === '未列出')!;
    expect(name.y).toBeGreaterThan(rest.y + rest.height);
    expect(texts(scene).some(({ text }) => text.includes('10%'))).toBe(false);
  });

  it('takes half a point for rounding: nothing is missing', () => {
    const rounded = group(shares({ 甲: 66.3, 乙: 33.3 }), '全部');
    expect(stretches([rounded]).map(({ tone }) => tone)).not.toContain('rest');
    expect(composition.summary(SPEC, { groups: [rounded] })).toBe('全部：甲66.3%，乙33.3%。');
  });

  it('sets number and name under the start of a wide stretch, led there by a tick', () => {
    const scene = draw([first]);
    const [, part] = rects(scene);
    const number = texts(scene).find(({ text }) => text === '25%')!;
    const name = texts(scene).find(({ text }) => text === '第三产业')!;
    expect(number).toMatchObject({ fact: '第三产业', voice: 'value', x: part!.x + 1 });
    expect(name.x).toBe(number.x);
    expect(name.y).toBeGreaterThan(number.y);
    expect(lines(scene).some(({ x1, y1 }) => x1 === number.x && y1 > part!.y)).toBe(true);
  });

  it('sets the name of a narrow last part flush with the end of the bar, if there is room', () => {
    const scene = draw([first]);
    const number = texts(scene).find(({ text }) => text === '5%')!;
    expect(number).toMatchObject({ anchor: 'end', x: WIDTH });
    expect(overlaps(scene)).toEqual([]);
  });

  it('keys a part whose name has no room at its stretch below the bar', () => {
    const scene = draw([group(shares({ 第一产业: 5, 第二产业: 95 }), '2023年')]);
    const keyed = texts(scene).find(({ text }) => text === '第一产业 5%')!;
    const swatch = rects(scene).at(-1)!;
    expect(swatch).toMatchObject({ tone: 'series-1', texture: true });
    expect(keyed.x).toBeGreaterThan(swatch.x + swatch.width);
    expect(keyed.y).toBeGreaterThan(texts(scene).find(({ text }) => text === '第二产业')!.y);
  });

  it('has a scale from none to all, which states no fact', () => {
    const steps = texts(draw([first])).filter(({ scale }) => scale);
    expect(steps.map(({ text, x }) => [text, x])).toEqual([
      ['0', 0],
      ['50%', WIDTH / 2],
      ['100%', WIDTH],
    ]);
    expect(steps.every(({ fact }) => fact === undefined)).toBe(true);
  });

  it('keeps shares of more than a hundred percent inside, on a longer scale for all', () => {
    const over = group(shares({ 甲: 120, 乙: 80 }), '多');
    const groups = [over, group(shares({ 甲: 50, 乙: 50 }), '整')];
    const [one, , three, four] = stretches(groups);
    expect(one!.width).toBeCloseTo(WIDTH * 0.6);
    expect(three!.width).toBeCloseTo(WIDTH * 0.25);
    expect(four!.x + four!.width).toBeCloseTo(WIDTH / 2);
    expect(spills(draw([group(shares({ 甲: 1e12, 乙: 1e-6, 丙: -7 }))]))).toEqual([]);
  });

  it('gives a share of zero no length and says it all the same', () => {
    const scene = draw([group(shares({ 甲: 0, 乙: 100 }), '全部')]);
    expect(rects(scene)[0]!.width).toBe(0);
    expect(texts(scene).map(({ text }) => text)).toContain('甲 0%');
  });

  it('lets the smallest share be seen', () => {
    const [, sliver, last] = stretches([group(shares({ 甲: 98.8, 乙: 0.1, 丙: 1.1 }), '全部')]);
    expect(sliver!.width).toBe(1);
    expect(last!.x + last!.width).toBeCloseTo(WIDTH);
  });

  it('leaves out a whole without numbers, and draws nothing of nothing', () => {
    const unsaid = group([datum({ text: '未写明' })], '2025年');
    expect(texts(draw([first, unsaid])).map(({ text }) => text)).not.toContain('2025年');
    expect(draw([])).toMatchObject({ height: 0, marks: [] });
  });
});

describe('the summary of a composition', () => {
  it('says the parts of each whole and where they are not all, and nothing of a change', () => {
    expect(composition.summary(SPEC, { groups: [first, second] })).toBe(
      '2023年：第二产业70%，第三产业25%，第一产业5%。' +
        '2024年：第三产业30%，第二产业60%。其余部分未列出。',
    );
  });
});
