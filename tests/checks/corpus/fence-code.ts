import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at, bom, crlf } from './fence-places.ts';

/** Code in write-ups. */
export const CODE: BadCase[] = [
  {
    title: 'an import and an export',
    place: CASE,
    text: caseText("## 背景\n\nimport fs from 'node:fs'\n\nexport const a = 1\n"),
    findings: [at('mdx-code', 27, 1, 27, 25), at('mdx-code', 29, 1, 29, 19)],
  },
  {
    title: 'an import right after the front matter, with CRLF and a byte order mark',
    place: CASE,
    text: bom(crlf(caseText("import fs from 'node:fs'\n\n## 背景\n\n略。\n"))),
    findings: [at('mdx-code', 25, 1, 25, 25)],
  },
  {
    title: 'an import over several lines',
    place: CASE,
    text: caseText("## 背景\n\nimport {\n  readFile,\n} from 'node:fs'\n\n略。\n"),
    findings: [at('mdx-code', 27, 1, 27, 9)],
  },
  {
    title: 'a paragraph that begins like an import',
    place: CASE,
    text: caseText('## 背景\n\nimport 是进口的意思。\n'),
    findings: [at('mdx-code', 27, 1, 27, 15)],
  },
  {
    title: 'an export that is no JavaScript',
    place: CASE,
    text: caseText('## 背景\n\nexport 表示出口。\n'),
    findings: [at('mdx-code', 27, 1, 27, 13)],
  },
  {
    title: 'a dynamic import',
    place: CASE,
    text: caseText('## 背景\n\n略{await import("node:fs")}。\n'),
    findings: [at('mdx-code', 27, 2, 27, 27)],
  },
  {
    title: 'an expression in a heading, a link and a cell',
    place: CASE,
    text: caseText(
      '## 背景\n\n### 甲{1 + 1}\n\n[乙{f()}](/data/)\n\n| {a.b} | 丙 |\n| --- | --- |\n',
    ),
    findings: [
      at('mdx-code', 27, 6, 27, 13),
      at('mdx-code', 29, 3, 29, 8),
      at('mdx-code', 31, 3, 31, 8),
    ],
  },
  {
    title: 'an expression on lines of its own',
    place: CASE,
    text: caseText('## 背景\n\n{\n  process.exit()\n}\n'),
    findings: [at('mdx-code', 27, 1, 29, 2)],
  },
  {
    title: 'an expression after astral characters and a tab',
    place: CASE,
    text: caseText('## 背景\n\n𠮷\t🐴{a()}。\n'),
    findings: [at('mdx-code', 27, 6, 27, 11)],
  },
  {
    title: 'a comment of JavaScript',
    place: CASE,
    text: caseText('## 背景\n\n{/* 待补 */}\n\n略{/* 查 */}。\n'),
    findings: [at('mdx-code', 27, 1, 27, 11), at('mdx-code', 29, 2, 29, 11)],
  },
  {
    title: 'a text in an expression',
    place: CASE,
    text: caseText('## 背景\n\n{"驿站"}和{`驿站`}。\n'),
    findings: [at('mdx-code', 27, 1, 27, 7), at('mdx-code', 27, 8, 27, 14)],
  },
  {
    title: 'expressions in one another',
    place: CASE,
    text: caseText('## 背景\n\n{a({b: {c: 1}})}\n'),
    findings: [at('mdx-code', 27, 1, 27, 17)],
  },
  {
    title: 'a value that is an expression',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id={"stations"} />。\n'),
    findings: [at('mdx-code', 27, 9, 27, 24)],
  },
  {
    title: 'attributes spread out',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id="stations" {...props} />。\n'),
    findings: [at('mdx-code', 27, 23, 27, 33)],
  },
  {
    title: 'an expression within a component',
    place: CASE,
    text: caseText('## 背景\n\n<Term id="station">{name()}</Term>\n'),
    findings: [at('mdx-code', 27, 20, 27, 28)],
  },
  {
    title: 'code in a footnote and in a quotation',
    place: CASE,
    text: caseText('## 背景\n\n略[^1]。\n\n> {a()}\n\n[^1]: {b()}\n'),
    findings: [at('mdx-code', 29, 3, 29, 8), at('mdx-code', 31, 7, 31, 12)],
  },
];
