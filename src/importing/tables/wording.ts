import { slugOf, SLUG_LIMIT } from '../../authoring/slug.ts';
import { QUOTE_LIMIT } from '../../domain/fact.ts';
import type { Period } from '../../domain/period.ts';
import type { TableProposal } from './options.ts';

/**
 * @param heads words that may stand before the number, as written, the fullest first
 * @param written the number as the cell shows it
 * @returns words of the table that hold the number, at most twenty characters
 */
export function quoteOf(heads: readonly string[], written: string): string {
  const number = written.replace(/(?<=\d)[\s\u00A0]+(?=\d)/g, '').replace(/\s+/g, '');
  const room = QUOTE_LIMIT - [...number].length - 1;
  const plain = heads
    .map((head) => [...head.replace(/\s+/g, '')])
    .filter(({ length }) => length > 0);
  const head = plain.find(({ length }) => length <= room) ?? plain.at(-1);
  if (room < 2 || head === undefined) return [...number].slice(0, QUOTE_LIMIT).join('');
  return `${head.slice(0, room).join('')}：${number}`;
}

const slugs = new Map<string, string>();

/**
 * @param attempt from 1; later ones end in their number
 * @returns an id for a number, from what it counts and when: gongye-chanzhi-2024
 */
export function idOf({ label, period, comparison }: Named, attempt = 1): string {
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

type Named = Pick<TableProposal, 'label' | 'period' | 'comparison'>;

function datesOf(period: Period): string {
  if ('in' in period) return period.in;
  if ('asOf' in period) return period.asOf;
  return 'from' in period
    ? `${period.from}-${period.to.replace(`${period.from.slice(0, 4)}-`, '')}`
    : '';
}
