import { describe, expect, test } from 'vitest';
import { references } from '../../../src/checks/rules/references.ts';
import * as content from '../../support/content.ts';
import {
  caseRecord,
  corroboratedFact,
  derivedFact,
  fact,
  factFile,
} from '../../support/records.ts';
import { findingsOf, reportOf, textAt } from '../../support/workspace.ts';

const { contentFiles, json, writeUp } = content;
const [strand] = content.taxonomy.strands;
const [term] = content.glossary.terms;
const [entry] = content.discrepancies.discrepancies;
const home = (overrides: object) =>
  json({ ...content.site, home: { ...content.site.home, ...overrides } });

test('references finds nothing in a root where every id exists', () => {
  expect(findingsOf(references, contentFiles())).toEqual([]);
});

describe('references reports an id that names nothing', () => {
  test.each<[string, string, string, string]>([
    ['scope of a fact', 'facts/x.json', factFile(fact({ id: 'x', scope: 'nil' })), '口径'],
    ['group of a fact', 'facts/x.json', factFile(fact({ id: 'x', group: 'nil' })), '可比组'],
    ['source of a fact', 'facts/x.json', factFile(fact({ id: 'x', source: 'nil' })), '来源'],
    [
      'other source of a fact',
      'facts/x.json',
      factFile(
        corroboratedFact({
          id: 'x',
          corroboration: [{ source: 'nil', locator: { page: 1 }, quote: '75个' }],
        }),
      ),
      '来源',
    ],
    ['note of a fact', 'facts/x.json', factFile(fact({ id: 'x', notes: '另见{nil}。' })), '数据'],
    [
      'operand',
      'facts/x.json',
      factFile(derivedFact({ derivation: '{party-organisations} + {nil}' })),
      '数据',
    ],
    [
      'point of a series',
      'series/x.json',
      json({ ...content.series, points: [{ fact: 'nil' }] }),
      '数据',
    ],
    ['group of a series', 'series/x.json', json({ ...content.series, group: 'nil' }), '可比组'],
    ['series of a figure', 'figures/x.json', json({ ...content.figure, series: ['nil'] }), '序列'],
    ['theme of a figure', 'figures/x.json', json({ ...content.figure, themes: ['nil'] }), '主题'],
    [
      'label of a figure',
      'figures/x.json',
      json({ ...content.figure, labels: { nil: 'nil' } }),
      '数据',
    ],
    [
      'takeaway of a figure',
      'figures/x.json',
      json({ ...content.figure, takeaway: '增至{nil:number}。' }),
      '数据',
    ],
    [
      'fact of a group',
      'figures/x.json',
      json({ ...content.figure, series: undefined, groups: [{ facts: ['nil'] }] }),
      '数据',
    ],
    [
      'total of a group',
      'figures/x.json',
      json({
        ...content.figure,
        series: undefined,
        groups: [{ facts: ['party-organisations'], total: 'nil' }],
      }),
      '数据',
    ],
    [
      'source of a term',
      'glossary.json',
      json({ terms: [{ ...term, source: 'nil' }, term] }),
      '来源',
    ],
    [
      'source of a translation',
      'glossary.json',
      json({ terms: [{ ...term, englishSource: 'nil' }, term] }),
      '来源',
    ],
    [
      'fact of a discrepancy',
      'discrepancies.json',
      json({
        discrepancies: [{ ...entry, sides: [{ fact: 'nil', standing: 'used' }, entry!.sides[1]] }],
      }),
      '数据',
    ],
    [
      'source of a discrepancy',
      'discrepancies.json',
      json({
        discrepancies: [
          {
            ...entry,
            sides: [entry!.sides[0], { source: 'nil', standing: 'excluded', statement: '甲' }],
          },
        ],
      }),
      '来源',
    ],
    [
      'summary of a strand',
      'taxonomy.json',
      json({ ...content.taxonomy, strands: [{ ...strand, summary: '共{nil}' }] }),
      '数据',
    ],
    ['figure of the home page', 'site.json', home({ figures: ['nil'] }), '图表'],
    ['fact of the home page', 'site.json', home({ facts: ['nil'] }), '数据'],
    ['introduction of the home page', 'site.json', home({ intro: '共{nil}。' }), '数据'],
    ...Object.entries({
      strands: '脉络条目',
      audiences: '服务对象',
      industries: '行业',
      themes: '主题',
      sources: '来源',
      related: '案例',
    }).map(([field, name]): [string, string, string, string] => [
      `${field} of a case`,
      'cases/x/index.mdx',
      writeUp({ ...caseRecord(), [field]: ['nil'] }, ''),
      name,
    ]),
    [
      'summary of a case',
      'cases/x/index.mdx',
      writeUp(caseRecord({ summary: '{nil}' }), ''),
      '数据',
    ],
    ['fact in a text', 'cases/x/index.mdx', writeUp(caseRecord(), '共<Fact id="nil" />。'), '数据'],
    ['figure in a text', 'cases/x/index.mdx', writeUp(caseRecord(), '<Figure id="nil" />'), '图表'],
    [
      'term in a text',
      'cases/x/index.mdx',
      writeUp(caseRecord(), '<Term id="nil">甲</Term>'),
      '术语',
    ],
  ])('as the %s', (_place, file, text, name) => {
    const findings = findingsOf(references, contentFiles({ [file]: text }));
    expect(findings.map(({ message }) => message)).toEqual([`没有编号为“nil”的${name}。`]);
    const [{ file: place, position }] = findings as [(typeof findings)[number]];
    expect(place).toBe(`content/${file}`);
    expect(position === 'unavailable' ? position : textAt(text, position)).toContain('nil');
  });
});

