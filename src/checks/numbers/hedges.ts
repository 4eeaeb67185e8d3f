import { numbersIn, states, toHalfWidth } from '../../domain/numerals.ts';
import type { QualifierId } from '../../domain/qualifier.ts';

const BEFORE: Readonly<Record<string, QualifierId>> = {
  ...{ 约: 'about', 大约: 'about', 近: 'near', 将近: 'near', 逾: 'over', 超过: 'over', 超: 'over' },
  ...{ 至少: 'at-least', 不少于: 'at-least' },
};
const AFTER: Readonly<Record<string, QualifierId>> = {
  ...{ 余: 'over', 多: 'over', 以上: 'or-more', 左右: 'about' },
};

/** 签约15个, 节约15万元, 附近3个村: a character before makes another word of it. */
const WORDS: Readonly<Record<string, string>> = {
  约: '节条签合契预公制履解违誓要邀特婉失毁相简纽',
  近: '附最靠邻临贴亲新',
  超: '高赶',
};

const either = (words: object) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');

const HEDGED = new RegExp(
  `(${either(BEFORE)})?(\\d[\\d,]*(?:\\.\\d+)?(?:[余多](?=[万亿]))?\\s*[十百千万亿]*)(${either(AFTER)})?`,
  'g',
);

/** @returns how a quotation hedges a number, if it does, and the words in which it does so. */
export function hedgeOf(
  quote: string,
  value: number,
  unit: string,
): { qualifier: QualifierId; words: string } | undefined {
  const plain = toHalfWidth(quote);
  for (const { 0: whole, 1: lead = '', 2: number = '', 3: after, index } of plain.matchAll(
    HEDGED,
  )) {
    const before = WORDS[lead]?.includes(plain[index - 1] ?? ' ') ? '' : lead;
    if (numbersIn(number).length !== 1 || !states(number, value, unit)) continue;
    const inner = /[余多]/.exec(number)?.[0];
    const qualifier = AFTER[after ?? inner ?? ''] ?? BEFORE[before];
    if (qualifier) return { qualifier, words: whole };
  }
  return undefined;
}
