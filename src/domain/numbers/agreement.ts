import type { Fact } from '../fact.ts';
import { isDenied } from './doubts.ts';
import { formatFact } from '../format.ts';
import { QUALIFIERS, type QualifierId } from '../qualifier.ts';
import { toHalfWidth } from './fold.ts';
import { scaleIn, sizeOf, times } from './numerals.ts';
import { scanNumbers, type ScannedNumber } from './scan.ts';

/** What of a fact does not agree with the words quoted for it. */
export interface Disagreement {
  field: 'quote' | 'value' | 'unit' | 'qualifier';
  /** What is wrong, a Chinese sentence. */
  message: string;
  /** What to type, likewise. */
  fix: string;
}

type Claim = Pick<Fact, 'qualifier'> & {
  quote: string;
  value: number;
  unit: string;
  /** Whether its name or its comparison says that it fell: “降幅” of 3. */
  falls?: boolean;
};

/** A number that some words state. */
export type StatedNumber = ScannedNumber & { value: number };

/** @returns the numbers that words of a source state, in order; vague ones are none. */
export function statedNumbers(quote: string): StatedNumber[] {
  return scanNumbers(quote).filter((number): number is StatedNumber => number.value !== undefined);
}

/** @returns those of the numbers that a value in a unit can stand for, its sign aside. */
export function alike(
  numbers: readonly StatedNumber[],
  value: number,
  unit: string,
): StatedNumber[] {
  const size = sizeOf(value, unit);
  return numbers.filter(
    (one) =>
      sizeOf(one.value, one.unit) === size ||
      (one.unit === '' && Math.abs(one.value) === Math.abs(value)),
  );
}

/** @returns whether words state a value in a unit, in whatever way Chinese or English writes it. */
export function states(quote: string, value: number, unit: string): boolean {
  return alike(statedNumbers(quote), value, unit).length > 0;
}

/** @returns whether words can state a number, whatever the scale of its unit is. */
export function mayState(quote: string, value: number): boolean {
  return ['', '千', '万', '十万', '百万', '千万', '亿', '百亿', '千亿', '万亿'].some((scale) =>
    states(quote, value, scale),
  );
}

/** @returns in what a number, its unit and its hedge differ from the words quoted; none if they agree. */
export function disagreements(claim: Claim): Disagreement[] {
  const { quote, value, unit } = claim;
  const numbers = statedNumbers(quote);
  const all = alike(numbers, value, unit);
  const own = all.filter((one) => isSame(one.unit, unit));
  const found = own.length > 0 ? own : all;
  if (found.length === 0) return [absent(claim, numbers)];
  if (found.every((one) => isDenied(quote, one))) {
    return [
      {
        field: 'quote',
        message: `引文“${quote}”说的是${value}${unit}这个数不对。`,
        fix: '换一句引文，抄来源写明实数的那半句；原文并没有否认的，多抄几个字。',
      },
    ];
  }
  const [fault] = [signFault(claim, found), unitFault(claim, found)].filter(Boolean);
  return [fault, hedgeFault(claim, found)].filter((one) => one !== undefined);
}

