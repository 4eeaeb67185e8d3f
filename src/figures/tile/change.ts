import type { Fact } from '../../domain/fact.ts';
import { formatChange } from '../../domain/format.ts';
import { formatDate, type Period } from '../../domain/period.ts';
import type { Datum } from '../data.ts';

/** What a rate of change is counted in; a total that has grown is no rate. */
const RATE = /^(?:[%％‰]|(?:个)?百分点|倍|成)$/;
const ISO_DATE = /^\d{4}(?:-\d{2}){0,2}$/;
/** A label that says no more than that it is a rate of change. */
const PLAIN = /^(?:同比)?(?:增速|增幅|增长率?|降幅)?$/;
/** What 同比 means by itself. */
const YEAR_BEFORE = ['上年同期', '上年'];

type Comparison = NonNullable<Fact['comparison']>;

/**
 * @param to the number under which it stands, and whether it is the only rate there
 * @returns a further fact of a tile in words: “同比增长21.3%”; “label number” where that would not
 * say what has changed
 */
export function changeText(datum: Datum, to: { of: Fact; alone: boolean }): string {
  const { fact, label, shown } = datum;
  const named = `${label} ${shown}`.trim();
  const { comparison } = fact;
  const verb = verbOf(datum);
  if (!comparison || !RATE.test(fact.unit ?? '') || fact.scope !== to.of.scope) return named;
  // A rate under a label of its own is that of a part: it keeps its name.
  if (!to.alone || (label !== fact.label && !PLAIN.test(label))) {
    return /(?:同比|较此前)$/.test(label) ? `${label}${verb}${shown}` : named;
  }
  return `${basisOf(comparison)}${verb}${shown}${noteOf(fact)}`;
}

/** @returns 增长 or 下降; nothing where the record does not say which, or its sign says it already. */
function verbOf({ fact, written }: Datum): string {
  if (!fact.comparison || fact.comparison.direction === 'unstated') return '';
  const change = formatChange(fact);
  return change.endsWith(written) ? change.slice(0, change.length - written.length) : '';
}

function basisOf({ basis, against }: Comparison): string {
  if (basis === 'year-on-year') return '同比';
  if (basis === 'other') return `较${againstText(against)}`;
  return against.startsWith('此前') ? `较${against}` : '较此前';
}

function noteOf({ comparison, period }: Fact): string {
  const { basis, against, inferred } = comparison!;
  if (inferred) return '（基期为推定）';
  const said =
    basis === 'year-on-year'
      ? YEAR_BEFORE.includes(against) || isYearBefore(against, period)
      : basis === 'other' || against.startsWith('此前');
  return said ? '' : `（与${againstText(against)}相比）`;
}

function isYearBefore(against: string, period: Period): boolean {
  const year = /^(\d{4})(?:年(?:全年)?)?$/.exec(against)?.[1];
  return 'in' in period && period.in === String(Number(year) + 1);
}

function againstText(against: string): string {
  return ISO_DATE.test(against) ? formatDate(against) : against;
}
