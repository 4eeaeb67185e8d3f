import { MEASURE } from './measures.ts';

/** Measures that are said for one another. */
const ALIKE: readonly (readonly string[])[] = [
  ['名', '人', '位', '个', '人次'],
  ['家', '户', '个', '所'],
  ['所', '座', '处', '个', '家'],
  ['项', '个', '件', '条', '种'],
  ['类', '种', '个'],
  ['场', '次', '场次', '批次'],
  ['%', '个百分点'],
  ['元', '块', '块钱'],
];

/** @returns the measures that may stand in the place of one, itself first. */
export function measuresLike(measure: string): string[] {
  const others = ALIKE.filter((words) => words.includes(measure)).flat();
  return [...new Set([measure, ...others])];
}

const PERSONS = /(?:[名人位]|人次)$/u;

/** What the words of a question say of the unit of its answer. */
const UNITS: readonly (readonly [asked: RegExp, unit: RegExp])[] = [
  [/第几/u, /第|首/u],
  [/几个?(?:百分)?点|几成|百分|占(?!地)|比例|比重/u, /(?:%|百分点)$/u],
  [/多少钱|[几多][少]?[百千万亿]*[块元]/u, /元$/u],
  [/(?:几|多少)[百千]*[万亿](?:[元块钱]|$)/u, /元$/u],
];
const BY_NOUN: typeof UNITS = [
  [/排名/u, /第|首/u],
  [/增长|增速|增幅|提高|下降|涨|降|多了|少了/u, /(?:%|百分点)$/u],
  [/钱|经费|资金|投资|投入|花费|工资|补贴|金额|总额/u, /元$/u],
  [/多远|公里|距离/u, /(?:公里|千米|米)$/u],
  [/面积|多大/u, /(?:平方|亩|公顷)/u],
  [/人数/u, PERSONS],
];
/** Words that only begin like a measure: 多少支部. */
const NO_MEASURE =
  '(?!成[员本果绩就]|支部|条件|场[所地]|门[诊店]|台账|年级|级别|位置|家庭|人[口才员])';
const COUNTED = new RegExp(`(?:几|多少)大?[百千万]*${NO_MEASURE}([${MEASURE}])`, 'u');

/** @returns how the value of an answer ends, as far as a question says so */
export function unitAsked(text: string): RegExp | undefined {
  const by = (list: typeof UNITS) => list.find(([asked]) => asked.test(text))?.[1];
  const measure = COUNTED.exec(text)?.[1];
  if (by(UNITS)) return by(UNITS);
  if (measure && '名人位'.includes(measure)) return PERSONS;
  if (measure === '个') return /[个家户所座处项件条种类名人位支]$/u;
  if (measure === undefined || measure === '公') return by(BY_NOUN);
  return new RegExp(`(?:${measuresLike(measure).join('|')})$`, 'u');
}
