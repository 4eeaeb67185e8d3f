import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf } from '../../src/components/site/compare-table.ts';
import { comparisonGroups, refusalsOf } from '../../src/domain/compare-parts.ts';
import { seriesSchema } from '../../src/domain/series.ts';
import { series, taxonomy } from '../support/content.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { fact } from '../support/records.ts';

describe('barsOf(values)', () => {
  test('begins at zero and fills the track with the largest', () => {
    expect(barsOf([5, 10])).toEqual([
      { zero: 0, start: 0, length: 0.5, negative: false },
      { zero: 0, start: 0, length: 1, negative: false },
    ]);
  });

  test('sets falls on the other side of zero', () => {
    expect(barsOf([30, -10])).toEqual([
      { zero: 0.25, start: 0.25, length: 0.75, negative: false },
      { zero: 0.25, start: 0, length: 0.25, negative: true },
    ]);
  });

  test('keeps any finite values on the track, in proportion', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        for (const { start, length } of barsOf(values)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(0);
          expect(start + length).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('comparisonGroups(library)', () => {
  test('leaves out a group that holds nothing, and a series that is no trend', () => {
    const comparability = 'not-a-trend';
    const own = { id: 'organisations', ...seriesSchema.parse({ ...series, comparability }) };
    expect(comparisonGroups(libraryOf({ series: [own] }))).toEqual([]);
  });

  test('lists a point of a series in the series only', () => {
    const facts = ledger(
      fact({ group: 'organisations' }),
      fact({ id: 'others', group: 'organisations' }),
    );
    const [group] = comparisonGroups(libraryOf({ facts }));
    expect(group?.label).toBe(taxonomy.comparisons[0]?.label);
    expect(group?.facts.map(({ id }) => id)).toEqual(['others']);
    expect(group?.series.map(({ id }) => id)).toEqual(['organisations']);
  });
});

describe('refusalsOf(library)', () => {
  const refused = (...facts: Parameters<typeof ledger>) =>
    refusalsOf(libraryOf({ facts: ledger(...facts), series: [], discrepancies: [] }));

  test('shows a pair for every reason, each once', () => {
    const found = refused(
      fact({ id: 'a' }),
      fact({ id: 'b', unit: '家' }),
      fact({ id: 'c', unit: '名' }),
      fact({ id: 'd' }),
    );
    expect(
      found.map(({ facts, reasons }) => [facts.map(({ id }) => id).join(' '), reasons]),
    ).toEqual([
      ['a b', ['单位不同：“个”与“家”']],
      ['a d', ['没有登记为同一可比组：数的不是同一件事，本站不作比较']],
    ]);
  });

  test('takes a pair of sums of money before others', () => {
    const later = { asOf: '2024' };
    const found = refused(
      fact({ id: 'a' }),
      fact({ id: 'b', period: later }),
      fact({ id: 'c', unit: '万元' }),
      fact({ id: 'd', unit: '万元', period: later }),
    );
    expect(found[0]?.facts.map(({ id }) => id)).toEqual(['c', 'd']);
  });

  test('shows nothing that may be compared', () => {
    expect(refused(fact({ id: 'a', group: 'g' }), fact({ id: 'b', group: 'g' }))).toEqual([]);
  });
});
