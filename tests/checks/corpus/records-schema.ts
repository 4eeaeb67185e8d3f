import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { at, nowhere, windows, small, CASE, FACTS, BODY, text, changed } from './records-texts.ts';

/** Fields, dates and files that cannot be read. */
export const SCHEMA_BAD: BadCase[] = [
  {
    title: 'an unknown field, its name underlined',
    place: CASE,
    text: caseText(BODY, { sumary: '驿站。' }),
    findings: [at('schema', 23, 1, 23, 7)],
  },
  {
    title: 'an unknown field in a nested object, after an astral character and a tab',
    place: FACTS,
    text: changed({ notes: '𠮷', locator: { paragrph: 4 } }).replaceAll('  ', '\t'),
    findings: [at('schema', 17, 5, 17, 15)],
  },
  {
    title: 'a misspelt field is not missing as well',
    place: 'sources/herald.json',
    text: small('sources/herald.json').replace('"publisher"', '"publsher"'),
    findings: [at('schema', 3, 3, 3, 13)],
  },
  {
    title: 'a field of another kind of fact',
    place: FACTS,
    text: changed({ derivation: '{stations} * 1' }),
    findings: [at('schema', 21, 7, 21, 19)],
  },
  {
    title: 'an unknown field in front matter from Windows',
    place: CASE,
    text: windows(caseText(BODY, { period: { asOf: '2025', remark: '🐴' } })),
    findings: [at('schema', 16, 3, 16, 9)],
  },
  {
    title: 'five faults in one file',
    place: CASE,
    text: caseText(BODY, {
      kind: 'statoin',
      title: '',
      strands: [],
      aiAssisted: '否',
      sources: ['heralds'],
    }),
    findings: [
      at('schema', 2, 7, 2, 14),
      at('schema', 3, 8, 3, 10),
      at('schema', 6, 10, 6, 11),
      at('references', 16, 5, 16, 12),
      at('schema', 21, 13, 21, 14),
    ],
  },
  {
    title: 'dates without quotes, which the build takes for times',
    place: CASE,
    text: text.replace(/"(2026-01-01)"/g, '$1'),
    findings: [at('schema', 20, 12, 20, 22), at('schema', 21, 10, 21, 20)],
  },
  {
    title: 'a date without quotes in a flow map, with a byte order mark',
    place: CASE,
    text: windows(text.replace(/period:\n +asOf: "2025"/, 'period: {asOf: 2025-01-02}')),
    findings: [at('schema', 14, 16, 14, 26)],
  },
  {
    title: 'a year without quotes, which is a number',
    place: CASE,
    text: text.replace('asOf: "2025"', 'asOf: 2025'),
    findings: [at('schema', 15, 9, 15, 13)],
  },
  {
    title: 'a day that no calendar has',
    place: CASE,
    text: caseText(BODY, { updated: '2026-02-30' }),
    findings: [at('schema', 21, 10, 21, 22)],
  },
  {
    title: 'a comma after the last field',
    place: FACTS,
    text: small(FACTS).replace('"single"\n', '"single",\n'),
    findings: [at('schema', 20, 25, 20, 26)],
  },
  {
    title: 'full-width quotation marks around a value',
    place: 'sources/herald.json',
    text: small('sources/herald.json').replace('"示例日报"', '“示例日报”'),
    findings: [at('schema', 3, 16, 3, 22)],
  },
  {
    title: 'a field written twice',
    place: CASE,
    text: text.replace('aiAssisted: false', 'aiAssisted: false\ntitle: 𠮷'),
    findings: [at('schema', 23, 1, 23, 2)],
  },
  {
    title: 'no front matter at all',
    place: 'pages/about.mdx',
    text: '\uFEFF正文\r\n',
    findings: [at('schema', 1, 1, 1, 1)],
  },
  {
    title: 'a folder name that is no id',
    place: 'cases/红色驿站/index.mdx',
    text,
    findings: [nowhere('schema')],
  },
];
