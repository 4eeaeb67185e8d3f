import { expect, it } from 'vitest';
import { checkedBy, coverageBySource, coverageByTheme, tally } from '../../src/domain/coverage.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { corroboratedFact, derivedFact, fact, source } from '../support/records.ts';

const library = libraryOf({
  facts: [
    ...ledger(fact(), derivedFact()),
    {
      ...corroboratedFact({ id: 'members' }),
      theme: 'members',
      themeTitle: '党员',
    },
  ],
});

it('tally(facts) counts facts by status and in all', () => {
  expect(tally(library.facts.values())).toEqual({
    single: 1,
    corroborated: 1,
    derived: 1,
    'transmitted-copy': 0,
    excluded: 0,
    all: 3,
  });
});

it('coverageByTheme(library) counts each file of the ledger by itself', () => {
  const counted = coverageByTheme(library).map(({ title, tally: own }) => [title, own.all]);
  expect(counted).toEqual([
    ['组织', 2],
    ['党员', 1],
  ]);
});

it('coverageBySource(library) counts a derived fact with the sources of its operands', () => {
  const counted = coverageBySource(library).map(({ source, facts }) => [source.id, facts]);
  expect(counted).toEqual([
    ['herald', 3],
    ['daily', 1],
  ]);
});

it('checkedBy(fact, library) calls only what was read on an original page checked there', () => {
  const says = (changes: object, kept: 'excerpt' | 'transmitted-copy' = 'excerpt') => {
    const own = libraryOf({
      facts: ledger(fact(changes)),
      sources: [{ ...source({ status: kept }), id: 'herald' }],
    });
    return checkedBy(own.fact('party-organisations'), own);
  };
  expect(says({})).toBe('原页核对');
  expect(says({}, 'transmitted-copy')).toBe('转载件（原页未核）');
  expect(says({ status: 'transmitted-copy' })).toBe('转载件（原页未核）');
  expect(says({ status: 'excluded' })).toBe('未采用');
  expect(checkedBy(library.fact('organisations-twice'), library)).toBe('推算');
});
