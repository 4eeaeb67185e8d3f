import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS } from '../../src/search/facets.ts';
import { readState, writeState, type SearchState } from '../../src/search/state.ts';

const nothing = { kind: [], strand: [], audience: [], theme: [] };

test.each(['', '?', '?page=2', '?q=', '?q=%20%20'])(
  'readState(%j) is the empty state',
  (search) => {
    expect(readState(search)).toEqual({ query: '', chosen: nothing });
  },
);

test('readState(search) has the words and every chosen facet, in order', () => {
  expect(readState('?q=%E5%8F%B8%E6%9C%BA+%E4%B9%8B%E5%AE%B6&theme=b&theme=a&kind=site')).toEqual({
    query: '司机 之家',
    chosen: { ...nothing, theme: ['b', 'a'], kind: ['site'] },
  });
});

test('readState(search) survives an address that was cut short', () => {
  expect(readState('?q=%E5%8F&kind').query).toBe('\ufffd');
});

test('writeState(state) is nothing for the empty state', () => {
  expect(writeState({ query: '', chosen: nothing })).toBe('');
});

test('writeState(state) has the words first and the facets in their order', () => {
  const chosen = { ...nothing, theme: ['b'], kind: ['site', 'brand'] };
  expect(writeState({ query: 'a&b=c', chosen })).toBe('?q=a%26b%3Dc&kind=site&kind=brand&theme=b');
});

test('readState(writeState(state)) is the state', () => {
  const word = fc.string({ unit: 'grapheme' });
  const chosen = fc.record(
    Object.fromEntries(FACETS.map(({ id }) => [id, fc.array(word)])),
  ) as unknown as fc.Arbitrary<SearchState['chosen']>;
  fc.assert(
    fc.property(word, chosen, (query, facets) => {
      const state = { query: query.trim(), chosen: facets };
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});
