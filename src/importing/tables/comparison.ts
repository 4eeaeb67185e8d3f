import type { Proposal } from '../proposal.ts';
import type { Stated } from './amount.ts';
import { splitUnit } from './units.ts';

/** How a column of rates or differences compares. */
export interface HeaderComparison {
  basis: 'year-on-year' | 'other';
  against: string;
  inferred?: true;
  /** A rate in percent, unless a unit says otherwise; a difference has the unit of what it compares. */
  isRate: boolean;
}

const CHANGE = '(?:增速|增幅|增长率?|增减率?|升降|降幅|变化率?|涨幅|涨跌|上升|下降|增加|减少|±)';
/** How what a head compares moved: these say so only beside the words for what it is compared with. */
const MOVED = '(?:提高|提升|扩大|加快|多增|降低|回落|收窄|缩小|下滑|少减)';
const ENDS_IN_CHANGE = new RegExp(`${CHANGE}(?:[（(].*[）)])?[%％]?$`);
const OVER_YEAR = /同比|[比较](?:上年|去年)(?:同期)?|上年=100|同期增/;
const YEAR_ON_YEAR = { basis: 'year-on-year', against: '上年同期' } as const;
const OTHERS: [RegExp, string][] = [
  [/环比|[比较]上[月期]/, '上期'],
  [/[比较]上季/, '上季'],
  [/[比较](?:年初|(?:上年|去年)[末底])/, '年初'],
];
const IS_DIFFERENCE = /增减额|增减数|增减量|增加额|增加数|增加量|增量|减少额|差额/;

/** Tells what a header says its column compares with; undefined where it compares nothing. */
export function comparisonOf(header: string): HeaderComparison | undefined {
  const isRate = !IS_DIFFERENCE.test(header);
  const other = OTHERS.find(([words]) => words.test(header));
  if (other) return { basis: 'other', against: other[1], isRate };
  if (OVER_YEAR.test(header) && !isLastYear(header)) return { ...YEAR_ON_YEAR, isRate };
  if (/自然增长/.test(header) || !ENDS_IN_CHANGE.test(header)) return undefined;
  return { ...YEAR_ON_YEAR, inferred: true, isRate };
}

/** Tells whether a column gives the numbers of a year earlier: “上年同期”, “去年同期数”. */
export function isLastYear(header: string): boolean {
  return /^(?:上年|去年|同期)(?:同期)?(?:数|值|数值|完成|完成数)?$/.test(splitUnit(header).words);
}

/** Whether a header of changes says that what it compares went down: 比上年下降%, but not 增减%. */
export function isFall(header: string): boolean {
  return /降幅|下降|减少|降低|回落|收窄|缩小|下滑|少减/.test(header) && !/增/.test(header);
}

const AGAINST = /同比|环比|[比较](?:上年[末底]|去年[末底]|上年|去年|年初|上月|上期|上季)(?:同期)?/g;

/** Takes the words of its comparison out of a header. */
export function withoutComparison(header: string): string {
  const { words } = splitUnit(header);
  const plain = words.replace(AGAINST, '');
  return (plain === words ? plain : plain.replace(new RegExp(`${MOVED}了?$`), ''))
    .replace(new RegExp(`${CHANGE}[额数量]?|增量|差额`, 'g'), '')
    .replace(/[（(]\s*[）)]|[%％±]/g, '')
    .trim();
}

type Comparison = NonNullable<Proposal['comparison']>;

/** What a number is compared with where its source does not say. */
const UNSTATED = '原文未写明';

/**
 * Tells how a number compares, by its column, its row or its own words; undefined if it does not.
 * What a row counts may itself be a rate: “产值同比增速”.
 */
export function comparisonOfAmount(
  amount: Stated,
  column: { comparison?: HeaderComparison; words: readonly string[] },
  names: readonly string[],
  written: string,
): Comparison | undefined {
  const words = (column.comparison ? column.words : names).join('');
  const compared = column.comparison ?? comparisonOf(words);
  if (compared) {
    const { basis, against, inferred } = compared;
    const byValue = Math.sign(amount.value) * (isFall(words) ? -1 : 1);
    const signed = byValue > 0 ? 'up' : byValue < 0 ? 'down' : 'unstated';
    const direction = amount.direction ?? signed;
    return { basis, direction, against, ...(inferred && { inferred }) };
  }
  const { direction } = amount;
  if (!direction) return undefined;
  return /同比/.test(written)
    ? { ...YEAR_ON_YEAR, direction }
    : { basis: 'other', direction, against: UNSTATED };
}

/** @returns what is to be looked at where a head says 增速 and not over what. */
export function inferredDoubts(comparison: { inferred?: true | undefined } | undefined): string[] {
  return comparison?.inferred ? ['没有写与什么比，按同比记，请核对。'] : [];
}

/** 比上年下降% over −9.4 may be a fall or the fall of a fall. */
export function fallDoubts(header: string, cell: string): string[] {
  const isTwice = isFall(header) && /^[（(]?[-−–—▲△]/.test(cell.trim());
  return isTwice ? ['表头写的是下降，数又是负的，升降请核对。'] : [];
}

export function comparisonDoubts(comparison: Comparison | undefined): string[] {
  if (comparison?.inferred) return inferredDoubts({ inferred: true });
  return comparison?.against === UNSTATED ? ['写了升降，没有写与什么比。'] : [];
}
