import { caseText, json } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import {
  at,
  nowhere,
  windows,
  small,
  CASE,
  FACTS,
  BODY,
  text,
  stations,
  ledger,
  changed,
  derived,
  term,
  shows,
  sections,
  gap,
  draft,
  read,
} from './records-texts.ts';

/** Ids, sections, quotations and derivations. */
export const IDS_BAD: BadCase[] = [
  {
    title: 'a fact id used twice in one file',
    place: FACTS,
    text: ledger({ ...stations, label: '驿站的数量' }),
    findings: [at('duplicates', 23, 13, 23, 23)],
  },
  {
    title: 'a fact id that differs in case and width only',
    place: FACTS,
    text: ledger({ ...stations, id: 'Ｓtations' }),
    findings: [at('duplicates', 23, 13, 23, 23), at('schema', 23, 13, 23, 23)],
  },
  {
    title: 'a term id used twice',
    place: 'glossary.json',
    text: json({ terms: [term, term] }),
    findings: [at('duplicates', 13, 13, 13, 22)],
  },
  {
    title: 'a discrepancy id used twice',
    place: 'discrepancies.json',
    text: json({
      discrepancies: [1, 2].map(() => ({
        id: 'count',
        topic: '驿站的数量',
        sides: [
          { fact: 'stations', standing: 'used' },
          { source: 'herald', standing: 'excluded', statement: '另一种说法' },
        ],
        assessment: '时点不同。',
        handling: '照列。',
      })),
    }),
    findings: [at('duplicates', 21, 13, 21, 20)],
  },
  {
    title: 'ids of two lists of the taxonomy used twice',
    place: 'taxonomy.json',
    text: json({
      ...read('taxonomy.json'),
      themes: [1, 2].map(() => ({ id: 'stations', label: '阵地' })),
      audiences: [1, 2].map(() => ({ id: 'couriers', label: '快递员' })),
    }),
    findings: [at('duplicates', 24, 13, 24, 23), at('duplicates', 40, 13, 40, 23)],
  },
  {
    title: 'two folders of one name but for case',
    place: 'cases/Station/index.mdx',
    text,
    findings: [nowhere('duplicates')],
  },
  {
    title: 'a fact, a figure and a term that do not exist, after an astral character',
    place: CASE,
    text: caseText(
      '## 背景\n\n🐴<Fact id="station" />，<Term\n  id="stop">驿站</Term>。\n\n<Figure id="figures" />\n',
    ),
    findings: [
      at('references', 27, 13, 27, 20),
      at('references', 28, 7, 28, 11),
      at('references', 30, 13, 30, 20),
    ],
  },
  {
    title: 'ids of front matter that do not exist',
    place: CASE,
    text: caseText(BODY, { themes: ['station'], related: ['nobody'], audiences: ['riders'] }),
    findings: [
      at('references', 9, 5, 9, 11),
      at('references', 13, 5, 13, 12),
      at('references', 19, 5, 19, 11),
    ],
  },
  {
    title: 'a source and a scope that do not exist, of a fact that is invalid besides',
    place: FACTS,
    text: changed({ source: 'heralds', scope: 'zones', subject: '' }),
    findings: [
      at('references', 13, 16, 13, 23),
      at('schema', 14, 18, 14, 20),
      at('references', 15, 17, 15, 26),
    ],
  },
  {
    title: 'an operand that does not exist',
    place: FACTS,
    text: ledger(derived('twice', 30, '{stations} + {staions}')),
    also: shows('twice'),
    findings: [at('references', 34, 36, 34, 43)],
  },
  {
    title: 'a fact in braces that does not exist, after an escape',
    place: 'site.json',
    text: small('site.json').replace('设立驿站{stations}', '\\u8bbe立驿站{station}'),
    findings: [at('references', 20, 25, 20, 32)],
  },
  {
    title: 'braces that name nothing',
    place: CASE,
    text: caseText(BODY, { summary: '𠮷{A}、{stations:typo}、{ stations }、｛stations｝、}。' }),
    findings: [
      at('references', 5, 12, 5, 15),
      at('references', 5, 16, 5, 31),
      at('references', 5, 32, 5, 44),
      at('references', 5, 45, 5, 55),
      at('references', 5, 56, 5, 57),
    ],
  },
  {
    title: 'a published case that leads to a draft',
    place: CASE,
    text: caseText(BODY, { related: ['draft'] }),
    also: draft,
    findings: [at('references', 19, 5, 19, 10)],
  },
  {
    title: 'two headings with nothing under them',
    place: CASE,
    text: caseText('## 背景\n\n### 缘起\n\n### 经过\n\n略。\n\n## 做法\n'),
    findings: [at('section-order', 27, 1, 27, 7), at('section-order', 33, 1, 33, 6)],
  },
  {
    title: 'what is not known between two sections, with the line ends of Windows',
    place: CASE,
    text: windows(caseText(`${BODY}\n${gap('名单')}\n## 做法\n\n略。\n`)),
    findings: [at('section-order', 29, 1, 29, 6)],
  },
  {
    title: 'what is not known in two places',
    place: CASE,
    text: caseText(`${BODY}\n${gap('名单')}\n${gap('地址')}`),
    findings: [at('section-order', 29, 1, 29, 6)],
  },
  {
    title: 'a section written twice',
    place: CASE,
    text: sections('背景', '做法', '做法', '成果'),
    findings: [at('section-order', 33, 1, 33, 6)],
  },
  {
    title: 'a title and bold words for headings, and a section that the site makes',
    place: CASE,
    text: caseText('# 驿站\n\n**怎么办的**\n\n略。\n\n## 资料来源\n\n略。\n'),
    findings: [
      at('section-order', 25, 1, 25, 5),
      at('section-order', 27, 1, 27, 9),
      at('section-order', 31, 1, 31, 8),
    ],
  },
  {
    title: 'more than a quarter of the sentences on what nobody wrote',
    place: CASE,
    text: caseText(
      '设有驿站。𠮷野家旁边。可以歇脚。没有写明地址。\n\n<Gap>\n\n未列出名单。\n\n</Gap>\n',
    ),
    findings: [at('denial', 25, 18, 25, 25)],
  },
  {
    title: 'a quotation without the number',
    place: FACTS,
    text: windows(changed({ quote: '🐴设立驿站若干个' })),
    findings: [at('quote', 19, 16, 19, 27)],
  },
  {
    title: 'a superseded number that its quotation does not state',
    place: FACTS,
    text: changed({
      history: [
        {
          value: 12,
          qualifier: 'exact',
          period: { asOf: '2024' },
          source: 'heralds',
          locator: { page: 1 },
          quote: '设立驿站11个',
          until: '2025-04-09',
          why: '有了新的报道。',
        },
      ],
    }),
    findings: [at('references', 28, 21, 28, 30), at('quote', 32, 20, 32, 29)],
  },
  {
    title: 'a derivation that gives another number, and one that rests on itself',
    place: FACTS,
    text: ledger(derived('twice', 31, '{stations} * 2'), derived('loop', 1, '{loop} + 0')),
    also: shows('twice', 'loop'),
    findings: [at('derivation', 25, 16, 25, 18), at('derivation', 48, 21, 48, 33)],
  },
  {
    title: 'a derivation that nests without end',
    place: FACTS,
    text: ledger(derived('deep', 1, '('.repeat(9000))),
    also: shows('deep'),
    findings: [at('derivation', 34, 21, 34, 9023)],
  },
];
