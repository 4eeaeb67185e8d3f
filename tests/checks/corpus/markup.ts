import { caseText, json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase, GoodCase } from './corpus.ts';
import { at, CASE, FACTS, windows } from './records-texts.ts';
import { badCase, found, goodCase } from './places.ts';

const facts = JSON.parse(SMALL_CONTENT[FACTS]!) as { facts: object[] };
const noted = (notes: string) => json({ ...facts, facts: [{ ...facts.facts[0], notes }] });

/** Tags and headings that would be published as they are typed. */
export const BAD: BadCase[] = [
  ...[
    '＜Fact id="stations" /＞',
    '＜Fact id＝“stations” ／＞',
    '〈Fact id="stations" /〉',
    '《Fact id="stations"/》',
    '＜Fact id="stations" />',
    '＜Ｆａｃｔ　ｉｄ＝＂stations＂／＞',
    '&lt;Fact id="stations" /&gt;',
    '＜Gap＞',
  ].map((tag) =>
    badCase(`the tag ${tag}`, `设立${tag}。`, [found('mdx-component', 27, 3, 3 + tag.length)]),
  ),
  badCase('a tag that a backslash makes words', '设立\\<Fact id="stations" />。', [
    found('mdx-component', 27, 3, 26),
  ]),
  badCase('a fact in full-width braces', '设立｛stations｝。', [found('references', 27, 3, 13)]),
  {
    title: 'a full-width tag in a string',
    place: FACTS,
    text: noted('见＜Fact id="stations" /＞。'),
    findings: [at('references', 21, 18, 21, 42)],
  },
  ...[
    '##标题',
    '###标题',
    '＃＃标题',
    '＃＃ 标题',
    '##\u3000标题',
    '＃标题',
    '#标题',
    '####### 标题',
  ].map((line) =>
    badCase(`the heading ${line}`, `${line}\n\n略。`, [
      found('mdx-syntax', 27, 1, 1 + line.length),
    ]),
  ),
  badCase(
    'a heading in the middle of a paragraph, a list and a quotation',
    '略。\n##甲\n\n- 略。\n  ＃＃乙\n\n> ##丙',
    [found('mdx-syntax', 28, 1, 4), found('mdx-syntax', 31, 3, 6), found('mdx-syntax', 33, 3, 6)],
  ),
  {
    title: 'a section whose heading lacks its space, with the line ends of Windows',
    place: CASE,
    text: windows(caseText('## 背景\n\n略。\n\n##做法\n\n略。\n')),
    findings: [at('mdx-syntax', 29, 1, 29, 5)],
  },
];

export const GOOD: GoodCase[] = [
  goodCase(
    'a tag in code, a book of that name, a topic',
    '写作`＜Fact id="a" /＞`，见《Gap》和“#党建#”。',
  ),
  goodCase('a topic at the head of a paragraph', '#党建引领#是一个话题。'),
  goodCase('words in full-width braces', '写作｛编号｝，见＜门槛＞。'),
];
