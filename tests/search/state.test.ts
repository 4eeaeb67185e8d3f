import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, type FacetId } from '../../src/search/facets.ts';
import {
  asks,
  choose,
  LONGEST_QUERY,
  PAGE,
  queryOf,
  readState,
  withQuery,
  writeState,
  type SearchState,
} from '../../src/search/state.ts';

const none = Object.fromEntries(FACETS.map(({ id }) => [id, []])) as unknown as Record<
  FacetId,
  string[]
>;

const empty: SearchState = {
  query: '',
  chosen: none,
  match: 'any',
  sort: 'relevance',
  shown: PAGE,
  literal: false,
  free: false,
};

test.each(['', '?', '?page=2', '?q=', '?q=%20%20', '?n=3', '?n=-1', '?n=x', '?sort=&match=or'])(
  'readState(%j) is the empty state',
  (search) => {
    expect(readState(search)).toEqual(empty);
  },
);

test('readState(search) has the words and every chosen facet, in order, each once', () => {
  const search = '?q=%E5%8F%B8%E6%9C%BA+%E4%B9%8B%E5%AE%B6&theme=b&theme=a&theme=b&kind=site';
  expect(readState(search)).toEqual({
    ...empty,
    query: '司机 之家',
    chosen: { ...none, theme: ['b', 'a'], kind: ['site'] },
  });
});

test('readState(search) has order, any or all, how much is shown, and the wish to be literal', () => {
  expect(readState('?q=a&sort=date&match=all&n=60&literal=1')).toEqual({
    ...empty,
    query: 'a',
    sort: 'date',
    match: 'all',
    shown: 60,
    literal: true,
  });
});

test('readState(search) survives an address that was cut short', () => {
  expect(readState('?q=%E5%8F&kind').query).toBe('\ufffd');
});

test('readState(search) takes no more words and results than a page can bear', () => {
  const state = readState(`?q=${'站'.repeat(20_000)}&n=999999999`);
  expect(state.query).toHaveLength(LONGEST_QUERY);
  expect(state.shown).toBe(2000);
});

test('writeState(state) is nothing for the empty state', () => {
  expect(writeState(empty)).toBe('');
});

test('writeState(state) has the words first and the facets in their order', () => {
  const chosen = { ...none, theme: ['b'], kind: ['site', 'brand'] };
  expect(writeState({ ...empty, query: 'a&b=c', chosen })).toBe(
    '?q=a%26b%3Dc&kind=site&kind=brand&theme=b',
  );
});

test('readState(writeState(state)) is the state', () => {
  const word = fc.string({ unit: 'grapheme' });
  const chosen = fc.record(
    Object.fromEntries(FACETS.map(({ id }) => [id, fc.uniqueArray(word)])),
  ) as unknown as fc.Arbitrary<SearchState['chosen']>;
  const states: fc.Arbitrary<SearchState> = fc.record({
    query: word.map(queryOf),
    chosen,
    match: fc.constantFrom('any', 'all'),
    sort: fc.constantFrom('relevance', 'date'),
    shown: fc.integer({ min: PAGE, max: 2000 }),
    literal: fc.boolean(),
    free: fc.boolean(),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});

test('queryOf(text) is one line and does not cut a character in two', () => {
  expect(queryOf('  红色\n驿站\t')).toBe('红色 驿站');
  expect(queryOf('𠀀'.repeat(300))).toBe('𠀀'.repeat(LONGEST_QUERY));
});

test('asks(state) of words or of a facet, not of an order', () => {
  expect(asks(readState('?sort=date&n=60'))).toBe(false);
  expect(asks({ ...empty, query: 'a' })).toBe(true);
  expect(asks(choose(empty, 'year', '2024', true))).toBe(true);
});

test('choose(state, facet, value, on) shows the first results again', () => {
  const on = choose({ ...empty, shown: 60 }, 'kind', '品牌', true);
  expect(on).toEqual({ ...empty, chosen: { ...none, kind: ['品牌'] } });
  expect(choose(on, 'kind', '品牌', true)).toEqual(on);
  expect(choose(on, 'kind', '品牌', false)).toEqual(empty);
});

test('withQuery(state, text) keeps the facets, and is literal no more', () => {
  const state = { ...choose(empty, 'kind', '品牌', true), literal: true, shown: 40 };
  expect(withQuery(state, ' 新 ')).toEqual({
    ...state,
    query: '新',
    literal: false,
    free: false,
    shown: PAGE,
  });
});
