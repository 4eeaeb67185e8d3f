import { SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { GoodCase } from './corpus.ts';
import { PLACE, writeUp } from './typography-text.ts';

const place = PLACE;

/** Right as they are, though they look wrong. */
export const GOOD: GoodCase[] = [
  ['a decimal point, a time and a thousand', '查于12:30，增长写作`21.3%`和`1,000`。'],
  ['a file name', '附件为说明.docx和名单.xlsx。'],
  ['a sentence in English', 'The station (for couriers, etc.) is open: come in!\n\n驿站。'],
  ['English at the end of a sentence', '英文写作Courier Station (for riders)。'],
  ['a company of English name', '与Wulan Co., Ltd.的合作未见。'],
  ['an abbreviation with dots', '转自U.S. News等网站。'],
  ['apostrophes', "英文是couriers' station，也作rider's home。"],
  ['English in straight quotes', 'Known as "the station" in English.\n\n驿站。'],
  ['code, with anything in it', '写作`甲, 乙 ( "丙" ) 1-5月...`的样子。'],
  ['a block of code', '```md\n设立 15 个,见"说明"(1-5月)...\n```'],
  ['attributes', '设立<Fact id="stations" show="number" />个，<Term id="station">驿站</Term>。'],
  ['a space within English', '称为Courier Station的驿站。'],
  ['signs for what to do and not', '- 👍 驿站 👎 书屋'],
  ['an anchor of a heading', '### 驿站 [#station]\n\n略。'],
  ['a line broken between Han and Latin', '称为\nStation的\n驿站。'],
  ['a blank at the end of a line', '驿站，  \n书屋。'],
  ['a table that is set in columns', '| 驿站   | 书屋 |\n| :----- | ---: |\n| 甲     |   乙 |'],
  ['a question that is an exclamation', '当真？！'],
  ['an ellipsis and a dash', '驿站……书屋——未见。'],
  ['a paragraph left out', '…………'],
  ['an ellipsis in English', 'Wait and see...\n\n驿站。'],
  ['months, with the right sign', '2025年1—5月，2021—2025年。'],
  ['a day as computers write it', '查于2025-04-09。'],
  ['the number of a standard', '依据GB/T 7714-2025和GB/T 15834。'],
  ['a telephone number', '拨打`0483-8123456`。'],
  ['an option of a command', '运行npm run check --fix即可。'],
  ['a route', '货物走阿拉善—银川一线。'],
  ['two words joined by a plus', '写作“单独组建+行业联建”。'],
  ['quotes in quotes', '称“驿站‘书屋’一体”。'],
  ['emphasis right before Han', '开展**“品牌”**建设。'],
  ['a deletion', '~~书屋~~驿站。'],
  ['a point in a name', '“梧桐树·人才”。'],
  ['a list that is numbered', '1. 驿站\n2. 书屋'],
  ['numbering within a paragraph', '（一）驿站；（二）书屋。'],
  ['astral characters', '𠮷野，🐴马。'],
  ['a quotation over lines', '> 驿站，\n> 书屋。'],
].map(([title, words]) => ({ title: title!, place, text: writeUp(words!) }));

GOOD.push(
  {
    title: 'line ends of Windows',
    place,
    text: writeUp('驿站，\n书屋。').replaceAll('\n', '\r\n'),
  },
  { title: 'a byte order mark', place, text: `\uFEFF${writeUp('驿站。')}` },
  {
    title: 'names of a source as it sets them',
    place: 'sources/herald.json',
    text: SMALL_CONTENT['sources/herald.json']!.replace('示例报道', '示例 报道(1-5月), \\"上\\"'),
  },
  {
    title: 'an address in notes',
    place: 'sources/herald.json',
    text: SMALL_CONTENT['sources/herald.json']!.replace(
      '"date"',
      '"notes": "原页在https://example.com/a?b=c 已失效。",\n  "date"',
    ),
  },
  {
    title: 'a quotation as its source has it',
    place: 'facts/stations.json',
    text: SMALL_CONTENT['facts/stations.json']!.replace('"设立驿站15个"', '"设立 驿站 15 个,"'),
  },
  {
    title: 'English of a term',
    place: 'glossary.json',
    text: SMALL_CONTENT['glossary.json']!.replace(
      '"english": "station"',
      `"english": "couriers' station, (2)"`,
    ),
  },
);
