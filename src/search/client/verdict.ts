import { KIND } from '../../domain/kinds.ts';
import { FACETS } from '../facets.ts';
import { asks, PAGE, readState, writeState, type SearchState } from '../state.ts';
import { valuesInOrder } from './facet-form.ts';
import { element } from './markup.ts';
import type { Answer } from './messages.ts';

/** What is said of an answer: how the query was understood, how much there is, what else to ask. */
export function verdict(
  state: SearchState,
  { total, reading, implied }: Answer,
): (Node | string)[] {
  const { query, literal } = state;
  const first = { ...state, shown: PAGE };
  const parts: (Node | string)[] = [
    reading ? `${reading}，` : literal ? '只按原文查找，' : '',
    total > 0 ? `共${total}条。` : query ? `没有找到“${query}”。` : '没有找到。',
  ];
  if (reading) parts.push(link({ ...first, literal: true }, `改搜原文“${query}”`));
  const named = Object.values(implied ?? {}).flat();
  if (named.length > 0) {
    parts.push(
      link({ ...first, free: true }, `只列了${named.map(withYear).join('、')}的，看不限的`),
    );
  }
  if (literal) parts.push(link({ ...first, literal: false }, '也找相近的写法'));
  if (total === 0 && query && asks({ ...state, query: '' })) {
    const { chosen } = readState('');
    parts.push(link({ ...first, chosen }, '去掉筛选再找'));
  }
  return parts.filter((part) => part !== '');
}

function withYear(value: string): string {
  return /^\d{4}$/.test(value) ? `${value}年` : value;
}

/** Names that come near, each a search of its own. */
export function nearNames(near: string[]): Node[] {
  if (near.length === 0) return [];
  const names = near.map((name) =>
    element('li', {}, link({ ...readState(''), query: name }, name)),
  );
  return [element('h2', {}, '你要找的是不是'), element('ul', { className: 'links' }, ...names)];
}

/** As many values of a facet as are offered. */
const MOST_WAYS = 8;

/** The fullest values of every facet, each a search of its own; what the site says of itself, or doubts, is none. */
export function waysIn(counts: Answer['counts']): Node[] {
  const ways = FACETS.flatMap(({ id, label }) => {
    const values = valuesInOrder(id, counts[id])
      .filter(([value]) => value !== KIND.site && value !== KIND.discrepancies)
      .slice(0, MOST_WAYS);
    if (values.length === 0) return [];
    const items = values.map(([value, count]) => {
      const state = readState('');
      state.chosen[id].push(value);
      const number = element('span', { className: 'count' }, String(count));
      return element('li', {}, link(state, value), number);
    });
    return [element('h3', {}, label), element('ul', { className: 'links' }, ...items)];
  });
  return ways.length > 0 ? [element('h2', {}, '按类别找'), ...ways] : [];
}

function link(state: SearchState, text: string): HTMLAnchorElement {
  return element('a', { href: location.pathname + writeState(state) }, text);
}
