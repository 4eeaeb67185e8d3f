import { describe, expect, it } from 'vitest';
import type { ExampleFact } from '../../src/figures/example.ts';
import { EXAMPLE_COMMON, exampleRecords } from '../../src/figures/example.ts';
import { figureData, type FigureData } from '../../src/figures/data.ts';
import { tile } from '../../src/figures/tile/index.ts';
import type { TileSpec } from '../../src/figures/tile/spec.ts';
import { dataOf, datum, group } from './support/make.ts';
import { lines, texts } from './support/marks.ts';

const SPEC: TileSpec = { ...EXAMPLE_COMMON, title: '几个数', type: 'tile' };
const tiles = (data: FigureData, width = 520) => texts(tile.layout(SPEC, data, width));
const said = (data: FigureData, width = 520) => tiles(data, width).map(({ text }) => text);

/** One tile of a number and what stands below it. */
function tileOf(...facts: ExampleFact[]): FigureData {
  const spec = { ...SPEC, groups: [{ facts: facts.map(({ id }) => id) }] };
  return figureData(spec, exampleRecords({ facts }));
}

const INVESTMENT: ExampleFact = { id: 'sum', label: '投资', value: 123, unit: '亿元' };
const belowInvestment = (...facts: ExampleFact[]) =>
  said(tileOf(INVESTMENT, ...facts)).slice(said(tileOf(INVESTMENT)).length);

describe('the rows of tiles', () => {
  it.each([
    [3, 328, [1, 2]],
    [5, 520, [2, 3]],
    [6, 520, [3, 3]],
    [7, 520, [2, 2, 3]],
    [7, 328, [1, 2, 2, 2]],
    [1, 520, [1]],
  ])('%i tiles on %i units stand in rows of %j, none left over', (count, width, rows) => {
    const facts = Array.from({ length: count }, (_, at) => ({
      ...{ id: `f${at}`, label: `第${at}项`, value: at + 1, unit: '家' },
    }));
    const spec = { ...SPEC, groups: facts.map(({ id }) => ({ facts: [id] })) };
    const shown = tiles(figureData(spec, exampleRecords({ facts })), width);
    const tops = shown.filter(({ voice }) => voice === 'display').map(({ y }) => y);
    expect([...Map.groupBy(tops, (y) => y).values()].map(({ length }) => length)).toEqual(rows);
  });
});

describe('the number of a tile', () => {
  it('stands large, its hedge and unit beside it at the size of text, all tied to the fact', () => {
    const [hedge, figures, unit] = tiles(
      dataOf({ value: 2000000, unit: '元', qualifier: 'about' }),
    );
    expect(hedge).toMatchObject({ text: '约', voice: 'value', fact: 'a' });
    expect(figures).toMatchObject({ text: '200', voice: 'display', fact: 'a' });
    expect(unit).toMatchObject({ text: '万元', voice: 'value', fact: 'a', y: figures!.y });
    expect(figures!.x).toBeGreaterThan(hedge!.x);
    expect(unit!.x).toBeGreaterThan(figures!.x);
  });

  it('keeps 余 and the unit after its figures', () => {
    const data = dataOf({ value: 12000, unit: '人次', qualifier: 'over' });
    expect(said(data).slice(0, 2)).toEqual(['1.2', '万余人次']);
  });

  it('keeps a sign of per cent at its own size', () => {
    expect(said(dataOf({ value: -57, unit: '%' }))[0]).toBe('−57%');
  });

  it('is marked where it was derived', () => {
    const derived = { id: 'sum', label: '企业', value: 15, unit: '家', derivation: '{a} + {b}' };
    expect(said(tileOf(derived))).toEqual(['15', '家', '（推算）', '企业', '2024年']);
  });

  it('goes on below where its unit is too long for the line', () => {
    const [figures, ...unit] = tiles(dataOf({ value: 3, unit: '示例单位'.repeat(15) }));
    const words = unit.filter(({ voice }) => voice === 'value');
    expect(words.map(({ text }) => text).join('')).toBe('示例单位'.repeat(15));
    for (const { x, y } of words) {
      expect(x).toBe(0);
      expect(y).toBeGreaterThan(figures!.y);
    }
  });

  it('is a text as it is written where the fact is none', () => {
    const [date, label] = tiles(dataOf({ text: '1997年7月', label: '动工' }));
    expect(date).toMatchObject({ text: '1997年7月', voice: 'display', fact: 'a' });
    expect(label).toMatchObject({ text: '动工', voice: 'strong' });
  });
});

