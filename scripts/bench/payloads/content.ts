import { SMALL_CONTENT, caseText, json } from '../../../src/checks/small-content.ts';
import { SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';

type Record_ = Record<string, unknown>;

const small = <T = Record_>(place: string) => JSON.parse(SMALL_CONTENT[place]!) as T;
const ledger = small<{ title: string; facts: Record_[] }>('facts/stations.json');
const stations = ledger.facts[0]!;
const taxonomy = small('taxonomy.json');
const site = small('site.json');
const glossary = small<{ terms: Record_[] }>('glossary.json');
const term = glossary.terms[0]!;
const units = small('figures/stations.json');
const schema = { $schema: '../../schemas/x.json' };
const exceptions = (text: string) => [{ text, reason: '是名称，不是数据。' }];

const riders = (id: string, value: number, year: string, more: object = {}) => ({
  ...stations,
  id,
  label: '服务骑手',
  value,
  unit: '人次',
  qualifier: 'over',
  period: { in: year },
  source: 'copy',
  quote: `服务骑手${value}余人次`,
  status: 'transmitted-copy',
  ...more,
});

const BODY = `## 背景

<Term id="station">驿站</Term>见[示例报道](https://example.org/news/1 "标题")。

![驿站门口的长椅](./bench.png)

- 路边的长椅

> 引来的话。

| 名称 | 说明 |
| --- | --- |
| 长椅 | 供人歇脚 |

正文[^one]，*着重*，\`代码\`。

[^one]: 注释的话。

\`\`\`
一段代码
\`\`\`

### 小标题 [#small]

门口有灯。

## 做法

设立驿站<Fact id="stations" />，服务<Fact id="riders" />，合计<Fact id="sum" />，名称是<Fact id="name" />。

<Figure id="stations" />

## 成效

驿站昼夜开门。

<Gap>

公开资料未载明名单。

</Gap>
`;

/** A content root in which nothing is wrong and every field is filled in that a file may have. */
export const FULL_CONTENT: Readonly<Record<string, string>> = {
  ...SMALL_CONTENT,
  'site.json': json({
    ...schema,
    ...site,
    description: '收录案例，三百六十五天不断。',
    contact: { label: '勘误', url: 'https://example.org/errata' },
    registration: { icp: '蒙ICP备00000000号', publicSecurity: '蒙公网安备00000000000000号' },
    overview: { figures: ['stations'] },
    peers: [{ name: '示例邻站', url: 'https://peer.example/' }],
    exceptions: exceptions('三百六十五天'),
  }),
  'taxonomy.json': json({
    ...schema,
    ...taxonomy,
    entities: [{ label: '驿站点', aliases: ['歇脚点'], home: '/cases/station/#small' }],
  }),
  'glossary.json': json({
    ...schema,
    terms: [
      { ...glossary.terms[0], aliases: ['歇脚处'], notes: '与书屋不同。' },
      {
        ...term,
        id: 'bench',
        term: '长椅',
        status: 'sourced',
        source: 'herald',
        englishSource: 'herald',
      },
    ],
  }),
  'discrepancies.json': json({
    ...schema,
    discrepancies: [
      {
        id: 'count',
        topic: '驿站的数量',
        sides: [
          { fact: 'stations', standing: 'used', remark: '以报道为准' },
          { source: 'copy', standing: 'listed', statement: '转载没有写数量' },
        ],
        assessment: '报道在先。',
        handling: '采用报道的说法。',
      },
    ],
  }),
  'facts/stations.json': json({
    ...schema,
    ...ledger,
    description: '口径以报道为准。',
    facts: [
      {
        ...stations,
        status: 'corroborated',
        group: 'stations',
        notes: '不含书屋。',
        reviewBy: '2030-01-01',
        corroboration: [{ source: 'copy', locator: { section: '第一节' }, quote: '设立驿站15个' }],
        history: [
          {
            value: 12,
            qualifier: 'exact',
            period: { asOf: '2024' },
            source: 'older',
            locator: { unlocated: '据摘录，未见全文段落' },
            quote: '设立驿站12个',
            until: '2026-01-01',
            why: '报道有了新的说法。',
          },
        ],
      },
      riders('riders', 700, '2025', {
        comparison: { basis: 'year-on-year', direction: 'up', against: '上年同期' },
      }),
      riders('riders-2024', 600, '2024'),
      {
        ...riders('sum', 1300, '2025'),
        period: { from: '2024', to: '2025' },
        source: undefined,
        locator: undefined,
        quote: undefined,
        status: 'derived',
        derivation: '{riders} + {riders-2024}',
        label: '服务骑手合计',
      },
      {
        ...stations,
        id: 'name',
        label: '驿站的名称',
        value: undefined,
        unit: undefined,
        text: '暖心驿站',
        period: { unstated: '目前', near: '2025-04' },
        quote: '暖心驿站',
        enumerated: undefined,
      },
    ],
  }),
  'series/riders.json': json({
    ...schema,
    title: '服务骑手',
    points: [{ fact: 'riders-2024', note: '转载的说法' }, { fact: 'riders' }],
    comparability: 'with-care',
    group: 'stations',
    cautions: ['口径以转载为准。'],
  }),
  'sources/herald.json': json({
    ...schema,
    ...small<object>('sources/herald.json'),
    accessed: '2026-01-01',
    dateNote: '据网页。',
    notes: '原页可见。',
  }),
  'sources/copy.json': json({
    title: '示例转载',
    publisher: '示例转载站',
    dateNote: '原文未注明。',
    kind: 'repost',
    status: 'transmitted-copy',
    relevance: 'subject',
  }),
  'sources/older.json': json({
    ...small<object>('sources/herald.json'),
    title: '示例旧报道',
  }),
  'figures/stations.json': json({
    ...schema,
    ...units,
    groups: [{ label: '驿站组', facts: ['stations'] }],
    labels: { stations: '驿站' },
    howToRead: '一格是一个驿站。',
    cautions: ['不含书屋。'],
  }),
  'figures/riders.json': json({
    type: 'line',
    title: '服务骑手的变化',
    takeaway: '服务骑手{riders}。',
    series: ['riders'],
    howToRead: '自左向右读。',
    cautions: ['口径以转载为准。'],
    themes: ['stations'],
    updated: '2026-01-01',
  }),
  'figures/kinds.json': json({
    type: 'matrix',
    title: '驿站与设施',
    takeaway: '驿站有长椅。',
    corner: '驿站',
    columns: ['长椅', '书架'],
    rows: [{ label: '暖心驿站', cells: ['门口', ''] }],
    howToRead: '有字的格子是设施所在。',
    cautions: [],
    sources: [{ source: 'herald', locator: { section: '附表' } }],
    themes: ['stations'],
    updated: '2026-01-01',
  }),
  'figures/course.json': json({
    type: 'flow',
    title: '从设立到服务',
    takeaway: '先设立，再服务。',
    stages: [
      { label: '设立', items: [{ label: '驿站', facts: ['stations'] }] },
      { label: '服务', items: [{ label: '骑手', facts: ['riders'] }] },
    ],
    howToRead: '自左向右读。',
    cautions: [],
    sources: [{ source: 'herald', locator: { unlocated: '据全文归纳' } }],
    themes: ['stations'],
    updated: '2026-01-01',
  }),
  'cases/station/index.mdx': caseText(BODY, {
    aliases: ['暖心驿站'],
    sources: ['herald', 'copy'],
    related: ['depot'],
    cover: { src: './bench.png', alt: '路边的驿站，门口有长椅' },
  }),
  'cases/depot/index.mdx': caseText('## 背景\n\n见[驿站](/cases/station/)。\n', {
    title: '中转站',
    summary: '供货车停靠。',
    related: ['station'],
  }),
  'cases/station/bench.png': SMALL_PICTURES.png,
  'pages/about.mdx': '---\ntitle: 关于本站\nsummary: 本站是什么。\norder: 1\n---\n\n说明。\n',
  'permalinks.json': json({
    ...schema,
    published: [
      ...['/about/', '/cases/depot/', '/cases/station/'],
      ...['course', 'kinds', 'riders', 'stations'].map((id) => `/figures/${id}/`),
      ...['/sources/copy/', '/sources/herald/', '/sources/older/'],
    ],
    moved: [{ from: '/cases/kiosk/', to: '/cases/station/' }],
    withdrawn: [{ address: '/cases/stall/', reason: '来源撤稿。', date: '2026-01-01' }],
  }),
};
