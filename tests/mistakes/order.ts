import { SMALL_CONTENT, caseText, json } from '../../src/checks/small-content.ts';
import { SMALL_PICTURES, bytesOf } from '../../src/checks/pictures/small-pictures.ts';

/** The files of a content root: path under it → what is in the file. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const CASE = 'cases/station/index.mdx';
export const FACTS = 'facts/stations.json';
export const SOURCE = 'sources/herald.json';
export const FIGURE = 'figures/stations.json';
export const SERIES = 'series/riders.json';

const STATION = `---
kind: station
title: 驿站
aliases: []
summary: "设立驿站{stations}。"
strands: [service]
audiences: [couriers]
industries: [delivery]
themes: [stations]
period: {asOf: "2025"}
sources: [herald, copy]
related: [depot]
status: published
published: "2026-01-01"
updated: "2026-01-02"
aiAssisted: false
cover:
  src: ./bench.png
  alt: 路边的驿站，门口有长椅
---

## 背景

<Term id="station">驿站</Term>见[示例报道](https://example.org/news/1)。

![驿站门口的长椅](./bench.png)

## 做法

设立驿站<Fact id="stations" />，服务<Fact id="riders" />。

<Figure id="stations" />

## 成效

骑手在此歇脚。站里有饮水机。

<Gap>

公开资料未载明名单。

</Gap>
`;

const facts = JSON.parse(SMALL_CONTENT[FACTS]!) as { title: string; facts: object[] };
const riders = (id: string, value: number, year: string) => ({
  ...facts.facts[0],
  id,
  label: '服务骑手',
  value,
  unit: '人次',
  qualifier: 'over',
  period: { in: year },
  source: 'copy',
  quote: `服务骑手${value}余人次`,
  status: 'transmitted-copy',
});

/** A content root in which nothing is wrong, with one file of every kind that staff write. */
export const ORDER: Files = new Map(
  Object.entries({
    ...SMALL_CONTENT,
    [CASE]: STATION,
    [FACTS]: json({
      ...facts,
      facts: [...facts.facts, riders('riders', 700, '2025'), riders('riders-2024', 600, '2024')],
    }),
    [SERIES]: json({
      title: '服务骑手',
      points: [{ fact: 'riders-2024' }, { fact: 'riders' }],
      comparability: 'comparable',
      group: 'stations',
      cautions: [],
    }),
    'sources/copy.json': json({
      title: '示例转载',
      publisher: '示例转载站',
      date: '2025-05-01',
      kind: 'repost',
      status: 'transmitted-copy',
      relevance: 'subject',
    }),
    'cases/depot/index.mdx': caseText('## 背景\n\n见[驿站](/cases/station/)。\n', {
      title: '中转站',
      summary: '供货车停靠。',
      related: ['station'],
    }),
    'cases/station/bench.png': SMALL_PICTURES.png,
    'permalinks.json': json({
      published: [
        '/cases/depot/',
        '/cases/station/',
        '/figures/stations/',
        '/sources/copy/',
        '/sources/herald/',
      ],
      moved: [],
      withdrawn: [],
    }),
  }).map(([place, text]) => [place, bytesOf(text)]),
);