describe('what stands below the number of a tile', () => {
  it('is its label, then when it holds', () => {
    const data = dataOf({ value: 3, label: '驿站', period: { asOf: '2025-10' } });
    expect(said(data)).toEqual(['3', '家', '驿站', '截至2025年10月']);
  });

  it('says so where no source says when it holds', () => {
    const data = dataOf({ value: 3, period: { unstated: '目前' } });
    expect(said(data).at(-1)).toBe('时点未写明（原文：目前）');
    expect(said(data, 150).slice(-2)).toEqual(['时点未写明', '（原文：目前）']);
  });

  it('is the label and the number of any other fact, with its period where that is another', () => {
    const firms = { id: 'firms', label: '企业', value: 7, unit: '家' };
    expect(belowInvestment(firms)).toEqual(['企业 7家']);
    expect(belowInvestment({ ...firms, period: { in: '2023' } })).toEqual(['企业 7家，2023年']);
  });
});

describe('the tiles of a figure', () => {
  const several = (count: number, label = '驿站'): FigureData => ({
    groups: Array.from({ length: count }, (_, index) =>
      group([datum({ id: `f${index}`, label, value: index + 1 })]),
    ),
  });
  const numbers = (data: FigureData, width: number) =>
    tiles(data, width).filter(({ voice }) => voice === 'display');

  it('stand three in a wide frame and two in a narrow one', () => {
    const columns = (width: number) => new Set(numbers(several(6), width).map(({ x }) => x)).size;
    expect(columns(520)).toBe(3);
    expect(columns(328)).toBe(2);
    expect(columns(120)).toBe(1);
  });

  it('stand in fewer columns where a text is long, and two by two where four would leave holes', () => {
    const long = several(
      3,
      '新就业形态劳动者“四季送服务”活动累计覆盖的地区、行业、企业、职工和次数',
    );
    expect(new Set(numbers(long, 328).map(({ x }) => x)).size).toBe(1);
    expect(new Set(numbers(several(4), 520).map(({ x }) => x)).size).toBe(2);
  });

  it('stand level in a row, hairlines between them and no boxes', () => {
    const scene = tile.layout(SPEC, several(4), 520);
    const [first, second, third] = texts(scene).filter(({ voice }) => voice === 'display');
    expect(first!.y).toBe(second!.y);
    expect(third!.y).toBeGreaterThan(first!.y);
    expect(lines(scene).every(({ tone }) => tone === 'rule')).toBe(true);
    expect(lines(scene).filter(({ x1, x2 }) => x1 === x2)).toHaveLength(2);
  });

  it('say once when all of them hold, and each by itself where they differ', () => {
    expect(said(several(3)).filter((text) => text.includes('2024年'))).toEqual([
      '以上均为2024年的数据',
    ]);
    const groups = [
      ...several(1).groups,
      group([datum({ id: 'x', value: 3, period: { in: '2023' } })]),
    ];
    expect(said({ groups }).filter((text) => text.endsWith('年'))).toEqual(['2024年', '2023年']);
  });
});

describe('the summary of tiles', () => {
  const growth: ExampleFact = { id: 'growth', label: '投资增速', value: 21.3, unit: '%' };

  it('says every number with its label, then what stands below it and when it holds', () => {
    expect(tile.summary(SPEC, tileOf(INVESTMENT, growth))).toBe(
      '投资123亿元（2024年），投资增速21.3%。',
    );
  });

  it('says once when all of them hold', () => {
    const groups = [
      group([datum({ label: '企业', value: 63 })], '高新区'),
      group([datum({ id: 'b', label: '驿站', value: 12000, qualifier: 'over' })]),
    ];
    expect(tile.summary(SPEC, { groups })).toBe(
      '高新区：企业63家。驿站1.2万余家。以上均为2024年的数据。',
    );
  });

  it('says that there is nothing to draw', () => {
    expect(tile.summary(SPEC, { groups: [group([])] })).toBe('没有可以画出的数据。');
  });
});
