import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at, crlf, nowhere } from './fence-places.ts';

/** Links and pictures that lead where they must not. */
export const ADDRESSES: BadCase[] = [
  {
    title: 'a link that runs a program',
    place: CASE,
    text: caseText(
      '## 背景\n\n[甲](javascript:alert(1))、[乙](JavaScript:a)、[丙](vbscript:a)。\n',
    ),
    findings: [
      at('mdx-url', 27, 5, 27, 24),
      at('mdx-url', 27, 30, 27, 42),
      at('mdx-url', 27, 48, 27, 58),
    ],
  },
  {
    title: 'a link that holds its page',
    place: CASE,
    text: caseText(
      '## 背景\n\n[甲](data:text/html;base64,PHNjcmlwdD4=)和[乙](blob:https://x.cn/a)。\n',
    ),
    findings: [at('mdx-url', 27, 5, 27, 39), at('mdx-url', 27, 45, 27, 64)],
  },
  {
    title: 'a scheme hidden by character references',
    place: CASE,
    text: caseText('## 背景\n\n[甲](&#106;avascript:a)和[乙](java&Tab;script:b)。\n'),
    findings: [at('mdx-url', 27, 1, 27, 23), at('mdx-url', 27, 24, 27, 46)],
  },
  {
    title: 'a scheme hidden by white space',
    place: CASE,
    text: caseText('## 背景\n\n[甲](<java script:a>)和[乙](< javascript:b>)。\n'),
    findings: [at('mdx-url', 27, 6, 27, 19), at('mdx-url', 27, 27, 27, 40)],
  },
  {
    title: 'a web address hidden by white space',
    place: CASE,
    text: caseText('## 背景\n\n[甲](<ht tps://x.cn/>)\n'),
    findings: [at('mdx-url', 27, 6, 27, 20)],
  },
  {
    title: 'another host without a scheme',
    place: CASE,
    text: caseText('## 背景\n\n[甲](//example.org/news/1)\n'),
    findings: [at('mdx-url', 27, 5, 27, 25)],
  },
  {
    title: 'a file of somebody’s computer',
    place: CASE,
    text: caseText('## 背景\n\n[甲](file:///C:/a.docx)和[乙](<C:\\a b.docx>)。\n'),
    findings: [at('mdx-url', 27, 5, 27, 22), at('mdx-url', 27, 29, 27, 40)],
  },
  {
    title: 'schemes that start other programs',
    place: CASE,
    text: caseText(
      '## 背景\n\n[甲](ftp://x.cn/a)、[乙](tel:123)、[丙](weixin://dl/x)、[丁](https:x.cn)。\n',
    ),
    findings: [
      at('mdx-url', 27, 5, 27, 17),
      at('mdx-url', 27, 23, 27, 30),
      at('mdx-url', 27, 36, 27, 49),
      at('mdx-url', 27, 55, 27, 65),
    ],
  },
  {
    title: 'definitions that run a program',
    place: CASE,
    text: caseText(
      '## 背景\n\n[甲][a]和[乙]。\n\n[a]: javascript:a\n[乙]: <data:text/html,a> "说明"\n',
    ),
    findings: [at('mdx-url', 29, 6, 29, 18), at('mdx-url', 30, 7, 30, 23)],
  },
  {
    title: 'a link in a heading, in a component and in a footnote',
    place: CASE,
    text: caseText(
      '## 背景\n\n### [甲](javascript:a)\n\n<Term id="station">[乙](javascript:b)</Term>[^1]\n\n[^1]: [丙](javascript:c)\n',
    ),
    findings: [
      at('mdx-url', 27, 9, 27, 21),
      at('mdx-url', 29, 24, 29, 36),
      at('mdx-url', 31, 11, 31, 23),
    ],
  },
  {
    title: 'a link after astral characters, with CRLF',
    place: CASE,
    text: crlf(caseText('## 背景\n\n🐴𠮷[甲](javascript:a)\n')),
    findings: [at('mdx-url', 27, 9, 27, 21)],
  },
  {
    title: 'pictures of other hosts',
    place: CASE,
    text: caseText('## 背景\n\n![长椅](https://x.cn/a.png)\n\n![长椅](//x.cn/b.png)\n'),
    findings: [at('mdx-url', 27, 7, 27, 25), at('mdx-url', 29, 7, 29, 19)],
  },
  {
    title: 'a picture of another host by a definition',
    place: CASE,
    text: caseText('## 背景\n\n![长椅][a]\n\n[a]: https://x.cn/a.png\n'),
    findings: [at('mdx-url', 29, 6, 29, 24)],
  },
  {
    title: 'pictures in addresses',
    place: CASE,
    text: caseText('## 背景\n\n![长椅](data:image/svg+xml,甲)\n\n![长椅](javascript:a)\n'),
    findings: [at('mdx-url', 27, 7, 27, 27), at('mdx-url', 29, 7, 29, 19)],
  },
  {
    title: 'a picture that is another kind of file',
    place: CASE,
    text: caseText('## 背景\n\n![长椅](./a.js)\n'),
    also: { 'cases/station/a.js': '略' },
    findings: [nowhere('content-file'), at('mdx-url', 27, 7, 27, 13)],
  },
];
