import { aboutPage, caseText, json } from '../../../src/checks/small-content.ts';
import type { GoodCase } from './corpus.ts';
import {
  windows,
  small,
  CASE,
  FACTS,
  BODY,
  gap,
  text,
  ledger,
  changed,
  derived,
  term,
  shows,
  draft,
  derivedFree,
} from './records-texts.ts';

export const GOOD: GoodCase[] = [
  {
    title: 'line ends of Windows and a byte order mark in a case',
    place: CASE,
    text: windows(text),
  },
  {
    title: 'line ends of Windows and a byte order mark in JSON',
    place: FACTS,
    text: windows(small(FACTS)),
  },
  { title: 'tabs in JSON', place: FACTS, text: small(FACTS).replaceAll('  ', '\t') },
  { title: 'JSON on one line', place: FACTS, text: JSON.stringify(JSON.parse(small(FACTS))) },
  {
    title: 'dates in single quotes',
    place: CASE,
    text: text.replace(/"(2026-01-01)"/g, "'$1'"),
  },
  {
    title: 'a month without quotes, which the build reads as text too',
    place: CASE,
    text: text.replace('updated: "2026-01-01"', 'updated: 2026-01'),
  },
  {
    title: 'a comment in front matter that looks like a field',
    place: CASE,
    text: text.replace('title:', '# sumary: 旧的\ntitle:'),
  },
  {
    title: 'tags in code, which show how to type them',
    place: CASE,
    text: caseText('## 背景\n\n写作`<Fact id="any" />`。\n\n```mdx\n<Figure id="any" />\n```\n'),
  },
  {
    title: 'a tag over several lines',
    place: CASE,
    text: caseText('## 背景\n\n共<Fact\n  show="number"\n  id="stations"\n/>处驿站。\n'),
  },
  {
    title: 'a number in a summary shown in its short forms',
    place: CASE,
    text: caseText(BODY, { summary: '𠮷设立驿站{stations}，即{stations:number}处。' }),
  },
  {
    title: 'braces in a quotation, copied as they stand',
    place: FACTS,
    text: changed({ quote: '{甲}驿站15个' }),
  },
  {
    title: 'one id for a fact, a figure, a theme and a group',
    place: 'glossary.json',
    text: json({ terms: [term, { ...term, id: 'stations', term: '阵地' }] }),
  },
  {
    title: 'a draft that leads to a draft and lacks nothing',
    place: 'cases/other/index.mdx',
    text: caseText(BODY, { status: 'draft', related: ['draft', 'station'] }),
    also: draft,
  },
  {
    title: 'a heading with an anchor, and headings of other depths',
    place: CASE,
    text: caseText('## 背景 [#background]\n\n略。\n\n### 成效\n\n略。\n'),
  },
  {
    title: 'a case without a heading',
    place: CASE,
    text: caseText('设立驿站。\n'),
  },
  {
    title: 'what is not known at the end, under a heading of its own',
    place: CASE,
    text: caseText(`${BODY}\n## 还要查的\n\n${gap('名单')}`),
  },
  {
    title: 'bold words within a sentence, and a whole sentence in bold',
    place: CASE,
    text: caseText('**重点**是歇脚。\n\n**骑手可以歇脚。**\n'),
  },
  {
    title: 'a quarter of the sentences on what nobody wrote',
    place: CASE,
    text: caseText(
      '设有驿站。可以歇脚。有饮水机。没有写明地址。有长椅。有电扇。有书架。未列出名单。\n',
    ),
  },
  {
    title: 'what a template asks, and what is not public by itself, among few sentences',
    place: CASE,
    text: caseText(
      '设有驿站。可以歇脚。邮箱不公开。有饮水机。未列出名单。\n\n待写：结果。没有写到的，删去。\n',
      { status: 'draft' },
    ),
    also: aboutPage('<Figure id="stations" />'),
  },
  {
    title: 'a section heading underlined instead of marked',
    place: CASE,
    text: caseText(
      '背景\n----\n\n略。\n\n## 做法 ##\n\n略。\n\n##  成效\n\n略。\n\n## **局限与资料缺口**\n\n略。\n',
    ),
  },
  {
    title: 'a fact with words instead of a value',
    place: FACTS,
    text: ledger({
      ...derivedFree(),
      id: 'opened',
      value: undefined,
      unit: undefined,
      text: '2025年4月',
    }),
    also: shows('opened'),
  },
  {
    title: 'a quotation in Chinese numerals',
    place: FACTS,
    text: changed({ quote: '设立驿站十五个' }),
  },
  {
    title: 'a derivation over a derivation of another file',
    place: 'facts/other.json',
    text: json({ title: '其他', facts: [derived('twice', 30, '({stations} + 15)')] }),
    also: {
      'facts/third.json': json({ title: '三', facts: [derived('half', 15, '{twice} / 2')] }),
      ...shows('twice', 'half'),
    },
  },
  {
    title: 'names of fields that every object has by nature, in a text',
    place: CASE,
    text: caseText(BODY, { aliases: ['constructor', '__proto__'] }),
  },
];
