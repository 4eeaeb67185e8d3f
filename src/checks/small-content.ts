import { stringify } from 'yaml';
import type { BadExample, Example } from './rule.ts';

/** The one fact of the small content root. */
export const SMALL_FACT = {
  id: 'stations',
  label: '设立驿站',
  value: 15,
  unit: '个',
  qualifier: 'exact',
  period: { asOf: '2025' },
  scope: 'zone',
  subject: '驿站',
  source: 'herald',
  locator: { paragraph: 4 },
  quote: '设立驿站15个',
  status: 'single',
};

/** Writes the ledger of the small content root with other facts in it. */
export function ledgerOf(...facts: object[]): string {
  return json({ title: '阵地', facts });
}

/** A content root in which nothing is wrong, small enough to read at a glance. */
export const SMALL_CONTENT: Readonly<Record<string, string>> = {
  'site.json': json({
    name: '示例案例库',
    zone: '示例开发区',
    description: '收录案例。',
    publisher: '编辑组',
    baseUrl: 'https://example.org/',
    disclaimer: '本站不是政府网站。',
    contentLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    registration: { icp: '', publicSecurity: '' },
    home: {
      headline: ['查得到'],
      intro: '设立驿站{stations}。',
      searches: ['驿站'],
      figures: ['stations'],
      facts: ['stations'],
    },
  }),
  'taxonomy.json': json({
    strands: [
      {
        id: 'three-steps',
        label: '三个步骤',
        role: '做法',
        summary: '工作安排。',
        items: [
          { id: 'service', label: '服务', full: '做好服务', summary: '设立驿站{stations}。' },
        ],
      },
    ],
    audiences: [{ id: 'couriers', label: '快递员' }],
    industries: [{ id: 'delivery', label: '快递' }],
    themes: [{ id: 'stations', label: '阵地' }],
    scopes: [{ id: 'zone', label: '全区', note: '示例开发区全域。' }],
    comparisons: [{ id: 'stations', label: '驿站', note: '单位和口径相同。' }],
    entities: [],
  }),
  'glossary.json': json({
    terms: [
      {
        id: 'station',
        term: '驿站',
        aliases: [],
        explanation: '供人歇脚的地方。',
        status: 'ours',
        english: 'station',
        inSeed: true,
      },
    ],
  }),
  'discrepancies.json': json({ discrepancies: [] }),
  'facts/stations.json': ledgerOf(SMALL_FACT),
  'sources/herald.json': json({
    title: '示例报道',
    publisher: '示例日报',
    date: '2025-04-09',
    url: 'https://example.org/news/1',
    kind: 'media',
    status: 'excerpt',
    relevance: 'subject',
  }),
  'figures/stations.json': json({
    type: 'units',
    title: '驿站的数量',
    takeaway: '设立驿站{stations}。',
    groups: [{ facts: ['stations'] }],
    cautions: [],
    themes: ['stations'],
    updated: '2026-01-01',
  }),
  'cases/station/index.mdx': caseText(
    '<Term id="station">驿站</Term>供骑手歇脚。\n\n## 做法\n\n设立<Fact id="stations" />。\n\n<Figure id="stations" />\n\n<Gap>\n\n本站所见资料未写名单。\n\n</Gap>\n',
  ),
};

/** Writes a case of the small content root, its front matter changed where asked. */
export function caseText(body: string, changes: Record<string, unknown> = {}): string {
  const frontMatter = {
    kind: 'station',
    title: '驿站',
    aliases: [],
    summary: '设立驿站{stations}。',
    strands: ['service'],
    audiences: ['couriers'],
    industries: ['delivery'],
    themes: ['stations'],
    period: { asOf: '2025' },
    sources: ['herald'],
    related: [],
    status: 'published',
    published: '2026-01-01',
    updated: '2026-01-01',
    aiAssisted: false,
    ...changes,
  };
  // YAML 1.1 puts quotes around dates, as the build needs them.
  const yaml = stringify(frontMatter, { lineWidth: 0, version: '1.1' });
  return `---\n${yaml}---\n\n${body}`;
}

/** @returns the write-up of the small content root with some words in its first section. */
export function sound(words: string, changes: Record<string, unknown> = {}): Example {
  return { place: 'cases/station/index.mdx', text: caseText(`## 背景\n\n${words}\n`, changes) };
}

/** A page of the small content root that says something, so that what it names is in use. */
export function aboutPage(words: string): Record<string, string> {
  return { 'pages/about.mdx': `---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n${words}\n` };
}

/** @param marks what findings underline, in order */
export function faulty(
  words: string,
  marks: string[],
  changes: Record<string, unknown> = {},
): BadExample {
  return { ...sound(words, changes), marks };
}

/** @returns JSON as files of content hold it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
