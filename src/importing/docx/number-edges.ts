import { NUMERAL } from '../../domain/numbers/numerals.ts';

const DIGIT = String.raw`[\p{N}${NUMERAL}]`;
const BETWEEN = String.raw`[\s.,:/%．，、：％‰’'+\-−—–~～至到]`;
const ENDS_IN_NUMBER = new RegExp(`${DIGIT}${BETWEEN}{0,2}$`, 'u');
const GOES_ON = new RegExp(`^${BETWEEN}{0,2}${DIGIT}`, 'u');
const IS_BETWEEN = new RegExp(`^${BETWEEN}+$`);

/** @returns whether some words would lengthen the number in which those before them end */
export function wouldJoin(said: string, words: string): boolean {
  return ENDS_IN_NUMBER.test(said) && GOES_ON.test(words);
}

/** @returns whether words are only what may stand within a number */
export function isWithinNumber(words: string): boolean {
  return IS_BETWEEN.test(words);
}

/** @returns whether digits above or below the line belong to a formula or a unit: CO₂, m² */
export function isOfFormula(said: string): boolean {
  return /[A-Za-zμΩ]\)?\d*$/.test(said);
}

/** @returns ² or ³ after a unit of length; undefined for any other raised words */
export function powerOf(raised: string, said: string): string | undefined {
  const power = { 2: '²', 3: '³' }[raised];
  return power && /(?<![A-Za-z])[kcdhmnμ]?m$/.test(said) ? power : undefined;
}
