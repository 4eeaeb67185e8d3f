import { caseText, json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase, GoodCase } from './corpus.ts';
import { at, CASE, FACTS, windows } from './records-texts.ts';
import { badCase, found, goodCase } from './places.ts';

const facts = JSON.parse(SMALL_CONTENT[FACTS]!) as { facts: object[] };
const noted = (notes: string) => json({ ...facts, facts: [{ ...facts.facts[0], notes }] });

const syntax = (...columns: [number, number]) => found('mdx-syntax', 27, ...columns);

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
  badCase('bold with blanks inside', '这是** 重点 **内容。', [syntax(3, 11)]),
  badCase('bold in full-width stars', '这是＊＊重点＊＊内容。', [syntax(3, 9)]),
  badCase('a footnote that is not there', '甲[^1]，乙[^2]。\n\n[^2]: 丙。', [syntax(2, 6)]),
  badCase('a link with a blank between', '见[说明] (/cases/station/)。', [syntax(2, 24)]),
  badCase('a link in full-width brackets', '见【说明】（/cases/station/）。', [syntax(2, 23)]),
  badCase('a table without its second line', '| 甲 | 乙 |\n| 丙 | 丁 |', [
    { ...syntax(1, 10), endLine: 28 },
  ]),
  badCase('a table of full-width bars', '｜甲｜\n｜---｜\n｜乙｜', [
    { ...syntax(1, 4), endLine: 29 },
  ]),
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
  goodCase('stars that are meant, one line between bars', '写作\\*\\*甲\\*\\*。\n\n|甲|'),
  goodCase('words in full-width braces', '写作｛编号｝，见＜门槛＞。'),
];
