import { json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { at, PLACE, RULE, writeUp } from './typography-text.ts';

const { HALF, QUOTES, SPACE, DOUBLED, DOTS, RANGE, DASH } = RULE;

/** A file of the small content root, changed in one place. */
function changed(place: string, from: string, to: string): { place: string; text: string } {
  return { place, text: SMALL_CONTENT[place]!.replace(from, to) };
}

/** Faults in front matter and JSON. */
export const DATA: BadCase[] = [
  {
    title: 'a title in front matter',
    place: PLACE,
    text: writeUp('略。', 'title: 驿站', 'title: 驿站 (书屋)'),
    findings: [at(SPACE, 3, 10, 11), at(HALF, 3, 11, 12), at(HALF, 3, 14, 15)],
  },
  {
    title: 'a summary between quotation marks',
    place: PLACE,
    text: writeUp('略。', '{stations}。', ' {stations} ;未见.'),
    findings: [
      at(SPACE, 5, 15, 16),
      at(SPACE, 5, 26, 27),
      at(HALF, 5, 27, 28),
      at(HALF, 5, 30, 31),
    ],
  },
  {
    title: 'escaped quotation marks in front matter',
    place: PLACE,
    text: writeUp('略。', 'title: 驿站', 'title: "\\"红色\\"驿站,书屋"'),
    findings: [at(QUOTES, 3, 9, 11), at(QUOTES, 3, 13, 15), at(HALF, 3, 17, 18)],
  },
  {
    title: 'doubled single quotes in front matter',
    place: PLACE,
    text: writeUp('略。', 'title: 驿站', "title: '“”''红色''驿站,'"),
    findings: [at(QUOTES, 3, 11, 13), at(QUOTES, 3, 15, 17), at(HALF, 3, 19, 20)],
  },
  {
    title: 'a folded title',
    place: PLACE,
    text: writeUp('略。', 'title: 驿站', 'title: >-\n  驿站,\n  书屋'),
    findings: [at(HALF, 4, 5, 6), { rule: SPACE, line: 4, column: 6, endLine: 5, endColumn: 3 }],
  },
  {
    title: 'an alias',
    place: PLACE,
    text: writeUp('略。', 'aliases: []', 'aliases: ["驿站,书屋", 歇脚 点]'),
    findings: [at(HALF, 4, 14, 15), at(SPACE, 4, 22, 23)],
  },
  {
    title: 'escaped quotation marks in JSON',
    ...changed('figures/stations.json', '驿站的数量', '\\"驿站\\"的数量,\\u4e00览'),
    findings: [at(QUOTES, 3, 13, 15), at(QUOTES, 3, 17, 19), at(HALF, 3, 22, 23)],
  },
  {
    title: 'a takeaway around its fact',
    ...changed('figures/stations.json', '设立驿站{stations}。', '设立驿站 {stations} 。'),
    findings: [at(SPACE, 4, 20, 21), at(SPACE, 4, 31, 32)],
  },
  {
    title: 'a caution',
    ...changed(
      'figures/stations.json',
      '"cautions": []',
      '"cautions": ["口径不同...", "2025年1-5月"]',
    ),
    findings: [at(DOTS, 12, 21, 24), at(RANGE, 12, 34, 35)],
  },
  {
    title: 'a label of a figure',
    ...changed(
      'figures/stations.json',
      '"cautions"',
      '"labels": { "stations": "驿站--书屋" },\n  "cautions"',
    ),
    findings: [at(DASH, 12, 30, 32)],
  },
  {
    title: 'the notes of a fact, not its quotation',
    ...changed(
      'facts/stations.json',
      '设立驿站15个",',
      '设立驿站15个, ...",\n      "notes": "名单未给,地址未给。。",',
    ),
    findings: [at(HALF, 20, 21, 22), at(DOUBLED, 20, 26, 28)],
  },
  {
    title: 'an explanation of a term',
    ...changed('glossary.json', '供人歇脚的地方。', "供人'歇脚'的地方."),
    findings: [at(QUOTES, 7, 25, 26), at(QUOTES, 7, 28, 29), at(HALF, 7, 32, 33)],
  },
  {
    title: 'the notes of a source, not its title',
    ...changed('sources/herald.json', '"示例报道",', '"示例 报道,上",\n  "notes": "传本 未核",'),
    findings: [at(SPACE, 3, 15, 16)],
  },
  {
    title: 'a summary of a strand',
    ...changed('taxonomy.json', '工作安排。', '工作安排 ,见前.'),
    findings: [at(SPACE, 7, 23, 24), at(HALF, 7, 24, 25), at(HALF, 7, 27, 28)],
  },
  {
    title: 'the disclaimer of the site',
    ...changed('site.json', '本站不是政府网站。', '本站不是政府网站!'),
    findings: [at(HALF, 7, 26, 27)],
  },
  {
    title: 'an assessment',
    place: 'discrepancies.json',
    text: json({
      discrepancies: [
        {
          id: 'names',
          topic: '名称',
          sides: [
            { source: 'herald', standing: 'excluded', statement: '写作"驿站"' },
            { fact: 'stations', standing: 'used', remark: '写作 驿站' },
          ],
          assessment: '不能判断,见前.',
          handling: '并列——不取舍 。',
        },
      ],
    }),
    findings: [
      at(QUOTES, 10, 27, 29),
      at(QUOTES, 10, 31, 33),
      at(SPACE, 15, 24, 25),
      at(HALF, 18, 26, 27),
      at(HALF, 18, 29, 30),
      at(SPACE, 19, 27, 28),
    ],
  },
  {
    title: 'JSON with a byte order mark and line ends of Windows',
    place: 'sources/herald.json',
    text: `\uFEFF${SMALL_CONTENT['sources/herald.json']!.replace('"date"', '"notes": "🐴未核,\\t𠮷 野",\n  "date"').replaceAll('\n', '\r\n')}`,
    findings: [at(HALF, 4, 17, 18), at(SPACE, 4, 18, 20), at(SPACE, 4, 22, 23)],
  },
];
