import { describe, expect, it } from 'vitest';
import { comparisonFaults } from '../../src/checks/numbers/figure-faults.ts';
import { bareNumbers } from '../../src/domain/numbers/scan.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { exampleRecords } from '../../src/figures/example.ts';
import { figureSchema } from '../../src/figures/schema.ts';
import { line } from '../../src/figures/line/index.ts';
import type { Join, LineSpec } from '../../src/figures/line/spec.ts';
import { boxOf, overlaps } from './support/geometry.ts';
import { COMMON, dataOf, datum, group } from './support/make.ts';
import { circles, lines, paths, rects, texts } from './support/marks.ts';

const SPEC: LineSpec = { ...COMMON, type: 'line' };
const WIDTH = 520;

const draw = (data: FigureData, join: Join = 'none', width = WIDTH) =>
  line.layout({ ...SPEC, join }, data, width);
const say = (data: FigureData, join: Join = 'none') => line.summary({ ...SPEC, join }, data);
const labelsOf = (data: FigureData, join: Join = 'none', width = WIDTH) =>
  texts(draw(data, join, width))
    .filter(({ voice }) => voice === 'label')
    .map(({ text }) => text);

const H1 = { from: '2024-01', to: '2024-06' };
/** A series of years: its labels say no more than the axis. */
const yearly = (values: Record<number, number>, unit = '家') =>
  Object.entries(values).map(([year, value]) =>
    datum({ id: `y${year}`, label: `${year}年`, value, unit, period: { in: year } }),
  );
const run = (values: Record<number, number>, label = '企业') => group(yearly(values), label);

