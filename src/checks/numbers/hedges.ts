import { anyOf, hedges, HEDGES_AFTER, HEDGES_BEFORE } from '../../domain/hedges.ts';
import { numbersIn, states, toHalfWidth } from '../../domain/numerals.ts';
import type { QualifierId } from '../../domain/qualifier.ts';

const AFTER = { ...hedges('over', '余', '多'), ...HEDGES_AFTER };

/** 签约15个, 节约15万元, 附近3个村: a character before makes another word of it. */
const WORDS: Readonly<Record<string, string>> = {
  约: '节条签合契预公制履解违誓要邀特婉失毁相简纽',
  近: '附最靠邻临贴亲新',
  超: '高赶',
};

const HEDGED = new RegExp(
  `(${anyOf(HEDGES_BEFORE)})?(\\d[\\d,]*(?:\\.\\d+)?(?:[余多](?=[万亿]))?\\s*[十百千万亿]*)(${anyOf(AFTER)})?`,
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
    const qualifier = AFTER[after ?? inner ?? ''] ?? HEDGES_BEFORE[before];
    if (qualifier) return { qualifier, words: whole };
  }
  return undefined;
}
