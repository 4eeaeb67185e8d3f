import { DIGIT, NUMERAL, SCALE } from '../numbers/numerals.ts';
import { ARABIC_MEASURE } from '../numbers/units.ts';

const YEAR_DIGITS = String.raw`(?:1[89]|20)\d{2}`;
const YEAR = String.raw`(?<![\d.,])${YEAR_DIGITS}`;
/** Between the two ends of a span. */
export const DASH = '[—–―~～至到-]';
const MONTH = '(?:1[0-2]|0?[1-9])';
const ONE_DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])`;
const DAY = String.raw`${ONE_DAY}(?:\s?${DASH}\s?${ONE_DAY})?`;
/** Of a year in Chinese numerals, as keyboards have it: 二○二四年, 二0二四年. */
export const ZERO = '〇零○◯OＯ0０';
const SMALL = '[一二两三四五六七八九十]{1,2}';
/** What follows is no quantity: no further digit, scale, measure or percentage. */
export const NO_QUANTITY = String.raw`(?![\d.]*\d|\s?[十百千万亿余多几]*${ARABIC_MEASURE}|\s?(?:${SCALE}|[百千]))`;
const QUARTERS = `(?:第?[一二三四1-4](?:${DASH}第?[一二三四1-4])?季度|前[一二两三1-3]个?季度)`;
const FIRST_MONTHS = String.raw`[前头](?:\d{1,2}|${SMALL})个月`;
const PART = `(?:全年|[上下]半年|${QUARTERS}|${FIRST_MONTHS})`;
/** Of a month: its days stay open. */
const SIDE = '(?:份|初|底|末|[上中下]旬)';
const MONTHS = String.raw`\d{1,2}(?:\s?${DASH}\s?\d{1,2})?\s?月${SIDE}?(?:${DAY}\s?[日号](?:\s?${DASH}\s?${ONE_DAY}\s?[日号])?)?(?:\s?${DASH}\s?\d{1,2}\s?月(?:\d{1,2}\s?[日号])?)?`;

/** Shapes that say when. Offices write them with and without spaces; a span may be two of them. */
const SHAPES = [
  String.raw`${YEAR}(?:\s?(?:${DASH}|/)\s?${YEAR_DIGITS})?\s?年(?:度|代(?![表码替建办理])|初|底(?![线数子层部蕴])|末(?![位端级])|中(?![国央心小学秋等高考职医西期]))?(?:${PART}|\s?${MONTHS})?`,
  // 2024年1、2月 and 7、8、9三个月 name months that make no span.
  String.raw`(?:${YEAR}\s?年)?(?<![\d.,])${MONTH}(?:[、和及]${MONTH}){1,11}\s?(?:月(?:份|底|末)?|[两三四五六]个月)`,
  `(?<![\\d.,])${MONTHS}`,
  String.raw`(?<![\d.,])\d{1,2}月?${DASH}\d{1,2}月(?:份|底|末)?`,
  String.raw`(?<![\d.,—–~～-]|[历耗用]时|长达|为期|历经|累计|共)${DAY}\s?日(?![均内游间])`,
  `${YEAR}[-/]\\d{1,2}(?:[-/]\\d{1,2})?${NO_QUANTITY}`,
  `${YEAR}\\.\\d{1,2}(?:${DASH}\\d{1,2})?月`,
  // 2021、2022年 are two, and 2021、2022两年 too.
  `${YEAR}(?:\\s?(?:[、和及与]|${DASH})\\s?${YEAR_DIGITS}){1,8}\\s?(?:年|(?=[两二三四五]个?年))`,
  `${YEAR}${PART}`,
  `${YEAR}\\.\\d{1,2}\\s?${DASH}\\s?${YEAR_DIGITS}\\.\\d{1,2}${NO_QUANTITY}`,
  `(?<![\\d.,])20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${NO_QUANTITY}`,
  // 24年上半年 names a year that a person has to write out.
  `(?<![\\d.,])\\d{2}年(?=${PART}|\\d{1,2}月)(?:${PART})?`,
  `${YEAR}\\.\\d{1,2}\\.\\d{1,2}${NO_QUANTITY}`,
  `${YEAR}—20\\d{2}${NO_QUANTITY}`,
  `${YEAR}[/—–-]20\\d{2}(?=\\s?(?:采暖|供[暖热]|学年|赛季|雪季|旅游季))`,
  String.raw`(?<=[’'‘])\d{2}年|(?<![\d.])0\d年|(?<![${NUMERAL}])[〇零][${DIGIT}]年`,
  `${YEAR}(?=[版级届]|[财学]年)`,
  String.raw`（(?:1[89]|20)\d{2}(?:[—-]20\d{2})?）`,
  // 比例为1:10 is a proportion, 9:00 a time of day.
  String.raw`(?<![\d:：.]|比[例值率]?[为是约]?)(?:[01]?\d|2[0-4])[:：][0-5]\d(?![\d:：.])`,
  String.raw`(?<![\d.])(?:[01]?\d|2[0-4])[点时](?:[0-5]?\d分|半|许|整)`,
  String.raw`(?<![\d.:：])(?:[01]?\d|2[0-4])\s?时(?![代间尚常长刻段效期机])`,
  String.raw`(?<=[到至从自])(?:[01]?\d|2[0-4])点(?=[，。；、）到至前后—-]|$)`,
  String.raw`(?<=[上下]午|晚上|早上|凌晨|晚)\d{1,2}[时点](?:\d{1,2}分|半)?`,
  String.raw`(?<!\d)\d{1,2}世纪(?:\d0年代)?`,
  String.raw`(?<!\d)\d0年代`,
  String.raw`(?<!\d)[05-9][05]后`,
  `(?:[${DIGIT}][${ZERO}${DIGIT}]{3}年?${DASH})?[${DIGIT}][${ZERO}${DIGIT}]{3}年(?:度|代|初|底|末)?${PART}?`,
  `(?<![${NUMERAL}])(?:十[一二]?|[一二三四五六七八九])(?:${DASH}[一二三四五六七八九十]{1,2})?月(?:${SIDE}|(?:[${NUMERAL}]{1,3})[日号])?(?!球|亮)`,
  `[一二三四五六七八九]十年代`,
  `(?<![\\d第])${QUARTERS}`,
  FIRST_MONTHS,
  `(?<![\\d.])(?:\\d{1,3}|${SMALL})年前`,
  // Spans that end with the report, as its own words have them: 近三年, 最近5年来.
  String.raw`(?<![历用耗]时|长达|限期|[历用耗期需])(?:最近|过去|今后|未来|近)(?:[一二两三四五六七八九十百]{1,2}|\d{1,2})(?:年|个月|天|周)(?:来|内|间)?(?![级龄半])`,
  `(?<![\\d.${NUMERAL}第])(?:${SMALL}|\\d{1,2})年来(?![自源])`,
  `(?:十[一二三四五]?|[一二三四五六七八九])五(?=[”"]?(?:规划|时期|期间|以来)|[”"](?:末|初|开|收))`,
];

/** The shapes of dates, times and spans in a text of half-width digits; they state no quantity. */
export const DATE_SHAPES = SHAPES.join('|');
