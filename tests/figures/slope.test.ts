import { describe, expect, it } from 'vitest';
import { comparisonFaults } from '../../src/checks/numbers/figure-faults.ts';
import { bareNumbers } from '../../src/domain/numbers/scan.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { exampleRecords } from '../../src/figures/example.ts';
import { figureSchema } from '../../src/figures/schema.ts';
import { slope } from '../../src/figures/slope/index.ts';
import { slopeType, type SlopeSpec } from '../../src/figures/slope/spec.ts';
import { boxOf, overlaps } from './support/geometry.ts';
import { COMMON, datum, group } from './support/make.ts';
import { circles, lines, paths, texts } from './support/marks.ts';

const SPEC: SlopeSpec = { ...COMMON, type: 'slope' };
const RANK: SlopeSpec = { ...SPEC, order: 'rank' };
const WIDTH = 520;

const draw = (data: FigureData, spec = SPEC, width = WIDTH) => slope.layout(spec, data, width);
const written = (data: FigureData, spec = SPEC, width = WIDTH) =>
  texts(draw(data, spec, width)).map(({ text }) => text);

/** An item for each name, before in 2023 and after in 2024. */
function itemsOf(items: Record<string, [number, number]>, unit = '家'): FigureData {
  return {
    groups: Object.entries(items).map(([name, values]) =>
      group(
        values.map((value, index) => {
          const year = String(2023 + index);
          return datum({
            id: `${name}-${index}`,
            label: `${year}年`,
            value,
            unit,
            period: { in: year },
          });
        }),
        name,
      ),
    ),
  };
}

const data = itemsOf({ 企业: [21, 47], 协会: [12, 9] });

describe('a slope chart', () => {
  it('joins the hollow number before with the filled number after, on two axes', () => {
    const dots = circles(draw(data));
    const axes = lines(draw(data)).filter(({ x1, x2 }) => x1 === x2);
    expect(axes).toHaveLength(2);
    expect(dots.map(({ x }) => x)).toEqual([axes[0], axes[1], axes[0], axes[1]].map((a) => a!.x1));
    expect(dots.map(({ hollow }) => hollow)).toEqual([true, undefined, true, undefined]);
    expect(paths(draw(data)).map(({ tone }) => tone)).toEqual(['series-1', 'series-2']);
  });

  it('sets a greater number higher, on one scale for both axes', () => {
    const [before, after, low, lower] = circles(draw(data));
    const perUnit = (before!.y - after!.y) / 26;
    expect(perUnit).toBeGreaterThan(0);
    expect((lower!.y - low!.y) / 3).toBeCloseTo(perUnit);
  });

  it('sets the first rank on top', () => {
    const ranks = itemsOf({ 北片区: [5, 2], 南片区: [1, 3] }, '位');
    const [fifth, second, first] = circles(draw(ranks, RANK));
    expect(first!.y).toBeLessThan(second!.y);
    expect(second!.y).toBeLessThan(fifth!.y);
  });

  it('names the item and its number on both sides', () => {
    expect(written(data)).toEqual(
      expect.arrayContaining(['企业 21家', '协会 12家', '47家 企业', '9家 协会']),
    );
  });

  it('names the item on its left only where the drawing is narrow', () => {
    const narrow = written(data, SPEC, 150).join(' ');
    expect(narrow.split('企业')).toHaveLength(2);
    expect(narrow).toContain('47家');
  });

  it('heads each side with the period that all of its numbers have', () => {
    const heads = texts(draw(data)).filter(({ voice }) => voice === 'strong');
    expect(heads.map(({ text }) => text)).toEqual(['2023年', '2024年']);
  });

  it('heads the sides with the labels where periods do not tell, and with nothing where labels differ', () => {
    const labelled = (labels: string[][]) => ({
      groups: labels.map((pair, index) =>
        group(
          pair.map((label, side) => datum({ id: `${index}${side}`, label, value: side })),
          `项目${index}`,
        ),
      ),
    });
    const headsOf = (of: FigureData) =>
      texts(draw(of)).flatMap(({ voice, text }) => (voice === 'strong' ? [text] : []));
    expect(headsOf(labelled([['年初', '年末']]))).toEqual(['年初', '年末']);
    const unlike = labelled([
      ['年初', '年末'],
      ['试点前', '试点后'],
    ]);
    expect(headsOf(unlike)).toEqual([]);
    expect(written(unlike)).toContain('项目1 试点前 0家');
  });

  it('spreads labels of near numbers, in the order of their points, and grows where they need it', () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'];
    const near = itemsOf(
      Object.fromEntries(names.map((name, index) => [name, [50 - index / 100, 5]])),
    );
    const scene = draw(near);
    expect(overlaps(scene)).toEqual([]);
    expect(scene.height).toBeGreaterThan(draw(data).height);
    const left = texts(scene).filter(({ anchor, fact }) => anchor === 'end' && fact);
    expect(left.sort((a, b) => a.y - b.y).map(({ fact }) => fact)).toEqual(
      names.map((name) => `${name}-0`),
    );
    expect(left.length).toBe(names.length);
  });

  it('leaves a label at its point where there is room', () => {
    const scene = draw(itemsOf({ 甲: [0, 100], 乙: [50, 50] }));
    const { top, bottom } = boxOf(texts(scene).find(({ fact }) => fact === '乙-0')!);
    const point = circles(scene).find(({ fact }) => fact === '乙-0')!;
    expect((top + bottom) / 2).toBeCloseTo(point.y, 0);
  });

  it('draws the one end of an item that has no other', () => {
    const missing = datum({ id: 'b', label: '2024年', text: '未写明' });
    const scene = draw({ groups: [group([datum({ value: 5 }), missing], '企业')] });
    expect(circles(scene)).toMatchObject([{ hollow: true, fact: 'a' }]);
    expect(paths(scene)).toEqual([]);
  });

  it('keeps to the scale it is given', () => {
    const rise = (extent?: readonly [number, number]) => {
      const [before, after] = circles(slope.layout(SPEC, itemsOf({ 甲: [10, 20] }), WIDTH, extent));
      return before!.y - after!.y;
    };
    expect(rise([0, 100])).toBeCloseTo(rise() / 10);
  });
});

