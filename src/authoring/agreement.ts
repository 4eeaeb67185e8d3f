import type { Fact } from '../domain/fact.ts';
import { numbersIn, states, toHalfWidth } from '../domain/numerals.ts';
import { QUALIFIERS, type QualifierId } from '../domain/qualifier.ts';
import { alike, quantitiesIn } from './read-quantity.ts';

/** What of a fact does not agree with the words quoted for it. */
export interface Disagreement {
  field: 'quote' | 'value' | 'unit' | 'qualifier';
  /** What is wrong and what to type, in Chinese sentences. */
  message: string;
}

type Claim = Pick<Fact, 'qualifier'> & { quote: string; value: number; unit: string };

/** Hedges that say the same of a number: it, or more. */
const OR_MORE: readonly QualifierId[] = ['at-least', 'or-more'];

/** @returns in what a number, its unit and its hedge differ from the words quoted; none if they agree. */
export function disagreements(claim: Claim): Disagreement[] {
  const { quote, value, unit } = claim;
  const said = numbersIn(quote);
  if (said.length === 0) {
    const message = `引文“${quote}”里没有数字。照抄原文里含有这个数的半句话，例如“设立驿站15个”。`;
    return [{ field: 'quote', message }];
  }
  if (!states(quote, value, unit)) {
    const offers = quantitiesIn(quote).map((one) => `${one.value}（单位${one.unit || '另填'}）`);
    const found = (offers.length > 0 ? offers : said.map(String)).join('、');
    const message = `引文“${quote}”里没有${value}${unit}这个数，写的是${found}。数值照引文改，或换一句引文。`;
    return [{ field: 'value', message }];
  }
  return [...unitFaults(claim), ...qualifierFaults(claim)];
}

/** @returns whether a quotation can state a number, whatever the scale of its unit is. */
export function mayState(quote: string, value: number): boolean {
  return SCALES.some((scale) => states(quote, value, scale));
}

const SCALES = ['', '千', '万', '十万', '百万', '千万', '亿', '百亿', '千亿', '万亿'];

function unitFaults({ quote, value, unit }: Claim): Disagreement[] {
  // A source in another language has other units.
  if (/[a-z]{3}/i.test(quote) || toHalfWidth(quote).includes(unit)) return [];
  const measures = alike(quantitiesIn(quote), value, unit).map((one) => one.unit);
  if (measures.length === 0 || measures.some((measure) => isSame(measure, unit))) return [];
  const offers = [...new Set(measures.filter(Boolean))].map((measure) => `“${measure}”`);
  if (offers.length === 0) return [];
  const message = `引文“${quote}”里这个数的单位是${offers.join('或')}，不是“${unit}”。单位照引文改。`;
  return [{ field: 'unit', message }];
}

/** 三个强化 may be counted in 项: 个 is what Chinese says of whatever has no measure of its own. */
function isSame(measure: string, unit: string): boolean {
  const bare = (word: string) => word.replace(/^[十百千]?[万亿]+/, '');
  return bare(measure) === bare(unit) || (measure === '个' && /^[项类种位]$/.test(unit));
}

function qualifierFaults({ quote, value, unit, qualifier }: Claim): Disagreement[] {
  const found = alike(quantitiesIn(quote), value, unit);
  const said = new Set(found.map((one) => one.qualifier));
  if (said.size === 0 || said.has(qualifier)) return [];
  if (OR_MORE.includes(qualifier) && OR_MORE.some((one) => said.has(one))) return [];
  if (qualifier === 'at-least' && /等/.test(quote)) return [];
  const [first] = found;
  const message = `引文写的是“${first!.text}”，语气应当是${first!.qualifier}（${QUALIFIERS[first!.qualifier].label}），不是${qualifier}（${QUALIFIERS[qualifier].label}）。`;
  return [{ field: 'qualifier', message }];
}
