import { describe, expect, it } from 'vitest';
import type { LedgerFact } from '../../src/domain/library.ts';
import { datumOf, type Datum } from '../../src/figures/data.ts';
import { exampleFact, type ExampleFact } from '../../src/figures/example.ts';
import { cautionSentence, rangeSentence } from '../../src/figures/sentences.ts';

const datum = (given: Partial<ExampleFact> & { scope?: LedgerFact['scope'] }): Datum =>
  datumOf(exampleFact({ id: given.label ?? 'a', label: '企业', value: 1, ...given }));

describe('cautionSentence', () => {
  it('says nothing of numbers that compare', () => {
    expect(cautionSentence([datum({ label: '甲' }), datum({ label: '乙' })], true)).toBe('');
    expect(cautionSentence([], true)).toBe('');
  });

  it('names what was derived, whatever the scale', () => {
    const data = [datum({ label: '甲' }), datum({ label: '合计', derivation: '{a} + {b}' })];
    expect(cautionSentence(data, true)).toBe('合计1个是推算的。');
    expect(cautionSentence(data, false)).toBe('合计1个是推算的。');
    expect(cautionSentence(data, false, '合计1个（推算）。')).toBe('');
  });

  it('says which numbers are only bounds where they stand on one scale', () => {
    const data = [
      datum({ label: '甲', value: 30, qualifier: 'under' }),
      datum({ label: '乙', value: 20, qualifier: 'at-least' }),
      datum({ label: '丙', value: 10 }),
    ];
    expect(cautionSentence(data, true)).toBe('甲不足30个只是上限。乙至少20个只是下限。');
    expect(cautionSentence(data, false)).toBe('');
  });

  it('says that scopes and periods differ where numbers stand on one scale', () => {
    const scopes = [datum({ label: '甲' }), datum({ label: '乙', scope: '全省' })];
    expect(cautionSentence(scopes, true)).toBe('各数的口径不同。');
    const half = datum({ label: '乙', period: { from: '2024-01', to: '2024-06' } });
    expect(cautionSentence([datum({}), half], true)).toBe('各数的时段的长短或性质不同。');
    expect(cautionSentence([...scopes, half], true)).toBe('各数的口径和时段的长短或性质不同。');
    expect(cautionSentence([...scopes, half], false)).toBe('');
  });

  it('takes years of one length for alike', () => {
    const years = [datum({ period: { in: '2023' } }), datum({ period: { in: '2024' } })];
    expect(cautionSentence(years, true)).toBe('');
  });
});

describe('rangeSentence', () => {
  it('names the highest and the lowest of three and more', () => {
    const data = [3, 1, 2].map((value, at) => datum({ label: '甲乙丙'[at]!, value }));
    expect(rangeSentence(data)).toBe('甲3个，乙1个，丙2个。最高的是甲，最低的是乙。');
  });

  it.each<[string, Partial<ExampleFact>]>([
    ['is of another scope', { scope: '全省' }],
    ['is of a period of another length', { period: { from: '2024-01', to: '2024-06' } }],
    ['has no period', { period: { unstated: '' } }],
    ['is in another group of comparison', { group: 'others' }],
    ['is in no group of comparison', { group: undefined }],
    [
      'is a rate where others are amounts',
      { comparison: { basis: 'year-on-year', direction: 'up', against: '上年' } },
    ],
    ['is only an upper bound', { qualifier: 'under' }],
    ['is only a lower bound', { qualifier: 'or-more' }],
    ['is a place in an order', { qualifier: 'rank' }],
    ['is as high under another hedge', { value: 3, qualifier: 'over' }],
  ])('calls none the highest where one %s', (_, changes) => {
    const data = [3, 1, 2].map((value, at) => datum({ label: '甲乙丙'[at]!, value }));
    data[2] = datum({ label: '丙', value: 2, ...changes });
    expect(rangeSentence(data)).not.toContain('最');
  });
});
