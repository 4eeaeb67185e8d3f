import { ARABIC_MEASURE, DIGIT, NUMERAL } from './measures.ts';

const YEAR = String.raw`(?<![\d.,])(?:1[89]|20)\d{2}`;
const DASH = '[—–~～至到-]';
const DAY = String.raw`\d{1,2}(?:${DASH}\d{1,2})?`;
const HAN_SMALL = `[${DIGIT.slice(0, 10)}十]`;
/** What follows is no quantity: no further digit, scale, measure or percentage. */
const NO_QUANTITY = String.raw`(?![\d.]*\d|\s?[十百千万亿余多几]*${ARABIC_MEASURE}|\s?[十百千万亿]+)`;

const DATES = [
  `${YEAR}(?:${DASH}${YEAR.replace('(?<![\\d.,])', '')})?年(?:度|代|初|底|末)?(?:[上下]半年|第?[一二三四1-4]季度)?(?:${DAY}月(?:份|初|底|末)?(?:${DAY}日)?(?:${DASH}\\d{1,2}月(?:\\d{1,2}日)?)?)?`,
  String.raw`(?<![\d.,])${DAY}月(?:份|初|底|末)?(?:${DAY}日)?(?:${DASH}\d{1,2}月(?:\d{1,2}日)?)?`,
  String.raw`(?<![\d.,])\d{1,2}月?${DASH}\d{1,2}月(?:份|底|末)?`,
  String.raw`(?<![\d.,—–~～-])${DAY}日(?![均内游间])`,
  `${YEAR}[-/]\\d{1,2}(?:[-/]\\d{1,2})?${NO_QUANTITY}`,
  `${YEAR}\\.\\d{1,2}\\.\\d{1,2}${NO_QUANTITY}`,
  `${YEAR}—20\\d{2}${NO_QUANTITY}`,
  `${YEAR}(?=[版级届])`,
  String.raw`（(?:1[89]|20)\d{2}(?:[—-]20\d{2})?）`,
  // 比例为1:10 is a proportion, 9:00 a time of day.
  String.raw`(?<![\d:：]|比[例值率]?[为是约]?)(?:[01]?\d|2[0-4])[:：][0-5]\d(?![\d:：])`,
  String.raw`(?<=[上下]午|晚上|早上|凌晨|晚)\d{1,2}[时点](?:\d{1,2}分|半)?`,
  String.raw`(?<!\d)\d{1,2}世纪(?:\d0年代)?`,
  String.raw`(?<!\d)\d0年代`,
  String.raw`(?<!\d)[05-9][05]后`,
  `[${DIGIT}][〇零${DIGIT}]{3}年(?:度|代|初|底|末)?`,
  `(?<![${NUMERAL}])(?:十[一二]?|[一二三四五六七八九])月(?:份|初|底|末|(?:[${NUMERAL}]{1,3})日)?(?!球|亮)`,
  `[一二三四五六七八九]十年代`,
  String.raw`(?<![\d第])[一二三四1-4]季度`,
  // Spans that end with the report, as its own words have them: 近三年, 最近5年来.
  String.raw`(?<![历用耗]时|长达|限期|[历用耗])(?:最近|过去|今后|未来|近)(?:[一二两三四五六七八九十百]{1,2}|\d{1,2})年(?:来|内|间)?(?![级龄半])`,
  `十[一二三四]五(?=规划|时期|期间|以来|[”"末初开收])`,
];

const ORDINALS = [
  `第[\\d${NUMERAL}]+(?:[—–、至-]第?[\\d${NUMERAL}]+)*`,
  String.raw`[〔\[（](?:1[89]|20)\d{2}[〕\]）]第?\d+号`,
  String.raw`(?<![\d.])\d+号(?:线|楼|文件|令|公告)?`,
  String.raw`(?<!\d)\d{3}(?=国道|省道|县道)`,
  `（${HAN_SMALL}+）`,
  `(?<=^|[。；：\\n])${HAN_SMALL}+、`,
  String.raw`(?<=^|[。；：，、\n]\s?)[（(]\d{1,2}[）)](?!$|[。；，、])`,
  `(?<=^|\\n)\\d{1,2}(?:(?:\\.\\d{1,2})+\\s|[、．.](?!\\d))${NO_QUANTITY}`,
  String.raw`(?<=[图表注例]|附件|附录|序号|公式)\s?\d{1,3}(?![\d.])${NO_QUANTITY}`,
  String.raw`(?<!\d)\d+\.\d+\.\d+(?![\d.])`,
  `(?:十${HAN_SMALL}|二十${HAN_SMALL}?)届(?=[一二三四五六七]中全会|中央|全国|人大|政协)`,
  `(?<=届)[一二三四五六七]中全会`,
  `[一二三四五六七八九]年级`,
  `[二三四五]期(?=工程|项目|建设|扩建)`,
  `[三五]年(?=行动|规划|计划)`,
  `[二三]次(?=产业|开发|供水|污染|创业|加工|利用|分配|能源)`,
  `(?<=建党|建国|建军|建团|诞辰|成立)[${NUMERAL}\\d]+周年`,
];

const NAMES = [
  String.raw`https?://[^\s，。；）\0]+`,
  String.raw`www\.[^\s，。；）\0]+`,
  // GB/T 15834, UTF-8, CO2; but not GDP 123亿元.
  `[A-Za-z][A-Za-z./+-]*[ -]?\\d[\\w.]*(?:[—-]\\d+)?${NO_QUANTITY}`,
  // Public telephone numbers are names: 12345热线.
  String.raw`(?<!\d)[19]\d{2,4}(?=热线|专线|报警电话|急救电话)`,
  String.raw`(?<![\d.])(?:[2-6]G|[234]D|[248]K)(?![A-Za-z])`,
  String.raw`(?<![\d.])(?:[1-5]A(?=级)|[46]S店)`,
  '[三四五六]位一体|三天两头|三番五次|三头六臂|(?:三八|五一|六一|七一|八一|十一|五四)节|千家万户|万户千家|百家争鸣|七步洗手|一成不变',
];

/** Shapes that hold digits and state no quantity: dates, ordinals, section numbers, addresses. */
export const NUMBER_SHAPES = new RegExp([...NAMES, ...DATES, ...ORDINALS].join('|'), 'g');