describe('a chart of periods', () => {
  it('draws an interval as a bar as long as its time and a date as a dot', () => {
    const scene = draw(
      dataOf(
        { value: 3, period: H1 },
        { value: 4, period: { in: '2024' } },
        { value: 5, period: { asOf: '2024-05-27' } },
      ),
    );
    const [year, half] = rects(scene).sort((a, b) => b.width - a.width);
    expect(half!.x).toBeCloseTo(year!.x);
    expect(half!.width / year!.width).toBeCloseTo(182 / 366, 2);
    expect(circles(scene)).toHaveLength(1);
  });

  it('joins nothing unless it is told to: no path and no line runs between two values', () => {
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
    const scene = draw(dataOf({ value: -6 }, { value: 9, period: { in: '2025' } }));
    const axis = lines(scene).find(({ tone, y1, y2 }) => tone === 'axis' && y1 === y2);
    expect(rects(scene)[0]!.y).toBeGreaterThan(axis!.y1);
    expect(texts(scene).map(({ text }) => text)).toContain('−5家');
  });

  it('draws zero on the axis', () => {
    const scene = draw(dataOf({ value: 0 }));
    const axis = lines(scene).find(({ tone, y1, y2 }) => tone === 'axis' && y1 === y2);
    expect(rects(scene)[0]!.y + 3).toBeCloseTo(axis!.y1);
  });

  it('places facts by their time, whatever order they come in', () => {
    const early = { id: 'a', value: 3, period: { in: '2023' } };
    const late = { id: 'b', value: 5, period: { in: '2024' } };
    expect(draw(dataOf(late, early))).toEqual(draw(dataOf(early, late)));
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

  it('tells the bars and dots of several series apart by shape and pattern, not by tone alone', () => {
    const groups = [run({ 2023: 3 }, '一'), run({ 2023: 4 }, '二')];
    const bars = rects(draw({ groups }));
    expect(bars.map(({ tone, texture }) => [tone, texture])).toEqual([
      ['series-1', undefined],
      ['series-2', true],
    ]);
    const dots = circles(draw({ groups }, 'line')).filter(({ fact }) => fact);
    expect(dots.map(({ hollow }) => hollow)).toEqual([undefined, true]);
  });
});

describe('the time axis of a chart of periods', () => {
  const axisOf = (periods: { from: string; to: string }[], width = WIDTH) => {
    const data = dataOf(...periods.map((period, id) => ({ id: `p${id}`, value: 3, period })));
    return texts(draw(data, 'none', width)).flatMap(({ voice, scale, text }) =>
      voice === 'quiet' && !scale ? [text] : [],
    );
  };

  it('names every year', () => {
    expect(
      axisOf([
        { from: '2022', to: '2022' },
        { from: '2024', to: '2024' },
      ]),
    ).toEqual(['2022年', '2023年', '2024年']);
  });

  it('names round years where there is no room for all', () => {
    expect(
      axisOf(
        [
          { from: '2003', to: '2003' },
          { from: '2024', to: '2024' },
        ],
        328,
      ),
    ).toEqual(['2005年', '2010年', '2015年', '2020年']);
  });

  it('names quarters or months, and their year, where all lies within one year', () => {
    expect(axisOf([H1, { from: '2024-07', to: '2024-09' }])).toEqual([
      '一季度',
      '二季度',
      '三季度',
      '2024年',
    ]);
    expect(axisOf([{ from: '2024-02', to: '2024-02' }])).toEqual(['1月', '2月', '3月', '2024年']);
  });
});

describe('the labels of a chart of periods', () => {
  const monthly = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const year = 2008 + Math.floor(index / 12);
      const month = String((index % 12) + 1).padStart(2, '0');
      const value = Math.round(300 + 200 * Math.sin(index / 9) + index);
      return datum({
        id: `m${index}`,
        label: `第${index}`,
        value,
        period: { in: `${year}-${month}` },
      });
    });

  it('say the number alone where the axis says the time of a joined point', () => {
    const years = { groups: [run({ 2022: 3, 2023: 5, 2024: 9 })] };
    expect(labelsOf(years, 'line').sort()).toEqual(['3家', '5家', '9家']);
    expect(labelsOf(years, 'none').sort()).toEqual(['2022年 3家', '2023年 5家', '2024年 9家']);
  });

  it('are those of the first, last, highest and lowest where there is no room for all', () => {
    const data = monthly(200);
    const values = data.map(({ value }) => value);
    const needed = [data[0], data.at(-1)].map((one) => one!.fact.id);
    needed.push(data[values.indexOf(Math.max(...values))]!.fact.id);
    needed.push(data[values.indexOf(Math.min(...values))]!.fact.id);
    for (const join of ['none', 'step', 'line'] as const) {
      const labelled = texts(draw({ groups: [group(data)] }, join)).flatMap(
        ({ fact }) => fact ?? [],
      );
      expect(new Set(labelled)).toEqual(new Set(needed));
    }
  });

  it('break the rules that they would lie on', () => {
    const scene = draw({ groups: [run({ 2022: 16, 2023: 15, 2024: 23 })] }, 'step');
    const labels = texts(scene).filter(({ fact }) => fact);
    for (const { x1, x2, y1 } of lines(scene).filter(({ tone }) => tone === 'rule')) {
      for (const { left, right, top, bottom } of labels.map(boxOf)) {
        expect(y1 <= top || y1 >= bottom || x2 <= left || x1 >= right).toBe(true);
      }
    }
  });

  it('keep off the line that joins the points', () => {
    const scene = draw(
      { groups: [run({ 2020: 3, 2021: -4, 2022: 12, 2023: -8, 2024: 0 })] },
      'line',
    );
    expect(labelsOf({ groups: [run({ 2020: 3, 2021: -4 })] }, 'line')).toHaveLength(2);
    expect(overlaps(scene)).toEqual([]);
    expect(texts(scene).filter(({ fact }) => fact)).toHaveLength(5);
  });

  it('keep apart where points coincide, those without a place in a list below the plot', () => {
    const wanted = ['甲', '乙', '丙', '丁'].map((label) => ({ id: label, label, value: 5 }));
    const scene = draw(dataOf(...wanted));
    expect(overlaps(scene)).toEqual([]);
    const labelled = texts(scene).flatMap(({ fact }) => fact ?? []);
    expect(labelled).toContain('甲');
    expect(labelled).toContain('丁');
  });

  it('stand below the plot, whole, where one is longer than the frame', () => {
    const label = '示例开发区虚构指标的名称'.repeat(5);
    const written = labelsOf(dataOf({ label, value: 3 }));
    expect(written.length).toBeGreaterThan(1);
    expect(written.join('').replace(' ', '')).toBe(`${label}3家`);
  });

  it('name several series on the right, or below where that is too narrow, each by its own shape', () => {
    const groups = [run({ 2023: 3, 2024: 9 }, '企业'), run({ 2023: 4, 2024: 8 }, '研发机构')];
    const wide = texts(draw({ groups }, 'line'));
    const names = wide.filter(({ voice }) => voice === 'strong');
    expect(names.map(({ text }) => text)).toEqual(['企业', '研发机构']);
    const numbers = wide.flatMap(({ fact, x }) => (fact ? [x] : []));
    for (const { x } of names) expect(x).toBeGreaterThanOrEqual(Math.max(...numbers));
    const narrow = labelsOf({ groups }, 'line', 200);
    expect(narrow).toEqual(expect.arrayContaining(['企业 2024年 9家', '研发机构 2024年 8家']));
    expect(circles(draw({ groups }, 'line')).filter(({ fact }) => !fact)).toMatchObject([
      { tone: 'series-1' },
      { tone: 'series-2', hollow: true },
    ]);
  });
});

