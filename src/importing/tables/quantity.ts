import type { Amount } from './amount.ts';
import type { Column } from './columns.ts';
import type { TableProposal } from './options.ts';
import { comparisonOf } from './roles.ts';
import { isUnit } from '../../domain/numbers/units.ts';

/** Where a unit may stand, nearest first. */
interface UnitsAround {
  column?: string | undefined;
  row?: string | undefined;
  table?: string | undefined;
}

type Stated = Extract<Amount, { kind: 'amount' }>;

/** @returns the unit of a number, or a Chinese sentence why it has none that can be told. */
export function unitOf(
  amount: Stated,
  { comparison }: Column,
  around: UnitsAround,
): { unit: string; doubts: string[] } | { message: string; fix: string } {
  const isRate = comparison?.isRate === true;
  // What a row counts is not the unit of its growth.
  const declared = around.column ?? (isRate ? undefined : (around.row ?? around.table));
  const own = amount.unit;
  const clear = { doubts: [] as string[] };
  if (amount.scale) {
    if (declared === undefined) {
      return {
        message: `只写了“${amount.scale}”，没有写单位。`,
        fix: '写成“1.2万人次”，或者在表头里写上单位。',
      };
    }
    if (/^[百千万亿]/.test(declared)) {
      return {
        message: `单位已经是“${declared}”，格里又写了“${amount.scale}”，不知道是多少。`,
        fix: '删去一处，只留实际的单位。',
      };
    }
    return { unit: declared, ...clear };
  }
  if (own !== '') {
    const differs = declared !== undefined && declared !== own;
    const unusual = !isUnit(own) && own !== declared;
    return {
      unit: own,
      doubts: [
        ...(differs ? [`格里的单位是“${own}”，表头是“${declared}”，照格里的写。`] : []),
        ...(unusual ? [`“${own}”不像单位，请核对。`] : []),
      ],
    };
  }
  if (declared !== undefined) {
    // 0.123 under a header of percents: shown without its percent sign, or meant as it stands.
    const isSmall = declared === '%' && amount.value !== 0 && Math.abs(amount.value) < 1;
    const doubts = isSmall ? [`只有${amount.value}%，是不是少乘了100，请核对。`] : [];
    return { unit: declared, doubts };
  }
  if (isRate) return { unit: '%', doubts: ['表里没有写单位，增减按%记，请核对。'] };
  return {
    message: '没有单位。',
    fix: '在表头里写上，如“产值（万元）”；或者在表上方写“单位：万元”。',
  };
}

/**
 * @param names what the row counts, which may itself be a rate: “产值同比增速”
 * @returns how a number compares, from its column, its row or its own words; undefined if it does not
 */
export function comparisonOfAmount(
  amount: Stated,
  column: Column,
  names: readonly string[],
  written: string,
): Comparison | undefined {
  const compared = column.comparison ?? comparisonOf(names.join(''));
  const words = column.comparison ? column.words.join('') : names.join('');
  const falls = /降幅|下降|减少/.test(words) && !/增/.test(words);
  if (compared) {
    const { basis, against, inferred } = compared;
    const byValue = Math.sign(amount.value) * (falls ? -1 : 1);
    const signed = byValue > 0 ? 'up' : byValue < 0 ? 'down' : 'unstated';
    const direction = amount.direction ?? signed;
    return { basis, direction, against, ...(inferred && { inferred }) };
  }
  if (!amount.direction) return undefined;
  const { direction } = amount;
  return /同比/.test(written)
    ? { basis: 'year-on-year', direction, against: '上年同期' }
    : { basis: 'other', direction, against: UNSTATED };
}

type Comparison = NonNullable<TableProposal['comparison']>;

/** What a number is compared with where its source does not say. */
const UNSTATED = '原文未写明';

export function comparisonDoubts(comparison: Comparison | undefined): string[] {
  if (comparison?.inferred) return ['没有写与什么比，按同比记，请核对。'];
  return comparison?.against === UNSTATED ? ['写了升降，没有写与什么比。'] : [];
}
