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

describe('what a record says of a time that its source does not state', () => {
  const said = (unstated: string, changes: object = {}) =>
    issuesOf(factSchema, fact({ period: { unstated }, ...changes }));

  test.each([
    '',
    '目前',
    '近三年',
    '累计',
    '每年',
    '年均',
    '年内',
    '先后',
    '近年来',
    '“十四五”期间',
    '连续三年',
    '1—6月',
  ])('%j is its own word, or none', (words) => {
    expect(said(words)).toEqual([]);
  });

  test.each([
    '每年返还，惠及家数是否逐年未写',
    '同段写2024年度',
    '近三年，其中',
    '报道时',
    '无时间词',
    '原文未写明',
    '时段不明',
    '（目前）',
    '没有写时间',
    '设立了驿站',
    '增至',
    '这一时期的数字是累计还是当年看不出来',
  ])('%j is ours, and is refused', (words) => {
    expect(said(words)).toEqual([
      `period.unstated: “${words}”不是原文的时间词：这里只照录“目前”“近三年”这样的词，原文没有就写 ""；我们自己的话写进 notes（说明）`,
    ]);
  });

  test('words that the quotation has are those of the source', () => {
    expect(said('建成以后', { quote: '建成以后，党组织75个' })).toEqual([]);
  });
});

test('a list that is counted out is exact or named, and only such a list is named', () => {
  const listed = { value: 2, quote: '甲、乙等', enumerated: ['甲', '乙'] };
  expect(issuesOf(factSchema, fact({ ...listed, qualifier: 'named' }))).toEqual([]);
  expect(issuesOf(factSchema, fact({ ...listed, qualifier: 'at-least' }))).toHaveLength(1);
  expect(issuesOf(factSchema, fact({ qualifier: 'named' }))).toHaveLength(1);
});

test('a former value of the same source was recorded by mistake, and is no history', () => {
  const former = {
    value: 70,
    qualifier: 'exact',
    period: { in: '2024' },
    source: 'herald',
    locator: { paragraph: 4 },
    quote: '建立党组织70个',
    until: '2025-04-09',
    why: '录错了。',
  } as const;
  expect(issuesOf(factSchema, fact({ history: [{ ...former, source: 'daily' }] }))).toEqual([]);
  expect(issuesOf(factSchema, fact({ history: [former] }))[0]).toContain('误录的数没有来源写过');
});
