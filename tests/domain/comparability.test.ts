import { describe, expect, test } from 'vitest';
import {
  differences,
  measureOf,
  membershipsOf,
  verdict,
  type Comparand,
} from '../../src/domain/comparability.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Series } from '../../src/domain/series.ts';
import { fact } from '../support/records.ts';

type Changes = Parameters<typeof fact>[0];

const SCOPES: Record<string, string> = { 'both-zones': '高新区、示范区', league: '全盟' };
const label = (scope: string) => SCOPES[scope] ?? scope;
const text = { value: undefined, unit: undefined, text: '2024年5月' };
const upFrom = (against: string, basis: 'year-on-year' | 'earlier-total' = 'year-on-year') => ({
  comparison: { basis, direction: 'up' as const, against },
});
const sentences = (a: Changes, b: Changes = {}) =>
  differences(fact({ label: '甲', ...a }), fact({ label: '乙', ...b }), label).map(
    ({ kind, sentence }) => `${kind}: ${sentence}`,
  );

describe('differences(a, b)', () => {
  test('finds none between facts of one unit, scope, measure of time and nature', () => {
    expect(sentences({ value: 3, period: { in: '2022' } })).toEqual([]);
    expect(sentences({ unit: '%', ...upFrom('2021年') }, { unit: '%', ...upFrom('上年') })).toEqual(
      [],
    );
  });

  test.each<[string, Changes, Changes, string]>([
    [
      'a bound and a number',
      { qualifier: 'at-most' },
      {},
      'bound: “甲”只写了上限或下限，不是确定的数，比不出大小',
    ],
    ['units', { unit: '家' }, {}, 'unit: 单位不同：“家”与“个”'],
    ['scopes', { scope: 'league' }, {}, 'scope: 口径不同：“全盟”与“高新区、示范区”'],
    [
      'lengths of time',
      { period: { from: '2024-01', to: '2024-06' } },
      {},
      'period: 时段的长短或性质不同：“2024年上半年”与“2024年”',
    ],
    [
      'a day of counting and a year',
      { period: { asOf: '2024-12-31' } },
      {},
      'period: 时段的长短或性质不同：“截至2024年12月31日”与“2024年”',
    ],
    [
      'a period that is not stated',
      { period: { unstated: '' } },
      {},
      'period: 时段不同或未写明：“原文未写明”与“2024年”',
    ],
    [
      'periods unstated in different words',
      { period: { unstated: '每年' } },
      { period: { unstated: '累计' } },
      'period: 时段不同或未写明：“未写明（原文：每年）”与“未写明（原文：累计）”',
    ],
    [
      'a rate of change and a share',
      { unit: '%', ...upFrom('上年同期') },
      { unit: '%' },
      'nature: 性质不同：“甲”是较上年同期的变化，“乙”是数量或占比',
    ],
    [
      'rates of change on different bases',
      { unit: '%', ...upFrom('上年同期') },
      { unit: '%', ...upFrom('此前总量', 'earlier-total') },
      'nature: 性质不同：“甲”是较上年同期的变化，“乙”是较此前总量的变化',
    ],
    ['a text', text, {}, 'text: “甲”记的是文字，不是数，没有大小可比'],
    ['two texts', text, text, 'text: “甲”与“乙”记的是文字，不是数，没有大小可比'],
  ])('tells apart %s', (_what, a, b, sentence) => {
    expect(sentences(a, b)).toEqual([sentence]);
  });

  test('lists everything that differs', () => {
    const kinds = differences(
      fact({ unit: '%', scope: 'league', period: { asOf: '2024' }, ...upFrom('上年') }),
      fact(),
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['unit', 'nature', 'scope', 'period']);
  });

  test('takes a total that rose to its value for an amount', () => {
    expect(sentences({ ...upFrom('此前总量', 'earlier-total') })).toEqual([]);
  });

  test('sets quotation marks within others', () => {
    const [found] = differences(fact({ ...text, label: '设立“驿站”' }), fact());
    expect(found?.sentence).toContain('“设立‘驿站’”');
  });

  test('is the same whichever comes first, but for the order of names', () => {
    const a = fact({ unit: '家', scope: 'league', period: { unstated: '' } });
    const kinds = (one: Fact, other: Fact) => differences(one, other).map(({ kind }) => kind);
    expect(kinds(a, fact())).toEqual(kinds(fact(), a));
  });
});

