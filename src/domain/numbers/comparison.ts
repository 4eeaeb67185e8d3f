import type { Fact } from '../fact.ts';
import { FALL } from './around.ts';

type Comparison = NonNullable<Fact['comparison']>;

/** With what a number is compared: 同比, 较上年同期, 比2023年. */
const BASIS =
  '同比|环比|[比较](?:上年|去年)(?:同期|末|底|度)?|[比较](?:上月|上季|同期|年初)|[比较](?:19|20)\\d{2}年(?:同期|末|底)?';

const AGAINST = new RegExp(`(${BASIS})[^，。；]{0,12}$`);
const LINK = '(?:了|到|达|约|近|超过?|逾|至少)?\\s?$';
const UP = new RegExp(`(?:增长|上升|提高|增加|提升|扩大|多增|增幅为?|新增)${LINK}`);
const DOWN = new RegExp(`(?:${FALL}|收窄|[降跌减]幅为?)${LINK}`);

const IS_DAY = /[末底初]$/;

/**
 * Whether the words before a number say by how much something changed, without a day since when:
 * 比上年 may mean that year or its end. 增长到 says where it came to, 新增 how many there are more.
 */
export function isOpenChange(before: string): boolean {
  const words = before.slice(-40);
  const basis = AGAINST.exec(words)?.[1] ?? '';
  if (IS_DAY.test(basis) || /(?:[到达至]|新增)\s?$/.test(words)) return false;
  return basis !== '' || UP.test(words) || DOWN.test(words);
}

/** Tells what a number is compared with, if the words of the sentence up to it say so. */
export function comparisonIn(before: string, unit: string | undefined): Comparison | undefined {
  const words = AGAINST.exec(before.slice(-40))?.[1];
  if (words === undefined || unit === undefined) return undefined;
  const direction = DOWN.test(before) ? 'down' : UP.test(before) ? 'up' : 'unstated';
  // 同比增长 says by how much; a number without such a verb is the one compared, not the difference.
  if (direction === 'unstated' && !/^(?:%|个?百分点|倍)$/.test(unit)) return undefined;
  const isYear = words === '同比' || words.endsWith('同期');
  const against = words === '同比' ? '上年同期' : words === '环比' ? '上期' : words.slice(1);
  return { basis: isYear ? 'year-on-year' : 'other', direction, against };
}
