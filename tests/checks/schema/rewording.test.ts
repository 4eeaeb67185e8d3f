import { expect, test } from 'vitest';
import { explainIssues } from '../../../src/checks/schema/issues.ts';
import { SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import { SCHEMAS, type SchemaKind } from '../../../src/content/records.ts';

const small = (place: string) => JSON.parse(SMALL_CONTENT[place]!) as Record<string, unknown>;
const source = small('sources/herald.json');
const [fact] = small('facts/stations.json')['facts'] as Record<string, unknown>[];
const ledger = (changes: object) => ({ title: '阵地', facts: [{ ...fact, ...changes }] });
const entity = { label: '驿站', aliases: [], home: 'http://localhost:4321/cases/station/' };
const past = {
  value: 12,
  qualifier: 'exact',
  period: { asOf: '2024' },
  source: 'herald',
  locator: { paragraph: 4 },
  quote: '设立驿站12个',
  until: '2025-01-01',
  why: '更正',
};

const FAULTS: [what: string, kind: SchemaKind, record: unknown, fix: RegExp][] = [
  ['a date', 'sources', { ...source, date: '2025年4月9日' }, /"2025-04-09"/],
  ['a day that is on no calendar', 'sources', { ...source, date: '2025-02-30' }, /这样的日期/],
  ['an id', 'facts', ledger({ id: 'Red_Stations' }), /"red-stations"/],
  ['half an address', 'sources', { ...source, url: 'example.org/1' }, /"https:/],
  [
    'an address with a space',
    'sources',
    { ...source, url: 'https://a.cn/ 1' },
    /"https:\/\/a.cn\/1"/,
  ],
  ['a user', 'sources', { ...source, url: 'https://me:x@a.cn/' }, /"https:\/\/a.cn\/"/],
  ['a file at home', 'sources', { ...source, url: 'C:\\报道.docx' }, /删去这一行/],
  ['a preview', 'sources', { ...source, url: 'http://localhost:4321/' }, /删去这一行/],
  ['no link allowed', 'sources', { ...source, status: 'excluded' }, /删去这一行/],
  ['no date said', 'sources', { ...source, date: undefined }, /加上一行/],
  ['no unit', 'facts', ledger({ unit: undefined }), /加上一行/],
  ['a unit with a number', 'facts', ledger({ unit: '15个' }), /只留单位，写作 "个"/],
  [
    'markup with a number in the place of a unit',
    'facts',
    ledger({ unit: '<script>alert(1)</script>' }),
    /只留单位；数字核对后/,
  ],
  ['a span turned round', 'facts', ledger({ period: { from: '2025', to: '2024' } }), /对调/],
  ['a long quote', 'facts', ledger({ quote: `${'某'.repeat(90)}，设立驿站15个` }), /只留/],
  ['a slip as history', 'facts', ledger({ history: [past] }), /直接改 value/],
  ['a cover elsewhere', 'case', { cover: { src: 'C:\\图\\a.png', alt: '图' } }, /"\.\/a\.png"/],
  [
    'a page of the preview',
    'taxonomy',
    { ...small('taxonomy.json'), entities: [entity] },
    /"\/cases\/station\/"/,
  ],
];

test.each(FAULTS)('what to type for %s does not hang on the words of the schema', (...fault) => {
  const [, kind, record, fix] = fault;
  const { issues } = SCHEMAS[kind].safeParse(record, { reportInput: true }).error!;
  const reworded = issues.map((issue) => ({ ...issue, message: '换了一种说法' }));
  const [told, other] = [issues, reworded].map((list) =>
    explainIssues(list, SCHEMAS[kind], record).map((one) => one.fix),
  );
  expect(told!.join('\n')).toMatch(fix);
  expect(other).toEqual(told);
});
