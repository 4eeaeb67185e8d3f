import { datedParts } from '../tables/columns.ts';
import { comparisonOf, isLastYear, type HeaderComparison } from '../tables/comparison.ts';
import { roleOf } from '../tables/roles.ts';
import { splitUnit } from '../tables/units.ts';

/** Heads that say that there are numbers below, and no more. */
const GENERAL = /^(?:完成情况|总额|合计|内容|情况|备注|说明)$/;

/** What stands over a column. */
export interface Head {
  over: string[];
  /** What it names, without times, units and words such as 数值. */
  words: string[];
  comparison?: HeaderComparison;
  /** Whether it gives the numbers of a year earlier. */
  isLast: boolean;
  unit: string | undefined;
}

/** Reads what stands over a column. */
export function headOf(over: string[]): Head {
  const dated = datedParts(over, 2000)?.parts ?? [];
  const words = over
    .filter((one) => !dated.includes(one))
    .map((one) => splitUnit(one).words)
    .filter((one) => one !== '' && roleOf(one) !== 'value' && !isLastYear(one))
    .filter((one) => !GENERAL.test(one));
  const comparison = comparisonOf(words.join(''));
  const isLast = over.some(isLastYear);
  return { over, words, isLast, unit: lastUnit(over), ...(comparison && { comparison }) };
}

/** @returns the unit that the last of some words names. */
export function lastUnit(words: readonly string[]): string | undefined {
  return words.map((one) => splitUnit(one).unit).findLast((one) => one !== undefined);
}
