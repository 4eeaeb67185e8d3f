import type { BadCase, GoodCase } from './corpus.ts';
import { badCase, found, goodCase } from './places.ts';

export const BAD: BadCase[] = [
  badCase('a link to no case', '见[驿站](/cases/staton/)。', [found('link-broken', 27, 7, 21)]),
  badCase('a missing last slash', '见[驿站](/cases/station)。', [found('link-broken', 27, 7, 21)]),
  badCase(
    'a missing slash before an anchor',
    '见[做法](/cases/station#做法)。\n\n## 做法\n\n略。',
    [found('link-broken', 27, 7, 21)],
  ),
  badCase('a missing slash and a missing anchor', '见[做法](/cases/station#怎么做)。', [
    found('link-broken', 27, 7, 21),
    found('link-broken', 27, 21, 25),
  ]),
  badCase('the file instead of the page', '见[驿站](/cases/station/index.mdx)。', [
    found('link-broken', 27, 7, 31),
  ]),
  badCase('a path from the same folder', '见[驿站](../station/)。', [
    found('link-broken', 27, 7, 18),
  ]),
  badCase('a path without its first slash', '见[驿站](cases/station/)。', [
    found('link-broken', 27, 7, 21),
  ]),
  badCase('capitals in a path', '见[驿站](/Cases/Station/)。', [found('link-broken', 27, 7, 22)]),
  badCase('an anchor that no heading has', '见[成果](#成果)。', [found('link-broken', 27, 7, 10)]),
  badCase('a fact that is not in the ledger', '见[账本](/data/#statons)。', [
    found('link-broken', 27, 13, 21),
  ]),
  badCase('a term that is not in the glossary', '见[术语](/glossary/#stop)。', [
    found('link-broken', 27, 17, 22),
  ]),
  badCase('a discrepancy that is not there', '见[存疑](/discrepancies/#number)。', [
    found('link-broken', 27, 22, 29),
  ]),
  badCase('no such source', '见[来源](/sources/herold/)。', [found('link-broken', 27, 7, 23)]),
  badCase('no such figure', '见[图](/figures/station/)。', [found('link-broken', 27, 6, 23)]),
  badCase('no such page of the handbook', '见[指南](/guide/start/)。', [
    found('link-broken', 27, 7, 20),
  ]),
  badCase('no such standing page', '见[说明](/contact/)。', [found('link-broken', 27, 7, 16)]),
  badCase('no such kind of case', '见[品牌](/cases/kind/brands/)。', [
    found('link-broken', 27, 7, 26),
  ]),
  badCase('an address left empty', '见[驿站]()。', [found('link-broken', 27, 2, 8)]),
  badCase('a hash with nothing after it', '见[上文](#)。', [found('link-broken', 27, 7, 8)]),
  badCase('full-width brackets', '见[驿站]（/cases/station/）。', [
    found('link-broken', 27, 2, 23),
  ]),
  badCase('a space in an address', '见[驿站](/cases/sta tion/)', [found('link-broken', 27, 2, 24)]),
  badCase('a definition that leads nowhere', '见[驿站][a]。\n\n[a]: /cases/staton/', [
    found('link-broken', 29, 6, 20),
  ]),
  badCase('a link after astral characters', '🐴𠮷见[驿站](/cases/staton/)。', [
    found('link-broken', 27, 11, 25),
  ]),
  badCase('a link in a list after a tab', '-\t见[驿站](/cases/staton/)', [
    found('link-broken', 27, 9, 23),
  ]),
  badCase('a link in a table', '| 一 |\n| --- |\n| [驿站](/cases/staton/) |', [
    found('link-broken', 29, 8, 22),
  ]),
  badCase('an address in angle brackets', '见[驿站](</cases/staton/>)。', [
    found('link-broken', 27, 8, 22),
  ]),
  badCase('three links, each broken', '[甲](/a/)、[乙](/data/#b)、[丙](#c)。', [
    found('link-broken', 27, 5, 8),
    found('link-broken', 27, 20, 22),
    found('link-broken', 27, 28, 30),
  ]),
  badCase('a web address that is no source', '见[转载](https://mirror.cn/a)。', [
    found('link-source', 27, 7, 26),
  ]),
  badCase('a web address that is only like a source', '见[转载](https://example.org/news/2)。', [
    found('link-source', 27, 7, 33),
  ]),
  badCase('a source without its security', '见[报道](http://example.org/news/1)。', [
    found('link-source', 27, 7, 32),
  ]),
  badCase(
    'a page of this site by its web address',
    '见[驿站](https://example.org/cases/station/)。',
    [found('link-source', 27, 7, 41)],
  ),
  badCase('an address typed bare', '见 https://mirror.cn/a', [found('link-source', 27, 3, 22)]),
  badCase('Chinese text straight after an address', '见https://example.org/news/1，报道如此', [
    found('link-source', 27, 2, 33),
  ]),
];

