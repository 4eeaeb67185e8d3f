import { isUnit, normalUnit } from '../../domain/numbers/units.ts';
import type { Stated } from './amount.ts';

/** No header is longer. */
const LONGEST = 200;

/** The table's unit is not that of a place in an order. */
const RANK = /(?:位次|名次|排名|排位)$/;
const BRACKETED = /[（(［[]([^（）()［］[\]]+)[）)］\]]/g;

/**
 * Takes the unit out of a header or a row's name: “产值（万元）”, “产值(单位：亿元)”, “产值：万元”.
 * Brackets that hold something else stay.
 */
export function splitUnit(words: string): { words: string; unit?: string } {
  if (words.length > LONGEST) return { words };
  for (const match of words.matchAll(BRACKETED)) {
    // 万头（只） in brackets of its own is not 只.
    const isNested = /[（(［[][^（）()［］[\]]*$/.test(words.slice(0, match.index));
    if (isNested || !isUnit(match[1]!)) continue;
    const rest = words.slice(0, match.index) + words.slice(match.index + match[0].length);
    return { words: tidy(rest), unit: normalUnit(match[1]!) };
  }
  if (RANK.test(words)) return { words: tidy(words), unit: '位' };
  const end = /^(.+?)[:：/／，,\s]+(?:单位[:：])?([^:：/／，,\s]+)$/.exec(words);
  // 班次/日 says how many in a day, 接待量/万人次 in what.
  if (isUnit(words) && /[/／]/.test(words)) {
    const unit = normalUnit(words);
    return { words: unit.slice(0, unit.indexOf('/')), unit };
  }
  if (end && isUnit(end[2]!) && !/^\d+$/.test(end[1]!)) {
    return { words: tidy(end[1]!), unit: normalUnit(end[2]!) };
  }
  const percent = /^(.*[^\d\s])\s*([%％‰])$/.exec(words);
  if (percent) return { words: tidy(percent[1]!), unit: normalUnit(percent[2]!) };
  return { words: tidy(words) };
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
}

/** Reads the one unit that a line above a table gives for all of it: “单位：万元”. */
export function unitOfLine(words: string): string | undefined {
  const [, said] = /(?:计量)?单位\s*[:：]\s*([^）)\s，。；]+)/.exec(words) ?? [];
  return said !== undefined && isUnit(said) ? normalUnit(said) : undefined;
}

/** Reads the unit of a title, which may stand in brackets at its end: “2024年投资（万元）”. */
export function unitOfTitle(words: string): string | undefined {
  const [, said] = /.[（(]([^（）()]+)[）)]$/.exec(words.trim()) ?? [];
  return unitOfLine(words) ?? (said !== undefined && isUnit(said) ? normalUnit(said) : undefined);
}

/** Tells whether a cell says the unit of a whole table and nothing else. */
export function isUnitLine(words: string): boolean {
  return /^[（(]?(?:计量)?单位\s*[:：]/.test(words);
}

/** Where a unit may stand, nearest first. */
interface UnitsAround {
  column?: string | undefined;
  row?: string | undefined;
  table?: string | undefined;
}

/** Finds the unit of a number, or says in Chinese why it has none that can be told. */
export function unitOf(
  { unit: own, scale, value }: Stated,
  isRate: boolean,
  around: UnitsAround,
): { unit: string; doubts: string[] } | { message: string; fix: string } {
  // What a row counts is not the unit of its growth.
  const declared = around.column ?? (isRate ? undefined : (around.row ?? around.table));
  if (scale) {
    if (declared === undefined) {
      const fix = '写成“1.2万人次”，或者在表头里写上单位。';
      return { message: `只写了“${scale}”，没有写单位。`, fix };
    }
    if (/^[百千万亿]/.test(declared)) {
      const message = `单位已经是“${declared}”，格里又写了“${scale}”，不知道是多少。`;
      return { message, fix: '删去一处，只留实际的单位。' };
    }
    return { unit: declared, doubts: [] };
  }
  if (own !== '') {
    const differs = declared !== undefined && declared !== own;
    const unusual = !isUnit(own) && own !== declared;
    const doubts = [
      ...(differs ? [`格里的单位是“${own}”，表头是“${declared}”，照格里的写。`] : []),
      ...(unusual ? [`“${own}”不像单位，请核对。`] : []),
    ];
    return { unit: own, doubts };
  }
  if (declared !== undefined) {
    // 0.123 under a header of percents: shown without its percent sign, or meant as it stands.
    const isSmall = declared === '%' && value !== 0 && Math.abs(value) < 1;
    const doubts = isSmall ? [`只有${value}%，是不是少乘了100，请核对。`] : [];
    return { unit: declared, doubts };
  }
  if (isRate) return { unit: '%', doubts: ['表里没有写单位，增减按%记，请核对。'] };
  const fix = '在表头里写上，如“产值（万元）”；或者在表上方写“单位：万元”。';
  return { message: '没有单位。', fix };
}
