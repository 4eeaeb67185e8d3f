import { caseText } from '../../../src/checks/small-content.ts';
import { SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at, bom, nowhere } from './fence-places.ts';

/** Files that do not belong, and front matter that is none. */
export const FILES: BadCase[] = [
  {
    title: 'notes beside a write-up',
    place: 'cases/station/notes.md',
    text: '备忘\n',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a program',
    place: 'cases/station/chart.ts',
    text: 'export {}\n',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a component of Astro',
    place: 'pages/Chart.astro',
    text: '<p>略</p>\n',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a page of HTML and a sheet of style',
    place: 'pages/index.html',
    text: '略',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a document of an office program',
    place: 'cases/station/初稿.docx',
    text: '略',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a table of an office program',
    place: 'facts/数据.xlsx',
    text: '略',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a file of no known kind',
    place: 'cases/station/a',
    text: '略',
    findings: [nowhere('content-file')],
  },
  {
    title: 'an ending in capitals',
    place: 'cases/station/INDEX.MDX',
    text: '略',
    findings: [nowhere('content-file')],
  },
  {
    title: 'a picture beside no write-up',
    place: 'facts/bench.png',
    text: SMALL_PICTURES.png,
    findings: [nowhere('content-file')],
  },
  {
    title: 'a write-up without a folder',
    place: 'cases/bench.mdx',
    text: caseText('## 背景\n\n略。\n'),
    findings: [nowhere('content-file')],
  },
  {
    title: 'a write-up deeper than its folder',
    place: 'cases/station/more/index.mdx',
    text: caseText('## 背景\n\n略。\n'),
    findings: [nowhere('content-file')],
  },
  {
    title: 'a folder whose name is misspelt',
    place: 'fact/stations.json',
    text: '{}\n',
    findings: [nowhere('content-file')],
  },
  {
    title: 'JSON beside a write-up',
    place: 'cases/station/data.json',
    text: '{}\n',
    findings: [nowhere('content-file')],
  },
  {
    title: 'front matter in JavaScript',
    place: CASE,
    text: '---js\ntitle: 驿站\n---\n\n略。\n',
    findings: [at('content-file', 1, 1, 1, 6)],
  },
  {
    title: 'front matter in TOML',
    place: CASE,
    text: "+++\ntitle = '驿站'\n+++\n\n略。\n",
    findings: [at('content-file', 1, 1, 1, 4)],
  },
  {
    title: 'an empty line before front matter, with a byte order mark',
    place: CASE,
    text: bom('\n---\ntitle: 驿站\n---\n\n略。\n'),
    findings: [at('content-file', 1, 1, 2, 1)],
  },
  {
    title: 'front matter that the site ends early',
    place: CASE,
    text: caseText('## 背景\n\n略。\n').replace('title: 驿站', 'title: 驿站 #\n+++ 略'),
    findings: [at('content-file', 4, 1, 4, 4), at('schema', 4, 1, 5, 8)],
  },
  {
    title: 'a file in another encoding',
    place: CASE,
    text: caseText('## 背景\n\n建立\uFFFD\uFFFD。\n'),
    findings: [at('content-file', 27, 3, 27, 4)],
  },
  {
    title: 'a null character',
    place: CASE,
    text: caseText('## 背景\n\n建立\u0000。\n'),
    findings: [at('content-file', 27, 3, 27, 4)],
  },
];