function absent({ quote, value, unit, qualifier }: Claim, numbers: StatedNumber[]): Disagreement {
  const [vague] = scanNumbers(quote).filter(({ kind }) => kind === 'vague');
  if (numbers.length === 0 && vague) {
    return {
      field: 'quote',
      message: `引文写的“${vague.text}”不是一个确切的数，不能记成${value}${unit}。`,
      fix: `按原话记成文字：删去 value 和 unit，写 "text": "${vague.text}"，qualifier 写 "exact"。`,
    };
  }
  if (numbers.length === 0) {
    return {
      field: 'quote',
      message: `引文“${quote}”里没有数字。`,
      fix: `照抄原文里含有这个数的半句话，写作“……${formatFact({ value, unit, qualifier: 'exact' })}……”。`,
    };
  }
  const scaled = numbers.find(
    (one) => one.unit === unit && times(one.value, scaleIn(unit)) === value,
  );
  if (scaled && scaleIn(unit)) {
    return {
      field: 'value',
      message: `单位已经是“${unit}”，value 里又乘了一遍：引文写的是${scaled.value}${unit}。`,
      fix: `改成 ${scaled.value}。`,
    };
  }
  const [only, ...others] = numbers;
  const hedge = only!.qualifier === qualifier ? '' : `，qualifier 改成 "${only!.qualifier}"`;
  const offers = numbers.map((one) => `${one.value}（单位${one.unit || '另填'}）`).join('、');
  return {
    field: 'quote',
    message: `引文“${quote}”里没有${value}${unit}这个数，写的是${offers}。`,
    fix:
      others.length === 0 && only!.unit === unit
        ? `核对原文：数值抄错的，把 value 改成 ${only!.value}${hedge}；引文抄错的，照原文改。`
        : '核对原文：数值照引文改，或换一句引文。',
  };
}

const FALL = /[降减负跌落缩滑少简低](?![到至为])|[−－—–-]/;

function signFault(
  { quote, value, unit, falls }: Claim,
  found: StatedNumber[],
): Disagreement | undefined {
  const isFall = found.every((one) => one.value < 0);
  if (isFall && value > 0 && !falls) {
    return {
      field: 'value',
      message: `引文写的是下降：“${quote}”，数值却是${value}${unit}。`,
      fix: `改成 ${-value}。`,
    };
  }
  // Whatever the reader takes for a fall is one: 下调25个基点.
  const isSaid = FALL.test(quote) || found.some((one) => one.value < 0);
  if (value >= 0 || falls || isSaid) return undefined;
  return {
    field: 'value',
    message: `引文“${quote}”没有说下降，数值却是${value}${unit}。`,
    fix: `改成 ${-value}；引文少抄了字的，照原文补上。`,
  };
}

function unitFault({ quote, unit }: Claim, found: StatedNumber[]): Disagreement | undefined {
  // A source in another language has other units.
  if (/[a-z]{3}/i.test(quote)) return undefined;
  const units = found.map((one) => one.unit);
  if (units.every((one) => one === '') && toHalfWidth(quote).includes(unit)) return undefined;
  if (units.some((one) => isSame(one, unit))) return undefined;
  const offers = [...new Set(units.filter(Boolean))];
  if (offers.length === 0) return undefined;
  return {
    field: 'unit',
    message: `引文“${quote}”里这个数的单位是“${offers.join('”或“')}”，不是“${unit}”。`,
    fix: offers.length === 1 ? `unit 改成 "${offers[0]!}"。` : '单位照引文改。',
  };
}

/** 三个强化 may be counted in 项: 个 is what Chinese says of whatever has no measure of its own. */
function isSame(measure: string, unit: string): boolean {
  const bare = (word: string) => word.slice(scaleIn(word).length);
  return bare(measure) === bare(unit) || (measure === '个' && /^[项类种位]$/.test(unit));
}

/** Hedges that say the same of a number: it, or more. */
const OR_MORE: readonly QualifierId[] = ['at-least', 'or-more'];

function hedgeFault({ quote, qualifier }: Claim, found: StatedNumber[]): Disagreement | undefined {
  const said = new Set(found.flatMap((one) => [one.qualifier, ...one.others]));
  if (said.has(qualifier)) return undefined;
  if (OR_MORE.includes(qualifier) && OR_MORE.some((one) => said.has(one))) return undefined;
  const [first] = found;
  // 最高补贴500元: what hedges it stands apart.
  const isApart = first!.qualifier !== 'exact' && first!.text === first!.bare.text;
  return {
    field: 'qualifier',
    message: `引文写的是“${isApart ? quote : first!.text}”，qualifier（语气）却是 ${qualifier}（${QUALIFIERS[qualifier].words[0]}）。`,
    fix: `改成 "${first!.qualifier}"（${QUALIFIERS[first!.qualifier].words[0]}）。`,
  };
}
