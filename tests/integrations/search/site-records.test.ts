import { describe, expect, it } from 'vitest';
import type { LedgerFact } from '../../../src/domain/library.ts';
import { siteRecords, type SiteTexts } from '../../../src/search/records/site-records.ts';

const fact: LedgerFact = {
  id: 'riders',
  label: '服务骑手',
  value: 12000,
  unit: '人次',
  qualifier: 'over',
  period: { from: '2023', to: '2024' },
  scope: 'zone',
  subject: '驿站',
  notes: '人次不是人数，共{riders}。',
  status: 'single',
  source: 'report',
  locator: { paragraph: 2 },
  quote: '1.2万余人次',
  theme: 'stations',
  themeTitle: '服务阵地',
};

const page = (url: string, declared: object, title: string, more = '') => ({
  url,
  html: `<main data-search-record='${JSON.stringify(declared)}'><h1>${title}</h1>${more}</main>`,
});

const site: SiteTexts = {
  base: '/demo/',
  pages: [
    page('/demo/guide/rules/date/', { kind: '编写指南' }, '日期规则'),
    page('/demo/guide/first/', { kind: '编写指南' }, '写第一个案例'),
    page('/demo/about/', { kind: '本站' }, '关于本站', '<h2 id="zones">两区</h2><p>简介</p>'),
    page('/demo/sources/report/', { kind: '来源' }, '示例报道'),
    page('/demo/figures/bar/', { kind: '图表' }, '驿站的增长', '<b data-fact="riders"></b>'),
    page('/demo/glossary/', { kind: '术语' }, '术语', '<div id="station"><p>供骑手歇脚</p></div>'),
    page('/demo/cases/old/', { kind: '品牌', date: '2024-01-01' }, '老案例'),
    page('/demo/cases/new/', { kind: '示范点', date: '2025-01-01' }, '新案例'),
    { url: '/demo/cases/kind/site/', html: '<main><h1>示范点</h1></main>' },
    page(
      '/demo/data/',
      { kind: '本站', aliases: ['下载'], lists: true },
      '数据账本',
      '<header><p>全站的数字</p></header><p>服务骑手</p>',
    ),
  ],
  ledger: {
    facts: [fact],
    sources: { report: { title: '示例报道', publisher: '示例日报', date: '2025-01-10' } },
    scopes: [{ id: 'zone', label: '示例区' }],
  },
  terms: [
    {
      id: 'station',
      term: '驿站',
      aliases: ['骑手驿站'],
      explanation: '供骑手歇脚的地方。',
      status: 'ours',
      english: 'rest station',
      inSeed: true,
    },
  ],
  entities: [
    { label: '新案例', aliases: ['新例'], home: '/cases/new/' },
    { label: '示例区', aliases: ['示区'], home: '/about/#zones' },
    { label: '歇脚点', aliases: [], home: '/glossary/#station' },
  ],
};

const records = siteRecords(site);
const at = (url: string) => records.find((record) => record.url === url);

describe('the records of a site', () => {
  it('stand in the order of equal results: cases, the newest first, and the guide last', () => {
    expect(records.map(({ url }) => url.slice('/demo'.length))).toEqual([
      '/cases/new/',
      '/cases/old/',
      '/data/stations/#riders',
      '/figures/bar/',
      '/glossary/',
      '/glossary/#station',
      '/sources/report/',
      '/about/',
      '/data/',
      '/guide/first/',
      '/guide/rules/date/',
    ]);
  });

  it('have a number with its label, and in its other spellings', () => {
    expect(at('/demo/data/stations/#riders')).toEqual({
      url: '/demo/data/stations/#riders',
      title: '服务骑手 1.2万余人次',
      kind: '数据',
      aliases: ['12000人次', '1.2万人次'],
      date: '2024-12-31',
      sections: [
        {
          anchor: 'riders',
          heading: '',
          paragraphs: [
            '2023年—2024年；驿站；示例区',
            '出处：示例日报，2025年1月10日',
            '人次不是人数，共1.2万余人次。',
          ],
        },
      ],
      answer: {
        label: '服务骑手',
        value: '1.2万余人次',
        period: '2023年—2024年',
        scope: '示例区',
        source: '示例日报，2025年1月10日',
        sourceUrl: '/demo/sources/report/',
      },
      facets: { kind: ['数据'], theme: ['服务阵地'], year: ['2024', '2023'] },
    });
  });

  it('have each term once, with its synonyms, and not again on the page of all terms', () => {
    expect(at('/demo/glossary/#station')).toMatchObject({
      title: '驿站',
      aliases: ['骑手驿站', '歇脚点'],
    });
    expect(JSON.stringify(at('/demo/glossary/'))).not.toContain('歇脚');
  });

  it('are found by the registered names whose home they are, or hold', () => {
    expect(at('/demo/cases/new/')?.aliases).toEqual(['新例']);
    expect(at('/demo/about/')?.aliases).toEqual(['示例区', '示区']);
  });

  it('have of a list its names and its head, not what it repeats', () => {
    expect(at('/demo/data/')).toMatchObject({
      aliases: ['下载'],
      sections: [{ anchor: '', heading: '', paragraphs: ['全站的数字'] }],
    });
    expect(at('/demo/cases/kind/site/')).toBeUndefined();
  });

  it('of figures have the years of what they draw', () => {
    expect(at('/demo/figures/bar/')?.facets).toEqual({ kind: ['图表'], year: ['2024', '2023'] });
  });

  it('of sources have the date and year of the source', () => {
    expect(at('/demo/sources/report/')).toMatchObject({
      date: '2025-01-10',
      facets: { kind: ['来源'], year: ['2025'] },
    });
  });
});
