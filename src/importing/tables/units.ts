import { ARABIC_MEASURE } from '../../domain/measures.ts';

/** No header is longer. */
const LONGEST = 200;

/** Units of statistics that are no measure words of prose. */
const STATISTICAL =
  '百分点|个百分点|人民币元?|美元|欧元|港元|日元|标准煤|吨标准煤|吨公里|人公里|蒸吨|标箱|标准箱|TEU|千伏安|千伏|万千瓦|担|斤|公担|匹|口|例|床|张床位?|床位|标方|立方|公顷|度|劳动日|工日|人天|人月|户次|辆次|台次|架次|艘次|班次|课时|学时|小时|分|岁|代|级|环|宗|幢|栋|间|站|点|线|路|号|员|次|名次|位次|元';

const ONE = `(?:${ARABIC_MEASURE}|${STATISTICAL})`;
const SCALE = '(?:万亿|[十百千]?[万亿]|[百千])';
const UNIT = new RegExp(
  `^(?:${SCALE}?${ONE}|${SCALE})(?:[/·每]${SCALE}?(?:${ONE}|[年月日天周季时人户家]))*$`,
);
const BRACKETED = /[（(［[]([^（）()［］[\]]+)[）)］\]]/g;

/** @returns whether words are a unit: 万元, 人次, %, 元/人. */
export function isUnit(words: string): boolean {
  const plain = normalUnit(words);
  return plain.length <= 10 && UNIT.test(plain);
}

/** @returns a unit as the ledger writes it: “％” is “%”, “ 万 元 ” is “万元”. */
export function normalUnit(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:单位)?[:：]/, '')
    .replace(/^百分比$/, '%');
}

/**
 * Takes the unit out of a header or a row's name: “产值（万元）”, “产值(单位：亿元)”, “产值：万元”.
 * @returns the words without their unit; brackets that hold something else stay
 */
export function splitUnit(words: string): { words: string; unit?: string } {
  if (words.length > LONGEST) return { words };
  for (const match of words.matchAll(BRACKETED)) {
    if (!isUnit(match[1]!)) continue;
    const rest = words.slice(0, match.index) + words.slice(match.index + match[0].length);
    return { words: tidy(rest), unit: normalUnit(match[1]!) };
  }
  const end = /^(.+?)[:：/／，,\s]+(?:单位[:：])?([^:：/／，,\s]+)$/.exec(words);
  if (end && isUnit(end[2]!) && !/^\d+$/.test(end[1]!)) {
    return { words: tidy(end[1]!), unit: normalUnit(end[2]!) };
  }
  const percent = /^(.*[^\d\s])\s*([%％‰])$/.exec(words);
  if (percent) return { words: tidy(percent[1]!), unit: normalUnit(percent[2]!) };
  return { words: tidy(words) };
}

/** @returns the one unit that a line above a table gives for all of it: “单位：万元”. */
export function unitOfLine(words: string): string | undefined {
  const [, said] = /(?:计量)?单位\s*[:：]\s*([^）)\s，。；]+)/.exec(words) ?? [];
  return said !== undefined && isUnit(said) ? normalUnit(said) : undefined;
}

/** @returns whether a cell says the unit of a whole table and nothing else. */
export function isUnitLine(words: string): boolean {
  return /^[（(]?(?:计量)?单位\s*[:：]/.test(words);
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
}
