import { caseText, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import { SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';
import type { GoodCase } from './corpus.ts';
import { bom, CASE, crlf } from './fence-places.ts';

const BENCH = { 'cases/station/bench.png': SMALL_PICTURES.png };

function good(title: string, body: string, also: Record<string, string> = {}): GoodCase {
  return { title, place: CASE, text: caseText(`## 背景\n\n${body}\n`), also };
}

/** Text that looks like code, tags or strange addresses, and is none. */
export const GOOD: GoodCase[] = [
  good('tags, braces and imports in code within a line', '写作`<Fact id=x>`、`{a}`和`import b`。'),
  good('tags, braces and imports in a block of code', '```js\nimport a from "b"\n<b {...c}>\n```'),
  good(
    'a block of code between tildes, in a quotation',
    '> ~~~\n> export const a = {b: <c>}\n> ~~~',
  ),
  good('a block of code in a list', '- 例子：\n\n  ```\n  {a} <b>\n  ```'),
  good('signs after backslashes', '面积\\<门槛，\\{人均\\}，\\[甲\\](javascript:a)。'),
  good('signs as character references', '面积&lt;门槛，&#123;人均&#125;。'),
  good('full-width signs', '面积＜门槛，｛人均｝，〈通知〉，《办法》。'),
  good('a greater-than sign by itself', '甲 > 乙'.replaceAll(' ', '')),
  good('a closing brace by itself', '略}。'),
  good(
    'the word import within a line, and at its beginning in a heading',
    '### import\n\n即import。',
  ),
  good('words that begin like import and export', 'importance和exports是英文词。'),
  good('an import that is indented into a list', '- import是英文词。\n- export也是。'),
  good('the few elements that may stand', 'CO<sub>2</sub>，m<sup>2</sup>，<br />另起一行。'),
  good('a component over several lines', '设立<Fact\n  id="stations"\n  show="full"\n/>。'),
  good('single quotes around a value', "设立<Fact id='stations' />。"),
  good(
    'a term in strong words, and strong words in a term',
    '**<Term id="station">*驿*站</Term>**',
  ),
  good(
    'a term in a list, in a quotation and in a cell',
    [
      '- <Term id="station">驿站</Term>\n\n> <Term id="station">驿站</Term>\n\n',
      '| <Term id="station">驿站</Term> |\n| --- |\n| <Fact id="stations" /> |',
    ].join(''),
  ),
  good('a gap on one line', '<Gap>未载明名单。</Gap>'),
  good('a gap with a list in it', '<Gap>\n\n- 未载明名单。\n- 未载明地址。\n\n</Gap>'),
  good('a gap in a list', '- 甲\n\n  <Gap>\n\n  未载明。\n\n  </Gap>'),
  good('a figure in a quotation', '> <Figure id="stations" />'),
  good('two figures under one another', '<Figure id="stations" />\n<Figure id="others" />', {
    'figures/others.json': SMALL_CONTENT['figures/stations.json']!,
  }),
  good('a term with a break in it', '<Term id="station">驿<br />站</Term>'),
  good(
    'a link to a page, an anchor and a source',
    [
      '[甲](/cases/station/)、[乙](#背景)、[丙](/sources/herald/)、',
      '[丁](https://example.org/news/1)。',
    ].join(''),
  ),
  good('a word that names a scheme, in a path', '[甲](/glossary/#station)即javascript:void。'),
  good('a definition of a source', '见[甲]。\n\n[甲]: https://example.org/news/1 "报道"'),
  good('a picture beside the write-up', '![长椅](./bench.png "门口")', BENCH),
  good('a picture by a definition', '![长椅][a]\n\n[a]: ./bench.png', BENCH),
  good('a picture in a link', '[![长椅](./bench.png)](/cases/station/)', BENCH),
  good('a picture with a name in Chinese', '![长椅](./长椅.png)', {
    'cases/station/长椅.png': SMALL_PICTURES.png,
  }),
  good(
    'a footnote, a table with columns aligned, a line and words struck out',
    [
      '略[^1]，~~旧名~~。\n\n---\n\n| 甲 | 乙 |\n| :-- | --: |\n| 丙 | 丁 |\n\n',
      '[^1]: 出处。',
    ].join(''),
  ),
  good('square brackets that are no box to tick', '- [甲] 略\n- \\[ \\] 略'),
  good('a list as deep as readers follow', '- 甲\n  - 乙\n    - 丙\n      - 丁'),
  good('as many signs as a long table has', `| 甲 |\n| --- |\n${'| **乙** |\n'.repeat(300)}`),
  {
    title: 'a byte order mark, the line ends of Windows, tabs and astral characters',
    place: CASE,
    text: bom(crlf(caseText('## 背景\n\n🐴𠮷<Term id="station">驿站</Term>`{a}\t`。\n'))),
  },
  {
    title: 'lines like the ends of front matter, in a text',
    place: CASE,
    text: caseText('## 背景\n\n略。\n\n---\n\n略。\n\n+++\n'),
  },
  { title: 'what systems leave behind', place: 'cases/station/Thumbs.db', text: '略' },
  { title: 'what keeps a folder in Git', place: 'series/.gitkeep', text: '' },
  {
    title: 'a picture beside a standing page',
    place: 'pages/start.mdx',
    text: '---\ntitle: 开始\nsummary: 从这里开始。\norder: 1\n---\n\n![长椅](./bench.png)\n',
    also: { 'pages/bench.png': SMALL_PICTURES.png },
  },
];
