import { describe, expect, it } from 'vitest';
import { Library, type LedgerFact } from '../../src/domain/library.ts';
import { allData, figureData } from '../../src/figures/data.ts';
import { COMMON, fact } from './support/make.ts';

const facts: LedgerFact[] = [
  fact({ id: 'firms', label: '企业', value: 63 }),
  fact({ id: 'visits', label: '就诊', value: 12000, unit: '人次', qualifier: 'over' }),
  fact({ id: 'opened', label: '建成', text: '2024年5月' }),
  fact({ id: 'half', label: '企业', value: 40, period: { from: '2024-01', to: '2024-06' } }),
];

const library = new Library({
  site: {
    name: '示例',
    zone: '示例开发区（虚构）',
    description: '示例',
    publisher: '示例',
    baseUrl: 'https://example.org/',
    disclaimer: '示例',
    contentLicence: { name: '示例', url: 'https://example.org/' },
    registration: { icp: '', publicSecurity: '' },
    home: { headline: ['示例'], intro: '示例', searches: [], figures: [], facts: [] },
  },
  taxonomy: {
    strands: [],
    audiences: [],
    industries: [],
    themes: [],
    scopes: [],
    comparisons: [],
    entities: [],
  },
  facts,
  series: [
    {
      id: 'growth',
      title: '企业数',
      points: [{ fact: 'half', note: '半年数' }, { fact: 'firms' }],
      comparability: 'with-care',
      group: 'growth',
      cautions: [],
    },
  ],
  sources: [],
  figures: [],
  cases: [],
  pages: [],
  terms: [],
  discrepancies: [],
});

describe('figureData', () => {
  it('gives each fact of a group its label, its words and its value', () => {
    const { groups } = figureData({ ...COMMON, groups: [{ facts: ['firms', 'visits'] }] }, library);
    expect(groups).toEqual([
      {
        label: undefined,
        data: [
          {
            fact: facts[0],
            label: '企业',
            written: '63家',
            shown: '63家',
            value: 63,
            note: undefined,
            groups: [
              { id: 'zone', spans: false },
              { id: 'growth', spans: true },
            ],
          },
          {
            fact: facts[1],
            label: '就诊',
            written: '1.2万余人次',
            shown: '1.2万余人次',
            value: 12000,
            note: undefined,
            groups: [{ id: 'zone', spans: false }],
          },
        ],
        total: undefined,
      },
    ]);
  });

  it('prefers the short label of the figure', () => {
    const figure = { ...COMMON, groups: [{ facts: ['firms'] }], labels: { firms: '各类企业' } };
    expect(figureData(figure, library).groups[0]!.data[0]!.label).toBe('各类企业');
  });

  it('gives a fact that is no number the value NaN and its own words', () => {
    const { groups } = figureData({ ...COMMON, groups: [{ facts: ['opened'] }] }, library);
    expect(groups[0]!.data[0]).toMatchObject({ written: '2024年5月', value: Number.NaN });
  });

  it('labels the points of a series by their period and keeps their notes and order', () => {
    const { groups } = figureData({ ...COMMON, series: ['growth'] }, library);
    expect(groups[0]!.label).toBe('企业数');
    expect(groups[0]!.data).toMatchObject([
      { label: '2024年上半年', written: '40家', note: '半年数' },
      { label: '2024年', written: '63家', note: undefined },
    ]);
  });

  it('throws for a fact that does not exist', () => {
    const figure = { ...COMMON, groups: [{ facts: ['nothing'] }] };
    expect(() => figureData(figure, library)).toThrow('没有编号为“nothing”的数据');
  });

  it('throws for a series that does not exist', () => {
    expect(() => figureData({ ...COMMON, series: ['nothing'] }, library)).toThrow(
      '没有编号为“nothing”的序列',
    );
  });
});

describe('allData', () => {
  it('lists every datum, the total of a group after its parts', () => {
    const groups = [{ facts: ['half'], total: 'firms' }, { facts: ['visits'] }];
    const data = figureData({ ...COMMON, groups }, library);
    expect(allData(data).map((one) => one.fact.id)).toEqual(['half', 'firms', 'visits']);
  });

  it('lists a fact that stands in two groups once', () => {
    const groups = [{ facts: ['half'] }, { facts: ['half', 'firms'] }];
    const data = figureData({ ...COMMON, groups }, library);
    expect(allData(data).map((one) => one.fact.id)).toEqual(['half', 'firms']);
  });

  it('is empty for no groups', () => {
    expect(allData({ groups: [] })).toEqual([]);
  });
});
