import { slugOf, SLUG_LIMIT } from '../../authoring/slug.ts';
import type { Period } from '../../domain/period.ts';
import type { TableProposal } from './options.ts';

const slugs = new Map<string, string>();

/** Gives ids to the numbers of a table; those that would be the same end in a number. */
export function nameApart(facts: readonly TableProposal[], taken: Iterable<string>): void {
  const ids = new Set(taken);
  for (const fact of facts) {
    for (let attempt = 1; fact.id === '' || ids.has(fact.id); attempt += 1) {
      fact.id = idOf(fact, attempt);
    }
    ids.add(fact.id);
  }
}

/** Makes an id from what a number counts and when: gongye-chanzhi-2024. Attempts count from 1. */
function idOf({ label, period, comparison }: TableProposal, attempt: number): string {
  const plain =
    comparison?.basis === 'year-on-year' ? label.replace(/同比(?:增速|增减)$/, '') : label;
  let base = slugs.get(plain);
  if (base === undefined) slugs.set(plain, (base = slugOf(plain)));
  const ends = [
    plain === label ? '' : 'yoy',
    period ? datesOf(period) : '',
    attempt > 1 ? String(attempt) : '',
  ];
  const end = ends.filter((part) => part !== '').join('-');
  const room = SLUG_LIMIT - end.length - 1;
  const short = base.length <= room ? base : base.slice(0, room).replace(/-[^-]*$/, '');
  return end ? `${short}-${end}` : short;
}

function datesOf(period: Period): string {
  if ('in' in period) return period.in;
  if ('asOf' in period) return period.asOf;
  return 'from' in period
    ? `${period.from}-${period.to.replace(`${period.from.slice(0, 4)}-`, '')}`
    : '';
}
