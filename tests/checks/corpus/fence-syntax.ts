import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at, bom, crlf } from './fence-places.ts';

/** Angle brackets and braces that cannot be read. */
export const SYNTAX: BadCase[] = [
  {
    title: 'a less-than sign before a number, and one before Latin letters',
    place: CASE,
    text: caseText('## 背景\n\n面积<门槛，A<B，C类。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 4), at('mdx-syntax', 27, 8, 27, 9)],
  },
  {
    title: 'a less-than sign in a heading, a list and a cell',
    place: CASE,
    text: caseText(
      '## 背景\n\n### 面积<门槛\n\n- 人数<上限\n\n| 项目 | 说明 |\n| --- | --- |\n| 面积 | <上限 |\n',
    ),
    findings: [
      at('mdx-syntax', 27, 7, 27, 8),
      at('mdx-syntax', 29, 5, 29, 6),
      at('mdx-syntax', 33, 8, 33, 9),
    ],
  },
  {
    title: 'a less-than sign after astral characters, with CRLF and a byte order mark',
    place: CASE,
    text: bom(crlf(caseText('## 背景\n\n🐴𠮷<门槛。\n'))),
    findings: [at('mdx-syntax', 27, 5, 27, 6)],
  },
  {
    title: 'a less-than sign after a tab',
    place: CASE,
    text: caseText('## 背景\n\n甲\t<门槛。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 4)],
  },
  {
    title: 'words in angle brackets for a title',
    place: CASE,
    text: caseText('## 背景\n\n见<红头文件>和<通知>。\n'),
    findings: [at('mdx-syntax', 27, 2, 27, 8), at('mdx-syntax', 27, 9, 27, 13)],
  },
  {
    title: 'words in braces',
    place: CASE,
    text: caseText('## 背景\n\n按{人均}计算，{}略。\n'),
    findings: [at('mdx-syntax', 27, 2, 27, 6), at('mdx-syntax', 27, 9, 27, 11)],
  },
  {
    title: 'the braces of a number in JSON, in a text',
    place: CASE,
    text: caseText('## 背景\n\n共有{stations}。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 13)],
  },
  {
    title: 'a brace that nothing closes, and one in a quotation',
    place: CASE,
    text: caseText('## 背景\n\n甲{乙。\n\n> 丙{丁。\n'),
    findings: [at('mdx-syntax', 27, 2, 27, 3), at('mdx-syntax', 29, 4, 29, 5)],
  },
  {
    title: 'a comment of HTML over two lines',
    place: CASE,
    text: caseText('## 背景\n\n略。<!-- 待补\n再查 -->略。\n'),
    findings: [at('mdx-syntax', 27, 3, 28, 7)],
  },
  {
    title: 'an address in angle brackets',
    place: CASE,
    text: caseText('## 背景\n\n见<https://example.org/news/1>。\n'),
    findings: [at('mdx-syntax', 27, 2, 27, 30)],
  },
  {
    title: 'an e-mail address in angle brackets',
    place: CASE,
    text: caseText('## 背景\n\n写信到<office@example.org>。\n'),
    findings: [at('mdx-syntax', 27, 4, 27, 24)],
  },
  {
    title: 'a value without quotes',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id=stations />。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 23)],
  },
  {
    title: 'full-width quotes around a value',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id=“stations” />。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 25)],
  },
  {
    title: 'a full-width sign of equality',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id＝"stations" />。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 25)],
  },
  {
    title: 'a quote that is missing, before another tag',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id="stations />，<Term id="station">驿站</Term>。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 24)],
  },
  {
    title: 'a tag that breaks off at the end of the file',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id="stations"\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 22)],
  },
];
