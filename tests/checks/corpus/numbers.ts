import { SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import { GOOD_RECORDS } from './numbers-names.ts';
import { BAD_RECORDS } from './numbers-records.ts';
import type { BadCase, GoodCase } from './corpus.ts';
import { badCase, found, goodCase } from './places.ts';

/** A bare number in line 27, the first of a write-up's words. */
const bare = (column: number, endColumn: number) => found('number', 27, column, endColumn);

const PROSE: BadCase[] = [
  badCase('a count in Arabic digits', '设立驿站15个。', [bare(5, 8)]),
  badCase('a count in Chinese numerals', '设立驿站十五处。', [bare(5, 8)]),
  badCase('two of something', '设立两个驿站。', [bare(3, 5)]),
  badCase('a share in words', '其中百分之七十开放。', [bare(3, 8)]),
  badCase('a share in tenths, a multiple', '三成开放，增长两倍。', [bare(1, 3), bare(8, 10)]),
  badCase('more than twenty', '二十余名骑手。', [bare(1, 5)]),
  badCase('nearly a hundred', '近百家企业参加。', [bare(1, 4)]),
  badCase('over a hundred times', '走访上百次。', [bare(3, 6)]),
  badCase('five numbers in one line', '共15个、3家、两处、十名、7%。', [
    ...[bare(2, 5), bare(6, 8), bare(9, 11), bare(12, 14), bare(15, 17)],
  ]),
  badCase('a number in bold with its measure word outside', '设立**15**个驿站。', [bare(5, 10)]),
  badCase('a number cut in two by emphasis', '设立1*5*个驿站。', [bare(3, 8)]),
  badCase('Chinese numerals cut in two by bold', '设立**十**五处。', [bare(5, 10)]),
  badCase('a number inside a link', '见[十五个驿站](/cases/station/)。', [bare(3, 6)]),
  badCase('a number inside a term', '<Term id="station">两个驿站</Term>。', [bare(20, 22)]),
  badCase('a number beside a fact', '<Fact id="stations" />，另有3家。', [bare(26, 28)]),
  badCase('a number behind an animal and a rare character', '🐴与𠮷，设立15个。', [bare(9, 12)]),
  badCase('a number behind an escaped sign', '标\\*号，设立15个。', [bare(8, 11)]),
  badCase('a number written as a character reference', '设立&#49;5个。', [bare(3, 10)]),
  badCase('a number behind a tab', '设立\t15个。', [
    found('space-han-latin', 27, 3, 4),
    bare(4, 7),
  ]),
  badCase('full-width digits', '设立１５个驿站。', [bare(3, 6)]),
  badCase('an acronym before a sum', 'GDP为123亿元，PLC共35台。', [bare(5, 10), bare(15, 18)]),
  badCase('a number in brackets', '驿站（15）。', [bare(4, 6)]),
  badCase('a formula that is not registered', '采用“1+N”和“2+3”。', [bare(4, 7), bare(10, 13)]),
  badCase('a heading', '公开资料未载明。\n\n### 两个驿站 [#stations-2]\n\n略。', [
    found('number', 29, 5, 7),
  ]),
  badCase('a list', '- 甲\n- 设立3处\n  1. 乙\n  2. 设立两处', [
    found('number', 28, 5, 7),
    found('number', 30, 8, 10),
  ]),
  badCase('a table', '| 项目 | 数量 |\n| --- | --- |\n| 驿站 | 15个 |', [
    found('number', 29, 8, 11),
  ]),
  badCase('a quotation of several lines', '> 甲\n> 设立15个。', [found('number', 28, 5, 8)]),
  badCase('a numeral at the end of a line', '设立十\n五处。', [
    { rule: 'number', line: 27, column: 3, endLine: 28, endColumn: 3 },
  ]),
  badCase('a gap', '<Gap>\n\n缺少3家的名单。\n\n</Gap>', [found('number', 29, 3, 5)]),
  badCase('a footnote', '见注释。[^1]\n\n[^1]: 共15个。', [found('number', 29, 8, 11)]),
  {
    ...badCase('a count that the glossary calls a term', '建成99处。', [bare(3, 6)]),
    also: { 'glossary.json': SMALL_CONTENT['glossary.json']!.replace('"驿站"', '"99处"') },
  },
  badCase('a list that begins with a count', '99. 处驿站\n\n甲。', [bare(1, 4)]),
  badCase('code before what is counted', '建成`99`处。', [bare(3, 7)]),
  badCase('the title of a link', '见[驿站](/cases/station/ "共15个")。', [bare(25, 28)]),
];

/** The same line in files as other systems write them. */
const SYSTEMS: BadCase[] = ['\r\n', '\n'].flatMap((ending) =>
  ['\uFEFF', ''].map((mark) => {
    const { text, ...rest } = goodCase('', '𠮷，设立十五处，\n共15个。');
    return {
      ...rest,
      title: `line endings ${JSON.stringify(ending)}${mark && ' after a byte order mark'}`,
      text: mark + text.replaceAll('\n', ending),
      findings: [found('number', 27, 6, 9), found('number', 28, 2, 5)],
    };
  }),
);

export const BAD: BadCase[] = [...PROSE, ...SYSTEMS, ...BAD_RECORDS];

const PROSE_GOOD: GoodCase[] = [
  goodCase('one of something', '设立一个驿站，做了一项工作，另有一家，每一处都是一次。'),
  goodCase('dates', '2024年、2025年4月9日、2024—2025年、2024年1—5月、1—5月、2024年末、12月底。'),
  goodCase('quarters and halves of years', '2024年上半年、2024年第一季度、三季度、2024年度。'),
  goodCase('years in Chinese numerals', '二〇二四年十二月三日，二十世纪九十年代。'),
  goodCase('the five-year plan', '“十四五”规划、十四五期间、“十四五”以来。'),
  goodCase('ordinals', '第4段、第1—3段、第3、4、5段、第一产业、第三产业、第十五条、第一书记。'),
  goodCase('names of measures', '万元产值能耗、亿元以上项目、每万元产值、千家万户、百年大计。'),
  goodCase('standards and encodings', '依据GB/T 15834，用UTF-8保存，以CC BY 4.0提供。'),
  goodCase('models and products', 'A4纸、5G网络、5A级景区、PM2.5、H5页面、G6高速。'),
  goodCase('times of day and ages', '9:00—17:00开放，80后、95后职工。'),
  goodCase('documents', '35号文件、〔2024〕12号、党的二十届三中全会、二十大报告。'),
  goodCase('enumerations', '（一）组织；（二）机制。三位一体，一分为二。'),
  goodCase(
    'words that begin with a numeral',
    '四川、三亚、三者、两地、两侧、三大工程、十分重要、统一。',
  ),
  goodCase('relative periods', '近三年、近5年来、最近两年。'),
  goodCase(
    'code and addresses',
    '写作`15个`，见[说明](https://example.org/news/1)。\n\n```\n设立15个\n```',
  ),
  goodCase(
    'facts in every form',
    '<Fact id="stations" />、<Fact id="stations" show="number" />处。',
  ),
  goodCase('a list that goes on', '1. 甲\n2. 乙\n\n略。\n\n3. 丙'),
  goodCase('an anchor with digits', '公开资料未载明。\n\n### 驿站 [#stations-2-15]\n\n略。'),
  goodCase('animals and rare characters', '🐴与𠮷野家，𠮷一个。'),
  goodCase('a table of facts', '| 项目 | 数量 |\n| --- | --- |\n| 驿站 | <Fact id="stations" /> |'),
];

export const GOOD: GoodCase[] = [...PROSE_GOOD, ...GOOD_RECORDS];