describe('the declaration of a slope chart', () => {
  const faultsOf = (facts: unknown) =>
    slopeType.schema
      .safeParse({ ...SPEC, ...(facts as object) })
      .error?.issues.map((i) => i.message);

  it('takes groups of two, in panels too, and no series', () => {
    expect(faultsOf({ groups: [{ facts: ['a', 'b'] }] })).toBeUndefined();
    expect(faultsOf({ groups: [{ facts: ['a'] }] })).toEqual([expect.stringContaining('两个数据')]);
    expect(faultsOf({ series: ['a'] })).toEqual([expect.stringContaining('序列')]);
    const panel = (facts: string[]) => ({ label: '甲', groups: [{ facts }] });
    expect(faultsOf({ panels: [panel(['a', 'b']), panel(['a', 'b', 'c'])] })).toHaveLength(1);
  });
});

describe('the summary of a slope chart', () => {
  const say = (of: FigureData, spec = SPEC) => slope.summary(spec, of);
  const pair = (before: object, after: object) => ({
    groups: [
      group(
        [
          datum({ label: '前', value: 5, period: { in: '2023' }, ...before }),
          datum({ id: 'b', label: '后', value: 9, period: { in: '2024' }, ...after }),
        ],
        '企业',
      ),
    ],
  });

  it('says each item before and after, and whether it rose or fell', () => {
    expect(say(itemsOf({ 企业: [21, 47], 协会: [12, 9], 商会: [2, 2] }))).toBe(
      '企业：2023年21家，2024年47家，上升。协会：2023年12家，2024年9家，下降。' +
        '商会：2023年2家，2024年2家，持平。',
    );
  });

  it('says of a rank that a smaller number is higher', () => {
    const ranks = itemsOf({ 北片区: [5, 2], 南片区: [1, 3], 东片区: [4, 4] }, '位');
    expect(say(ranks, RANK)).toBe(
      '北片区：2023年5位，2024年2位，位次上升。南片区：2023年1位，2024年3位，位次下降。' +
        '东片区：2023年4位，2024年4位，位次不变。',
    );
  });

  it('says no change between numbers of another scope, unit or length of period', () => {
    expect(say(pair({}, { unit: '名' }))).toBe('企业：前5家，后9名。');
    expect(say(pair({}, { period: { from: '2024-01', to: '2024-06' } }))).toBe(
      '企业：前5家，后9家。',
    );
    const elsewhere = pair({}, {});
    elsewhere.groups[0]!.data[1]!.fact.scope = 'province';
    expect(say(elsewhere)).toBe('企业：前5家，后9家。');
  });

  it('says no change that a hedge may hide, and none where a number is missing', () => {
    expect(say(pair({}, { value: 5, qualifier: 'over' }))).toBe('企业：前5家，后5余家。');
    expect(say(pair({}, { value: undefined, text: '未写明' }))).toBe('企业：前5家，后未写明。');
  });

  it('tells two numbers of one label apart by their time', () => {
    const alike = pair({ label: '企业' }, { label: '企业' });
    alike.groups[0]!.label = undefined;
    expect(say(alike)).toBe('2023年企业5家，2024年企业9家，上升。');
  });

  it('says that there is nothing to draw', () => {
    expect(say({ groups: [] })).toBe('没有可以画出的数据。');
    expect(say({ groups: [group([], '企业')] })).toBe('企业：没有可以画出的数据。');
  });
});

describe('the examples of a slope chart', () => {
  const faultsOf = (example: (typeof slope.examples.right)[number]) => {
    const records = exampleRecords(example);
    return comparisonFaults(figureSchema.parse(example.spec), records.facts, records.series);
  };

  it.each(slope.examples.right)('have nothing against the right one: $title', (example) => {
    expect(faultsOf(example)).toEqual([]);
  });

  it.each(slope.examples.wrong)('refuse the wrong one: $title', (example) => {
    expect(faultsOf(example)).not.toEqual([]);
  });

  it('leave no number without its fact', () => {
    const loose = texts(draw(data)).filter(({ fact }) => !fact);
    expect(loose.flatMap(({ text }) => bareNumbers(text))).toEqual([]);
  });
});