describe('measureOf(period)', () => {
  test.each<[Period, Period]>([
    [{ in: '2023' }, { in: '2024' }],
    [{ in: '2024' }, { from: '2023-01', to: '2023-12' }],
    [{ in: '2024-02' }, { in: '2024-03' }],
    [{ asOf: '2024' }, { asOf: '2025-10-13' }],
    [{ unstated: '目前' }, { unstated: '目前', near: '2025-04-09' }],
    [{ in: '2024-05-27' }, { from: '2023-01-01', to: '2023-01-01' }],
  ])('is the same for %j and %j', (a, b) => {
    expect(measureOf(a)).toBe(measureOf(b));
  });

  test.each<[Period, Period]>([
    [{ in: '2024' }, { asOf: '2024' }],
    [{ in: '2024' }, { from: '2024-01', to: '2024-06' }],
    [{ in: '2024' }, { unstated: '' }],
    [{ unstated: '累计' }, { unstated: '每年' }],
    [{ in: '2024-05' }, { in: '2024-05-27' }],
  ])('is another for %j and %j', (a, b) => {
    expect(measureOf(a)).not.toBe(measureOf(b));
  });
});

const comparand = (changes: Changes, ...groups: [id: string, spans?: boolean][]): Comparand => ({
  ...fact(changes),
  groups: groups.map(([id, spans = false]) => ({ id, spans })),
});

describe('verdict(facts)', () => {
  test('lets facts of one group stand side by side', () => {
    const facts = [comparand({}, ['g']), comparand({ value: 9 }, ['h'], ['g'])];
    expect(verdict(facts)).toEqual({ comparable: true, groups: ['g'], reasons: [], cautions: [] });
  });

  test('refuses what no group joins, though nothing else differs', () => {
    const { comparable, reasons } = verdict([comparand({}, ['g']), comparand({}, ['h'])]);
    expect(comparable).toBe(false);
    expect(reasons).toEqual(['没有登记为同一可比组：数的不是同一件事，本站不作比较']);
  });

  test('refuses what no group joins with every reason it finds', () => {
    const { reasons } = verdict([comparand({ unit: '家', scope: 'league' }), comparand({})], label);
    expect(reasons).toEqual(['单位不同：“家”与“个”', '口径不同：“全盟”与“高新区、示范区”']);
  });

  test('names all that differ among more than two facts, each once', () => {
    const facts = ['2022', '2023-05', '2024', '2024-05-27'].map((date) =>
      comparand({ period: { in: date } }),
    );
    expect(verdict(facts).reasons).toEqual([
      '时段的长短或性质不同：“2022年”、“2023年5月”与“2024年5月27日”',
    ]);
  });

  test('bears other scopes and periods where a series of the group vouches for them', () => {
    const facts = [
      comparand({ scope: 'league' }, ['g', true]),
      comparand({ period: { asOf: '2024' } }, ['g', true]),
    ];
    expect(verdict(facts, label)).toMatchObject({
      comparable: true,
      reasons: [],
      cautions: [
        '口径不同：“全盟”与“高新区、示范区”',
        '时段的长短或性质不同：“2024年”与“截至2024年”',
      ],
    });
  });

  test('does not bear them on the word of a group alone', () => {
    const facts = [comparand({ scope: 'league' }, ['g']), comparand({}, ['g'])];
    expect(verdict(facts, label)).toMatchObject({
      comparable: false,
      reasons: ['口径不同：“全盟”与“高新区、示范区”'],
      cautions: [],
    });
  });

  test.each<[string, Changes]>([
    ['units', { unit: '家' }],
    ['natures', upFrom('上年')],
    ['texts', text],
  ])('never bears other %s', (_what, changes) => {
    const facts = [comparand(changes, ['g', true]), comparand({}, ['g', true])];
    expect(verdict(facts).comparable).toBe(false);
  });

  test('warns where no source says when', () => {
    const [words, none] = [{ unstated: '年内' }, { unstated: '' }];
    const cautions = (period: Period) =>
      verdict([comparand({ period }, ['g']), comparand({ period }, ['g'])]).cautions;
    expect(cautions(words)).toEqual(['时段原文都没有写明（原文作“年内”），是不是同一时期不能确认']);
    expect(cautions(none)).toEqual(['时段原文都没有写明，是不是同一时期不能确认']);
  });
});

describe('membershipsOf(fact, series)', () => {
  const series = (group: string, comparability: Series['comparability'], ...facts: string[]) => ({
    group,
    comparability,
    points: facts.map((id) => ({ fact: id })),
  });

  test('gives the group of the fact, then those of its series', () => {
    expect(
      membershipsOf({ id: 'x', group: 'own' }, [
        series('run', 'comparable', 'x', 'y'),
        series('other', 'comparable', 'y'),
      ]),
    ).toEqual([
      { id: 'own', spans: false },
      { id: 'run', spans: true },
    ]);
  });

  test('lets a series vouch for all of its group', () => {
    expect(membershipsOf({ id: 'x', group: 'own' }, [series('own', 'with-care', 'y')])).toEqual([
      { id: 'own', spans: true },
    ]);
  });

  test('puts no point of what is not a trend into a group', () => {
    expect(membershipsOf({ id: 'x' }, [series('run', 'not-a-trend', 'x')])).toEqual([]);
  });
});
