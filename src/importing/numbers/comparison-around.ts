import type { Proposal } from '../proposal.ts';

type Comparison = NonNullable<Proposal['comparison']>;

const BASIS =
  /(同比|[比较]上年同期|[比较]去年同期|[比较]上年度?|[比较]去年|[比较](?:19|20)\d{2}年(?:同期|末|底)?)[^，。；]{0,12}$/;
const UP = /(?:增长|上升|提高|增加|提升|扩大|多增|增幅为?|新增)(?:了|到|达|约|近)?$/;
const DOWN = /(?:下降|减少|降低|回落|收窄|缩短|下滑|降幅为?|负增长)(?:了|到|达|约|近)?$/;

/**
 * @param before the words of the sentence up to the number
 * @returns what a number is compared with, if the sentence says so
 */
export function comparisonIn(before: string, unit: string | undefined): Comparison | undefined {
  const words = BASIS.exec(before)?.[1];
  if (words === undefined || unit === undefined) return undefined;
  const direction = UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : 'unstated';
  // 同比增长 says by how much; a number without such a verb is the one compared, not the difference.
  if (direction === 'unstated' && !/^(?:%|个?百分点|倍)$/.test(unit)) return undefined;
  const isYear = words === '同比' || words.endsWith('同期');
  const against = words === '同比' ? '上年同期' : words.slice(1);
  return { basis: isYear ? 'year-on-year' : 'other', direction, against };
}
