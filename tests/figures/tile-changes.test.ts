import { describe, expect, it } from 'vitest';
import { figureData } from '../../src/figures/data.ts';
import { EXAMPLE_COMMON, exampleRecords, type ExampleFact } from '../../src/figures/example.ts';
import { tile } from '../../src/figures/tile/index.ts';
import type { TileSpec } from '../../src/figures/tile/spec.ts';
import { texts } from './support/marks.ts';

const SPEC: TileSpec = { ...EXAMPLE_COMMON, title: '几个数', type: 'tile' };
const INVESTMENT: ExampleFact = { id: 'sum', label: '投资', value: 123, unit: '亿元' };
const GROWTH: ExampleFact = {
  id: 'growth',
  label: '投资增速',
  value: 21.3,
  unit: '%',
  comparison: { basis: 'year-on-year', direction: 'up', against: '上年同期' },
};

/** What a tile of an investment says of further facts. */
function belowInvestment(facts: ExampleFact[], labels: Record<string, string> = {}): string[] {
  const ids = facts.map(({ id }) => id);
  const spec = { ...SPEC, labels, groups: [{ facts: ['sum', ...ids] }] };
  const data = figureData(spec, exampleRecords({ facts: [INVESTMENT, ...facts] }));
  const marks = texts(tile.layout(SPEC, data, 520));
  return marks.filter(({ fact }) => ids.includes(fact ?? '')).map(({ text }) => text);
}

describe('a rate of change below the number of a tile', () => {
  it('is a change in words', () => {
    expect(belowInvestment([GROWTH])).toEqual(['同比增长21.3%']);
    const fall = { basis: 'year-on-year', direction: 'down', against: '2020' } as const;
    expect(belowInvestment([{ ...GROWTH, comparison: fall }])).toEqual([
      '同比下降21.3%（与2020年相比）',
    ]);
    const since = { basis: 'earlier-total', direction: 'up', against: '改制以前' } as const;
    expect(belowInvestment([{ ...GROWTH, qualifier: 'near', comparison: since }])).toEqual([
      '较此前增长近21.3%（与改制以前相比）',
    ]);
  });

  it('does not name the year before, which 同比 names already', () => {
    for (const against of ['2023', '2023年全年', '上年']) {
      const comparison = { ...GROWTH.comparison!, against };
      expect(belowInvestment([{ ...GROWTH, comparison }])).toEqual(['同比增长21.3%']);
    }
  });

  it('says that a base was inferred, and gives no direction that the source does not give', () => {
    const comparison = { ...GROWTH.comparison!, against: '上年', inferred: true };
    expect(belowInvestment([{ ...GROWTH, comparison }])).toEqual(['同比增长21.3%（基期为推定）']);
    const unstated = { ...GROWTH.comparison!, direction: 'unstated' as const };
    expect(belowInvestment([{ ...GROWTH, comparison: unstated }])).toEqual(['同比21.3%']);
  });

  it('keeps a label of its own, unless that only says that it is a rate', () => {
    const below = (growth: string) => belowInvestment([GROWTH], { growth })[0];
    expect(below('同比增速')).toBe('同比增长21.3%');
    expect(below('第二产业同比')).toBe('第二产业同比增长21.3%');
    expect(below('第二产业增速')).toBe('第二产业增速 21.3%');
  });

  it('leaves the sign of a negative rate as the ledger writes it', () => {
    const comparison = { ...GROWTH.comparison!, direction: 'down' as const };
    expect(belowInvestment([{ ...GROWTH, value: -57, comparison }])).toEqual(['同比−57%']);
  });

  it('does not make a growth of a total that has grown', () => {
    const total = { ...GROWTH, label: '企业', value: 33, unit: '家' };
    expect(belowInvestment([total])).toEqual(['企业 33家']);
  });

  it('keeps the names of rates where there are several, or where the scope is another', () => {
    const other = { ...GROWTH, id: 'part', label: '工业投资同比', value: 50.7 };
    expect(belowInvestment([GROWTH, other])).toEqual(['投资增速 21.3%', '工业投资同比增长50.7%']);
    expect(belowInvestment([{ ...GROWTH, scope: 'league' }])).toEqual(['投资增速 21.3%']);
  });
});