export const GOOD: GoodCase[] = [
  goodCase(
    'pages of every kind',
    '[首页](/)、[脉络](/overview/)、[案例](/cases/)、[服务阵地](/cases/kind/station/)、[账本](/data/)、[图表](/figures/)、[来源](/sources/)、[存疑](/discrepancies/)、[术语](/glossary/)、[搜索](/search/?q=驿站)、[指南](/guide/)、[登记来源](/guide/first-case/#source)。',
  ),
  goodCase(
    'records by their anchors',
    '[驿站](/data/#stations)、[驿站](/glossary/#station)、[步骤](/overview/#service)。',
  ),
  goodCase(
    'pages of records',
    '[示例报道](/sources/herald/)、[驿站的数量](/figures/stations/)、[数据](/figures/stations.csv)。',
  ),
  goodCase(
    'a heading by its words',
    '见[做法](#做法)、[对象](#为谁而设)。\n\n## 做法\n\n略。\n\n## 为谁而设\n\n略。',
  ),
  goodCase(
    'a heading by words that are percent-encoded',
    '见[做法](#%E5%81%9A%E6%B3%95)。\n\n## 做法\n\n略。',
  ),
  goodCase(
    'the second of two headings of one name',
    '### 名单\n\n略。\n\n#### 名单\n\n见[前](#名单)、[后](#名单-1)。',
  ),
  goodCase(
    'a heading by the id its author gave',
    '### “四送”活动 [#four-sends]\n\n见[“四送”](#four-sends)、[同](/cases/station/#four-sends)。',
  ),
  goodCase(
    'a heading with strong words, code and signs',
    '### **重点**：`a b`与“乙”\n\n见[重点](#重点a-b与乙)。',
  ),
  goodCase('a heading inside a gap', '<Gap>\n\n### 名单\n\n略。\n\n</Gap>\n\n见[名单](#名单)。'),
  goodCase('the sources under a case', '见[来源](#sources)。'),
  goodCase('a figure of the same page', '<Figure id="stations" />\n\n见[图](#figure-stations)。'),
  goodCase(
    'a source by its web address',
    '见[示例报道](https://example.org/news/1)、[同页](https://example.org/news/1#p4)。',
  ),
  goodCase('the licence of the site', '见[许可](https://creativecommons.org/licenses/by/4.0/)。'),
  goodCase('a definition', '见[驿站][a]。\n\n[a]: /cases/station/ "驿站"'),
  goodCase(
    'an address in code',
    '写作`[驿站](/cases/staton/)`。\n\n```md\n[驿站](/cases/staton/)\n```',
  ),
  goodCase('square and full-width brackets that are no link', '报道〔甲〕说[原文如此]（见前）。'),
  goodCase('brackets inside words', '见[驿站（“红色驿站”）](/cases/station/)。'),
  goodCase('a footnote', '驿站在园区。[^1]\n\n[^1]: 见[做法](#做法)。\n\n## 做法\n\n略。'),
];
