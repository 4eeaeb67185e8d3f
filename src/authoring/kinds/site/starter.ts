import { EXAMPLE_ID } from '../../../domain/id.ts';
import { NO_PERMALINKS, permalinksText } from '../../../domain/permalinks.ts';
import type { Taxonomy } from '../../../domain/taxonomy.ts';
import { caseText } from '../../case-text.ts';
import { formatJson } from '../../json-format.ts';
import type { PlannedFile } from '../../write-plan.ts';

/** What is known of a site before anything is written in it. */
interface NewSite {
  name: string;
  zone: string;
  publisher: string;
  /** Where it will be published, with the slash at its end. */
  address: string;
  strands: Taxonomy['strands'];
  /** The name of its first case, and the folder of it. */
  title: string;
  slug: string;
  today: string;
}

/** Writes a content root with one case, source, fact and figure, all of them plainly examples. */
export function starterFiles(made: NewSite): PlannedFile[] {
  const { slug, name } = made;
  const records = {
    'site.json': siteOf(made),
    'taxonomy.json': taxonomyOf(made),
    'glossary.json': { terms: [] },
    'discrepancies.json': { discrepancies: [] },
    [`sources/${EXAMPLE_ID}.json`]: SOURCE,
    [`facts/${EXAMPLE_ID}.json`]: { title: '示例（虚构）', facts: [FACT] },
    [`figures/${EXAMPLE_ID}.json`]: figureOf(made),
  };
  const published = ['/about/', `/cases/${slug}/`];
  const texts = {
    ...Object.fromEntries(Object.entries(records).map(([at, value]) => [at, formatJson(value)])),
    'permalinks.json': permalinksText({ ...NO_PERMALINKS, published }),
    [`cases/${slug}/index.mdx`]: caseOf(made),
    'pages/about.mdx': aboutOf(name, made),
  };
  return Object.entries(texts).map(([place, text]) => ({ place, kind: 'new', text }));
}

const siteOf = ({ name, zone, publisher, address, title }: NewSite) => ({
  name,
  zone,
  description: `收录${zone}的案例，每个数字都注明出处、口径与时点。`,
  publisher,
  baseUrl: address,
  disclaimer: '本站依据公开资料整理，不是政府网站，不代表任何机关发布信息。',
  contentLicence: {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  },
  registration: { icp: '', publicSecurity: '' },
  home: {
    headline: [name],
    intro: `收录${zone}的案例。每个数字都注明出处、口径与时点，可下载，可引用。`,
    searches: [title],
    figures: [],
    facts: [EXAMPLE_ID],
  },
});

const taxonomyOf = ({ strands, zone }: NewSite): Taxonomy => ({
  strands,
  audiences: [
    { id: 'couriers', label: '快递外卖员' },
    { id: 'truckers', label: '货车司机' },
    { id: 'enterprises', label: '企业' },
  ],
  industries: [
    { id: 'delivery', label: '快递外卖' },
    { id: 'freight', label: '道路货运' },
  ],
  themes: [
    { id: 'organisation', label: '组织建设' },
    { id: 'brands', label: '品牌培育' },
    { id: 'stations', label: '服务阵地' },
  ],
  scopes: [{ id: 'zone', label: '全区', note: `${zone}全域。` }],
  comparisons: [],
  entities: [],
});

const SOURCE = {
  title: '示例报道（虚构）',
  publisher: '示例日报（虚构）',
  date: '2025-04-09',
  kind: 'media',
  status: 'transmitted-copy',
  relevance: 'subject',
  notes: '新建站点时带的示例，不是真的报道。',
};

const FACT = {
  id: EXAMPLE_ID,
  label: '设立驿站（示例）',
  value: 15,
  unit: '个',
  qualifier: 'exact',
  period: { asOf: '2024' },
  scope: 'zone',
  subject: '驿站',
  source: EXAMPLE_ID,
  locator: { paragraph: 4 },
  quote: '设立驿站15个',
  status: 'transmitted-copy',
};

const figureOf = ({ today }: NewSite) => ({
  type: 'units',
  title: '驿站的数量（示例）',
  takeaway: `设立驿站{${EXAMPLE_ID}}。`,
  groups: [{ facts: [EXAMPLE_ID] }],
  cautions: ['示例，数字是虚构的。'],
  themes: ['stations'],
  updated: today,
});

const caseOf = ({ title, strands, today }: NewSite) =>
  caseText(
    {
      kind: 'station',
      title,
      aliases: [],
      summary: `示例：设立驿站{${EXAMPLE_ID}}。换成一两句话，说清是什么、做了什么。`,
      strands: [strands[0]!.items[0]!.id],
      audiences: ['couriers'],
      industries: ['delivery'],
      themes: ['stations'],
      period: { asOf: '2024' },
      sources: [EXAMPLE_ID],
      related: [],
      status: 'published',
      published: today,
      updated: today,
      aiAssisted: false,
    },
    `这一篇是新建站点时带的示例，事情和数字都是虚构的，请换成你的案例。写法见[写第一篇案例](/guide/first-case/)。

## 做法

据示例报道，全区设立驿站<Fact id="${EXAMPLE_ID}" />。

<Figure id="${EXAMPLE_ID}" />

<Gap>

本站所见资料未写驿站的名单和地址。

</Gap>`,
  );

const aboutOf = (name: string, { zone, publisher }: NewSite) => `---
title: 关于本站
summary: ${JSON.stringify(`${name}收录什么、由谁整理、怎样使用。`)}
order: 1
---

## 本站是什么

本站收录${zone}的案例，由${publisher}依据公开资料整理，不是政府网站。

## 数字从哪里来

每个数字都记着出处、口径与时点，全部列在[数据账本](/data/)里，点开就能核对。来源之间说法不同的，写在[存疑](/discrepancies/)里。

## 许可 [#licence]

文字与数据的许可写在页脚。发现错误，请看[如何补充](/guide/contribute/)。
`;
