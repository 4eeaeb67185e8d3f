import { expect, test } from 'vitest';
import { checkExample, marksOf } from '../../../src/checks/example.ts';
import { caseText, SMALL_CONTENT } from '../../../src/checks/small-content.ts';

const CASE = 'cases/station/index.mdx';
const FACTS = 'facts/stations.json';
const small = SMALL_CONTENT[FACTS]!;
const body = caseText('## 背景\n\n设立<Fact id="stations" />。\n');

const both = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}\n||||||| 1a2b3c4\n略\n=======\n${theirs}\n>>>>>>> wang/facts`;
const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** A conflict in each part of each kind of file, whole and half mended. */
const FILES: [string, string, string][] = [
  ['a write-up', CASE, body.replace('设立<Fact', (all) => `${both('甲<', '乙{')}\n${all}`)],
  ['front matter', CASE, body.replace('title: 驿站', both('title: 甲', 'title: 乙'))],
  ['a write-up of Windows', CASE, windows(`${body}\n${both('建成15个', '建成16个')}\n`)],
  [
    'JSON',
    FACTS,
    small.replace('"value": 15,', () => `\n${both('"value": 15,', '"value": 16,')}\n`),
  ],
  ['the site', 'site.json', `${both('{', '[')}\n${SMALL_CONTENT['site.json']!}`],
  ['a file in no known place', 'notes.json', `${both('{}', '[]')}\n`],
  ['JSON of which one mark is left', FACTS, small.replace('"facts"', '\n=======\n"facts"')],
  ['a write-up of which one mark is left', CASE, `${body}\n>>>>>>> wang/facts\n`],
];

test.each(FILES)(
  'a conflict in %s is said once, and nothing else of that file',
  (_, place, text) => {
    const example = { place, text };
    const found = checkExample(example).filter(({ file }) => file.endsWith(place));
    const conflicts = found.filter(({ message }) => message.startsWith('合并冲突没有解决'));
    expect(conflicts).toHaveLength(1);
    // Of a file in no known place its place is said, too.
    expect(found.filter(({ position }) => position !== 'unavailable')).toEqual(conflicts);
    expect(conflicts[0]!.fix).toContain('问');
    expect(marksOf(conflicts, example)[0]).toMatch(/^(?:<{7} HEAD|={7}|>{7} wang\/facts)$/);
  },
);

test('records that may stand in the file with the conflict are not missed elsewhere', () => {
  const text = small.replace('"id": "stations"', () => `\n${both('"id": "a"', '"id": "b"')}`);
  expect(checkExample({ place: FACTS, text }).map(({ rule }) => rule)).toEqual(['content-file']);
});

test.each([
  [
    'a table, a quotation and a rule',
    CASE,
    `${body}\n> > 引文\n\n|甲|乙|\n|-|-|\n|丙|丁|\n\n---\n`,
  ],
  ['marks within a line', FACTS, small.replace('"阵地"', '"阵地======="')],
  ['six or eight marks', CASE, `${body}\n======\n\n========\n`],
])('%s are no conflict', (_, place, text) => {
  const found = checkExample({ place, text });
  expect(found.filter(({ rule }) => rule === 'content-file')).toEqual([]);
});
