import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at, crlf } from './fence-places.ts';

/** Components that there are not, or not like this. */
export const TAGS: BadCase[] = [
  {
    title: 'a component whose name is misspelt',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fcat id="stations" />，<Trem id="station">驿站</Trem>。\n'),
    findings: [at('mdx-component', 27, 4, 27, 8), at('mdx-component', 27, 27, 27, 31)],
  },
  {
    title: 'a component in lower case',
    place: CASE,
    text: caseText('## 背景\n\n设立<fact id="stations" />。\n'),
    findings: [at('mdx-component', 27, 4, 27, 8)],
  },
  {
    title: 'a component that there is not',
    place: CASE,
    text: caseText('## 背景\n\n<Chart type="bar" />\n\n<Video />\n'),
    findings: [at('mdx-component', 27, 2, 27, 7), at('mdx-component', 29, 2, 29, 7)],
  },
  {
    title: 'a member of a component, and a name with a colon',
    place: CASE,
    text: caseText('## 背景\n\n<Fact.Inner id="stations" />和<svg:rect />。\n'),
    findings: [at('mdx-component', 27, 2, 27, 12), at('mdx-component', 27, 31, 27, 39)],
  },
  {
    title: 'a name that every object has',
    place: CASE,
    text: caseText('## 背景\n\n<constructor />、<toString />、<hasOwnProperty />。\n'),
    findings: [
      at('mdx-html', 27, 2, 27, 13),
      at('mdx-component', 27, 18, 27, 26),
      at('mdx-component', 27, 31, 27, 45),
    ],
  },
  {
    title: 'a tag without a name',
    place: CASE,
    text: caseText('## 背景\n\n<>甲</>\n'),
    findings: [at('mdx-component', 27, 1, 27, 3)],
  },
  {
    title: 'words in angle brackets that pair',
    place: CASE,
    text: caseText('## 背景\n\n<甲>乙</甲>\n'),
    findings: [at('mdx-component', 27, 2, 27, 3)],
  },
  {
    title: 'directives of Astro',
    place: CASE,
    text: caseText('## 背景\n\n<Fact id="stations" client:load set:html="x" is:raw />\n'),
    findings: [
      at('mdx-component', 27, 21, 27, 32),
      at('mdx-component', 27, 33, 27, 45),
      at('mdx-component', 27, 46, 27, 52),
    ],
  },
  {
    title: 'attributes that there are not',
    place: CASE,
    text: caseText(
      '## 背景\n\n<Fact id="stations" class="red" style="x" onClick="y" __proto__="z" />\n',
    ),
    findings: [
      at('mdx-component', 27, 21, 27, 32),
      at('mdx-component', 27, 33, 27, 42),
      at('mdx-component', 27, 43, 27, 54),
      at('mdx-component', 27, 55, 27, 68),
    ],
  },
  {
    title: 'an attribute misspelt',
    place: CASE,
    text: caseText('## 背景\n\n<Fact idd="stations" />和<Fact id="stations" shwo="number" />。\n'),
    findings: [at('mdx-component', 27, 7, 27, 21), at('mdx-component', 27, 45, 27, 58)],
  },
  {
    title: 'an attribute twice',
    place: CASE,
    text: caseText('## 背景\n\n<Fact id="stations" id="stations" />\n'),
    findings: [at('mdx-component', 27, 21, 27, 34)],
  },
  {
    title: 'a value that there is not, and none at all',
    place: CASE,
    text: caseText(
      '## 背景\n\n<Fact id="stations" show="all" />、<Fact id="stations" show />、<Fact id />。\n',
    ),
    findings: [
      at('mdx-component', 27, 21, 27, 31),
      at('mdx-component', 27, 55, 27, 59),
      at('mdx-component', 27, 69, 27, 71),
    ],
  },
  {
    title: 'no id',
    place: CASE,
    text: caseText('## 背景\n\n<Fact />、<Term>驿站</Term>。\n\n<Figure />\n'),
    findings: [
      at('mdx-component', 27, 2, 27, 6),
      at('mdx-component', 27, 11, 27, 15),
      at('mdx-component', 29, 2, 29, 8),
    ],
  },
  {
    title: 'an id with a character reference',
    place: CASE,
    text: caseText('## 背景\n\n<Fact id="station&#115;" />\n'),
    findings: [at('mdx-component', 27, 7, 27, 25)],
  },
  {
    title: 'words within a number, and a term without any',
    place: CASE,
    text: caseText('## 背景\n\n<Fact id="stations">驿站</Fact>、<Term id="station"></Term>。\n'),
    findings: [at('mdx-component', 27, 1, 27, 30), at('mdx-component', 27, 32, 27, 36)],
  },
  {
    title: 'a figure in a sentence, a gap in a heading and in a cell',
    place: CASE,
    text: caseText(
      '## 背景\n\n见<Figure id="stations" />。\n\n### <Gap>甲</Gap>\n\n| <Gap>乙</Gap> | 丙 |\n| --- | --- |\n',
    ),
    findings: [
      at('mdx-component', 27, 3, 27, 9),
      at('mdx-component', 29, 6, 29, 9),
      at('mdx-component', 31, 4, 31, 7),
    ],
  },
  {
    title: 'an attribute of a gap, over two lines, with CRLF',
    place: CASE,
    text: crlf(caseText('## 背景\n\n<Gap\n  title="略">\n\n未载明。\n\n</Gap>\n')),
    findings: [at('mdx-component', 28, 3, 28, 12)],
  },
];
