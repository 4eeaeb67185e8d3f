import { describe, expect, test } from 'vitest';
import { factFileSchema, factSchema, sourcesOfFact } from '../../src/domain/fact.ts';
import { corroboratedFact, derivedFact, fact, without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

const comparison = {
  basis: 'year-on-year',
  direction: 'up',
  against: '上年同期',
  inferred: true,
} as const;

describe('factSchema', () => {
  test.each([
    ['recorded', fact()],
    ['copied', fact({ status: 'transmitted-copy' })],
    ['corroborated', corroboratedFact()],
    ['derived', derivedFact()],
    ['compared', fact({ comparison })],
    ['enumerated', fact({ value: 2, enumerated: ['甲', '乙'] })],
    ['grouped', fact({ group: 'organisations' })],
    ['annotated', fact({ notes: '分母不明。', reviewBy: '2027-01' })],
    ['textual', fact({ value: undefined, text: '2024-05-27', unit: undefined })],
  ])('accepts a %s fact', (_kind, record) => {
    expect(issuesOf(factSchema, record)).toEqual([]);
  });

  test.each(Object.keys(without(without(fact(), 'value'), 'unit')))(
    'names the missing field when a fact has no %s',
    (field) => {
      expect(faultyFields(factSchema, without(fact(), field))).toEqual([field]);
    },
  );

  test('rejects a fact with neither a value nor a text', () => {
    expect(issuesOf(factSchema, without(fact(), 'value'))).toEqual([
      ': value（数值）和 text（文字）必须填一个，且只填一个',
    ]);
  });

  test('rejects a fact with both a value and a text', () => {
    expect(issuesOf(factSchema, fact({ text: '75个' }))).toEqual([
      ': value（数值）和 text（文字）必须填一个，且只填一个',
    ]);
  });

  test('accepts 0 as a value', () => {
    expect(issuesOf(factSchema, fact({ value: 0 }))).toEqual([]);
  });

  test('rejects a value without a unit', () => {
    expect(issuesOf(factSchema, without(fact(), 'unit'))).toEqual(['unit: 有数值就要有单位']);
  });

  test.each(['75', Number.NaN, Number.POSITIVE_INFINITY, null])(
    'rejects %j as a value',
    (value) => {
      expect(faultyFields(factSchema, { ...fact(), value })).toEqual(['value']);
    },
  );

  test('rejects {}', () => {
    expect(faultyFields(factSchema, {})).toEqual(['status']);
  });

  test('rejects a field it does not know', () => {
    expect(issuesOf(factSchema, { ...fact(), vaule: 75 })[0]).toContain('"vaule"');
  });

  test('rejects a status it does not know', () => {
    expect(faultyFields(factSchema, { ...fact(), status: 'rumour' })).toEqual(['status']);
  });

  test('rejects a corroborated fact whose other sources are not given', () => {
    expect(faultyFields(factSchema, without(corroboratedFact(), 'corroboration'))).toEqual([
      'corroboration',
    ]);
    expect(faultyFields(factSchema, corroboratedFact({ corroboration: [] }))).toEqual([
      'corroboration',
    ]);
  });

  test.each(['source', 'locator', 'quote'])('rejects a corroboration that has no %s', (field) => {
    const [other] = corroboratedFact().corroboration;
    const record = { ...corroboratedFact(), corroboration: [without(other!, field)] };
    const { error } = factSchema.safeParse(record);
    expect(error?.issues.map(({ path }) => path)).toEqual([['corroboration', 0, field]]);
  });

  test('rejects a derived fact without its expression', () => {
    expect(faultyFields(factSchema, without(derivedFact(), 'derivation'))).toEqual(['derivation']);
  });

  test('rejects a derived fact that also claims a source', () => {
    expect(issuesOf(factSchema, { ...derivedFact(), source: 'herald' })[0]).toContain('"source"');
  });

  test.each(['basis', 'direction', 'against'])('rejects a comparison without %s', (field) => {
    const record = { ...fact(), comparison: without(comparison, field) };
    const { error } = factSchema.safeParse(record);
    expect(error?.issues.map(({ path }) => path)).toEqual([['comparison', field]]);
  });

  test('counts 20 characters of a quote as a reader does, not in UTF-16 units', () => {
    expect(issuesOf(factSchema, fact({ quote: '𠮷'.repeat(20) }))).toEqual([]);
    expect(issuesOf(factSchema, fact({ quote: '字'.repeat(21) }))).toEqual([
      'quote: 引文最多20个字',
    ]);
  });
});

describe('factFileSchema', () => {
  test.each(['title', 'facts'])('rejects a file without %s', (field) => {
    const file = { title: '组织', description: '口径提示', facts: [fact()] };
    expect(issuesOf(factFileSchema, file)).toEqual([]);
    expect(faultyFields(factFileSchema, without(file, field))).toEqual([field]);
  });

  test('rejects {} and fields it does not know', () => {
    expect(faultyFields(factFileSchema, {})).toEqual(['title', 'facts']);
    expect(issuesOf(factFileSchema, { title: '组织', facts: [], fact: [] })[0]).toContain('"fact"');
  });
});

describe('sourcesOfFact', () => {
  test('sourcesOfFact(fact) is the source of a recorded fact', () => {
    expect(sourcesOfFact(fact())).toEqual(['herald']);
  });

  test('sourcesOfFact(fact) adds the sources that corroborate it', () => {
    expect(sourcesOfFact(corroboratedFact())).toEqual(['herald', 'daily']);
  });

  test('sourcesOfFact(fact) is empty for a derived fact', () => {
    expect(sourcesOfFact(derivedFact())).toEqual([]);
  });
});
