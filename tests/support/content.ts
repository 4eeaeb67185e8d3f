import { stringify } from 'yaml';
import { caseRecord, fact, factFile, source } from './records.ts';

export const taxonomy = {
  strands: [
    {
      id: 'three-strengthenings',
      label: '三个强化',
      role: '做法',
      summary: '各方面的安排。',
      items: [
        {
          id: 'coverage',
          label: '组织覆盖',
          full: '强化组织覆盖筑根基',
          summary: '建立党组织{party-organisations}。',
        },
      ],
    },
  ],
  audiences: [{ id: 'couriers', label: '快递员' }],
  industries: [{ id: 'freight', label: '货运' }],
  themes: [{ id: 'stations', label: '阵地' }],
  scopes: [{ id: 'both-zones', label: '高新区、示范区', note: '两区合计。' }],
  comparisons: [{ id: 'organisations', label: '党组织', note: '单位和口径相同。' }],
  entities: [{ label: '红色驿站', aliases: [], home: '/cases/red-station/' }],
};

export const site = {
  name: '案例库',
  zone: '阿拉善高新区',
  description: '收录案例。',
  publisher: '编辑组',
  baseUrl: 'https://example.org/',
  disclaimer: '不是政府网站。',
  contentLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  registration: { icp: '', publicSecurity: '' },
  home: {
    headline: ['查得到'],
    intro: '建立党组织{party-organisations}。',
    searches: ['红色驿站'],
    figures: ['organisations'],
    facts: ['party-organisations'],
  },
};

export const glossary = {
  terms: [
    {
      id: 'new-fields',
      term: '新兴领域',
      aliases: [],
      explanation: '新经济组织、新社会组织。',
      status: 'sourced',
      source: 'herald',
      english: 'emerging fields',
      inSeed: true,
    },
  ],
};

export const discrepancies = {
  discrepancies: [
    {
      id: 'organisations',
      topic: '党组织的数量',
      sides: [
        { fact: 'party-organisations', standing: 'used' },
        { source: 'daily', standing: 'excluded', statement: '另一种说法' },
      ],
      assessment: '时点不同。',
      handling: '照列。',
    },
  ],
};

export const permalinks = {
  published: [
    '/cases/red-station/',
    '/figures/organisations/',
    '/sources/daily/',
    '/sources/herald/',
    '/start/',
  ],
  moved: [],
  withdrawn: [],
};

export const synonyms = { synonyms: [{ says: ['歇脚点'], means: ['红色驿站'] }] };

export const series = {
  title: '党组织',
  points: [{ fact: 'party-organisations' }],
  comparability: 'comparable',
  group: 'organisations',
  cautions: [],
};

export const figure = {
  type: 'bar',
  mode: 'plain',
  title: '党组织',
  takeaway: '建立党组织{party-organisations}。',
  series: ['organisations'],
  labels: { 'party-organisations': '党组织' },
  cautions: [],
  themes: ['stations'],
  updated: '2026-01-01',
};

export const body = [
  '## 背景',
  '',
  '<Term id="new-fields">新兴领域</Term>建立<Fact id="party-organisations" />。',
  '',
  '<Figure id="organisations" />',
  '',
  ...['做法', '成效', '局限与资料缺口'].flatMap((name) => [`## ${name}`, '', '略。', '']),
].join('\n');

/** @returns a write-up: front matter and text. */
export function writeUp(frontMatter: object = caseRecord(), text: string = body): string {
  return `---\n${stringify(frontMatter, { version: '1.1' })}---\n\n${text}`;
}

/** @returns a small content root in which nothing is wrong, with some files replaced. */
export function contentFiles(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    'site.json': json(site),
    'taxonomy.json': json(taxonomy),
    'glossary.json': json(glossary),
    'discrepancies.json': json(discrepancies),
    'permalinks.json': json(permalinks),
    'synonyms.json': json(synonyms),
    'facts/organisation.json': factFile(fact()),
    'series/organisations.json': json(series),
    'sources/herald.json': json(source()),
    'sources/daily.json': json(source({ title: '日报' })),
    'figures/organisations.json': json(figure),
    'cases/red-station/index.mdx': writeUp(),
    'pages/start.mdx': writeUp({ title: '开始', summary: '从这里开始。', order: 1 }, ''),
    ...overrides,
  };
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