test('references suggests the id that was probably meant', () => {
  const text = writeUp(caseRecord({ sources: ['heralds'], themes: ['stations', 'economy'] }), '');
  expect(reportOf(references, contentFiles({ 'cases/x/index.mdx': text }))).toMatchInlineSnapshot(`
    "content/cases/x/index.mdx 15:5–15:12 ⟦economy⟧
      没有编号为“economy”的主题。
      登记了的有“stations”；先登记这个主题，或检查拼写。
    content/cases/x/index.mdx 19:5–19:12 ⟦heralds⟧
      没有编号为“heralds”的来源。
      是不是“herald”？"
  `);
});

test('references points at the tag, not at the same word elsewhere in the file', () => {
  const body = '<Term id="new-fields">词</Term>“𠮷”：<Fact id="new-fields" />\r\n';
  const text = writeUp(caseRecord({ aliases: ['"new-fields"'] }), body);
  expect(reportOf(references, contentFiles({ 'cases/x/index.mdx': text }))).toMatchInlineSnapshot(`
    "content/cases/x/index.mdx 26:46–26:56 ⟦new-fields⟧
      没有编号为“new-fields”的数据。
      先登记这个数据，或检查拼写。"
  `);
});

test('references reports an id of a text once, at its first use', () => {
  const body = '甲<Fact id="nil" />\n\n乙<Fact id="nil" show="number" />\n';
  const text = writeUp({ title: '开始', summary: '略', order: 1 }, body);
  expect(reportOf(references, contentFiles({ 'pages/x.mdx': text }))).toMatchInlineSnapshot(`
    "content/pages/x.mdx 7:12–7:15 ⟦nil⟧
      没有编号为“nil”的数据。
      先登记这个数据，或检查拼写。"
  `);
});

test('a number that is not used stands in discrepancies alone, marked as such', () => {
  const ledger = factFile(
    fact(),
    fact({ id: 'others', value: 70, quote: '党组织70个', status: 'excluded' }),
  );
  const sides = (standing: string, own: string) => [
    { fact: 'party-organisations', standing: own },
    { fact: 'others', standing },
  ];
  const found = (standing: string, body = '', own = 'used') =>
    findingsOf(
      references,
      contentFiles({
        'facts/organisation.json': ledger,
        'discrepancies.json': json({
          discrepancies: [{ ...entry, sides: sides(standing, own) }],
        }),
        ...(body && { 'cases/x/index.mdx': writeUp(caseRecord(), body) }),
      }),
    ).map(({ message }) => message);
  expect(found('excluded')).toEqual([]);
  expect(found('excluded', '', 'excluded')).toEqual([
    '这里说数据“party-organisations”未采用（excluded），它自己却是别处可以用的数据。',
  ]);
  expect(found('listed')).toEqual([
    '数据“others”登记为未采用（excluded），这里的 standing 却不是。',
  ]);
  expect(found('excluded', '甲<Fact id="others" />\n')).toEqual([
    '数据“others”登记为未采用（excluded），只能列在存疑里。',
  ]);
});
