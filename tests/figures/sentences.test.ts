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
});
