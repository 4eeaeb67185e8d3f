import { isUnit, normalUnit } from '../../domain/numbers/units.ts';

/** No header is longer. */
const LONGEST = 200;

const BRACKETED = /[（(［[]([^（）()［］[\]]+)[）)］\]]/g;

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