describe('a joined chart of periods', () => {
  /** How many lines and how many points there are in what joins the marks. */
  const strokes = (data: FigureData, join: Join) =>
    paths(draw(data, join))
      .filter(({ stroke }) => stroke)
      .map(({ d }) =>
        d
          .split('M')
          .slice(1)
          .map((part) => part.split(/[LHV]/).length),
      );

  it('runs through the middles of its periods', () => {
    const scene = draw({ groups: [run({ 2022: 3, 2023: 9, 2024: 6 })] }, 'line');
    const dots = circles(scene);
    expect(strokes({ groups: [run({ 2022: 3, 2023: 9, 2024: 6 })] }, 'line')).toEqual([[3]]);
    expect(rects(scene)).toEqual([]);
    const [first, second, third] = dots.map(({ x }) => x);
    expect(second! - first!).toBeCloseTo(third! - second!, 0);
  });

  it('breaks off where a period is missing, and joins no point to itself', () => {
    const groups = [run({ 2018: 1, 2019: 2, 2021: 3, 2022: 4, 2024: 5 })];
    expect(strokes({ groups }, 'line')).toEqual([[2, 2]]);
    expect(strokes({ groups: [run({ 2020: 1, 2024: 2 })] }, 'line')).toEqual([]);
  });

  it('breaks off where a count is missing', () => {
    const counts = ['2019-12-31', '2020-12-31', '2022-12-31', '2023-12-31'].map((asOf, index) =>
      datum({ id: `c${index}`, value: index, period: { asOf } }),
    );
    expect(strokes({ groups: [group(counts)] }, 'line')).toEqual([[2, 2]]);
  });

  it('joins nothing that has another scope or another length', () => {
    const [half, year] = [H1, { in: '2025' }].map((period, index) =>
      datum({ id: `p${index}`, value: 3 + index, period }),
    );
    expect(strokes({ groups: [group([half!, year!])] }, 'line')).toEqual([]);
    expect(strokes({ groups: [group([half!, year!])] }, 'step')).toEqual([]);
  });

  it('steps up or down only where one period ends and the next begins', () => {
    const groups = [run({ 2020: 1, 2021: 4, 2022: 4, 2024: 6 })];
    const scene = draw({ groups }, 'step');
    const bars = rects(scene);
    expect(bars).toHaveLength(4);
    expect(strokes({ groups }, 'step')).toEqual([[2, 2]]);
    const [, x] = /^M([\d.]+),/.exec(paths(scene)[0]!.d)!;
    expect(Number(x)).toBeCloseTo(bars[1]!.x, 0);
  });

  it('has zero on its scale, unless its values are nearly level and far from it, which it says', () => {
    const says = (data: FigureData, join: Join) =>
      texts(draw(data, join)).some(({ text }) => text === '纵轴不从零起');
    const level = { groups: [run({ 2022: 97.1, 2023: 98.2, 2024: 98.8 })] };
    const steep = { groups: [run({ 2022: 60, 2023: 98.2, 2024: 98.8 })] };
    expect(says(level, 'line')).toBe(true);
    expect(says(level, 'step')).toBe(false);
    expect(says(steep, 'line')).toBe(false);
    expect(line.extent!({ ...SPEC, join: 'line' }, level)).toEqual([97.1, 98.8]);
    expect(line.extent!({ ...SPEC, join: 'line' }, steep)).toEqual([0, 98.8]);
  });

  it('keeps to the scale it is given', () => {
    const data = { groups: [run({ 2023: 5, 2024: 10 })] };
    const heights = [undefined, [0, 100] as const].map((extent) =>
      circles(line.layout({ ...SPEC, join: 'line' }, data, WIDTH, extent)).map(({ y }) => y),
    );
    expect(heights[1]![0]! - heights[1]![1]!).toBeCloseTo((heights[0]![0]! - heights[0]![1]!) / 10);
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
    expect(say({ groups })).toBe(
      '投资增速：2023年21.3%，2024年上半年44.6%，2024年−2.5%。' +
        '最高的是2024年上半年，最低的是2024年。2024年8家。',
    );
  });

  it('says how a joined series went', () => {
    const course = (values: Record<number, number>) =>
      say({ groups: [run(values, '')] }, 'line').replace(/^.*?。(最高[^。]*。)?/, '');
    expect(course({ 2022: 1, 2023: 2, 2024: 5 })).toBe('由2022年到2024年逐期上升。');
    expect(course({ 2022: 5, 2023: 4, 2024: 1 })).toBe('由2022年到2024年逐期下降。');
    expect(course({ 2022: 1, 2023: 2, 2024: 1 })).toBe('由2022年到2024年有升有降。');
    expect(course({ 2022: 1, 2023: 1, 2024: 2 })).toBe('由2022年到2024年有升有平。');
    expect(course({ 2023: 1, 2024: 2 })).toBe('由2023年到2024年上升。');
    expect(course({ 2023: 7, 2024: 7 })).toBe('由2023年到2024年持平。');
  });

  it('says no course where a period is missing, or where nothing is joined', () => {
    expect(say({ groups: [run({ 2020: 1, 2021: 2, 2024: 5 })] }, 'line')).not.toContain('由');
    expect(say({ groups: [run({ 2022: 1, 2023: 2, 2024: 5 })] })).not.toContain('由');
  });

  it('says no course between unlike periods, and none that hedges hide', () => {
    const unlike = dataOf({ value: 3, period: H1 }, { value: 4, period: { in: '2025' } });
    expect(say(unlike, 'line')).not.toContain('由');
    const hedged = dataOf(
      { value: 3, period: { in: '2023' } },
      { value: 3, qualifier: 'over', period: { in: '2024' } },
    );
    expect(say(hedged, 'line')).not.toContain('由');
  });

  it('says that there is nothing to draw', () => {
    expect(say({ groups: [group([], '投资增速')] })).toBe('投资增速：没有可以画出的数据。');
  });
});

describe('the examples of a chart of periods', () => {
  const faultsOf = (example: (typeof line.examples.right)[number]) => {
    const records = exampleRecords(example);
    return comparisonFaults(figureSchema.parse(example.spec), records.facts, records.series);
  };

  it.each(line.examples.right)('have nothing against the right one: $title', (example) => {
    expect(faultsOf(example)).toEqual([]);
  });

  it.each(line.examples.wrong)('refuse the wrong one: $title', (example) => {
    expect(faultsOf(example)).not.toEqual([]);
  });

  it('leave no number without its fact but the steps of the axis', () => {
    const groups = [run({ 2022: 97.1, 2023: 98.2, 2024: 98.8 }), run({ 2024: 98.9 }, '机构')];
    for (const width of [150, WIDTH]) {
      const loose = texts(draw({ groups }, 'line', width)).filter(
        ({ fact, scale }) => !fact && !scale,
      );
      expect(loose.flatMap(({ text }) => bareNumbers(text))).toEqual([]);
    }
  });
});
