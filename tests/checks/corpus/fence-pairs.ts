import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at } from './fence-places.ts';

/** Tags that do not pair, and texts that are not read at all. */
export const PAIRS: BadCase[] = [
  {
    title: 'a tag without its slash',
    place: CASE,
    text: caseText('## 背景\n\n设立<Fact id="stations">。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 23)],
  },
  {
    title: 'a term that is not closed',
    place: CASE,
    text: caseText('## 背景\n\n<Term id="station">驿站是歇脚的地方。\n\n另一段。\n'),
    findings: [at('mdx-syntax', 27, 1, 27, 20)],
  },
  {
    title: 'a gap that is not closed',
    place: CASE,
    text: caseText('## 背景\n\n<Gap>\n\n未载明名单。\n\n## 做法\n\n略。\n'),
    findings: [at('mdx-syntax', 27, 1, 27, 6)],
  },
  {
    title: 'a gap closed within its last paragraph',
    place: CASE,
    text: caseText('## 背景\n\n<Gap>\n\n未载明名单。</Gap>\n'),
    findings: [at('mdx-syntax', 29, 7, 29, 13)],
  },
  {
    title: 'a gap over two paragraphs, with text beside its tags',
    place: CASE,
    text: caseText('## 背景\n\n<Gap>未载明名单。\n\n也未载明地址。</Gap>\n'),
    findings: [at('mdx-syntax', 27, 1, 27, 6)],
  },
  {
    title: 'an end without a beginning',
    place: CASE,
    text: caseText('## 背景\n\n驿站</Term>。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 10)],
  },
  {
    title: 'an end of another name',
    place: CASE,
    text: caseText('## 背景\n\n<Term id="station">驿站</term>，<Term id="station">驿站</Tern>。\n'),
    findings: [at('mdx-syntax', 27, 22, 27, 29), at('mdx-syntax', 27, 51, 27, 58)],
  },
  {
    title: 'an attribute in an end',
    place: CASE,
    text: caseText('## 背景\n\n<Term id="station">驿站</Term id="station">。\n'),
    findings: [at('mdx-syntax', 27, 22, 27, 42)],
  },
  {
    title: 'a line break of HTML',
    place: CASE,
    text: caseText('## 背景\n\n甲<br>乙。\n'),
    findings: [at('mdx-syntax', 27, 2, 27, 6)],
  },
  {
    title: 'elements of HTML that are not closed',
    place: CASE,
    text: caseText('## 背景\n\n<b>重点。\n\n<img src="a.png">\n\n<hr>\n'),
    findings: [
      at('mdx-syntax', 27, 1, 27, 4),
      at('mdx-syntax', 29, 1, 29, 18),
      at('mdx-syntax', 31, 1, 31, 5),
    ],
  },
  {
    title: 'marks that cross a tag',
    place: CASE,
    text: caseText('## 背景\n\n**<Term id="station">驿**站</Term>。\n'),
    findings: [at('mdx-syntax', 27, 3, 27, 22)],
  },
  {
    title: 'five faults in one file',
    place: CASE,
    text: caseText(
      '## 背景\n\n甲<门槛。\n\n乙{丙。\n\n<Fact id=stations />\n\n<Gap>\n\n[丁](javascript:x)\n',
    ),
    findings: [
      at('mdx-syntax', 27, 2, 27, 3),
      at('mdx-syntax', 29, 2, 29, 3),
      at('mdx-syntax', 31, 1, 31, 21),
      at('mdx-syntax', 33, 1, 33, 6),
      at('mdx-url', 35, 5, 35, 17),
    ],
  },
  {
    title: 'a list deeper than any reader follows',
    place: CASE,
    text: caseText(`## 背景\n\n${'- '.repeat(40)}甲\n`),
    findings: [at('mdx-syntax', 24, 1, 24, 1)],
  },
  {
    title: 'a text longer than any reader reads',
    place: CASE,
    text: caseText(`## 背景\n\n${'甲'.repeat(50_000)}\n`),
    findings: [at('mdx-syntax', 24, 1, 24, 1)],
  },
  {
    title: 'a million less-than signs',
    place: CASE,
    text: caseText(`## 背景\n\n${'<'.repeat(2 ** 20)}\n`),
    findings: [at('mdx-syntax', 24, 1, 24, 1)],
  },
];
