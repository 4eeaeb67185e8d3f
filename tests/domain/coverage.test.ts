import { expect, it } from 'vitest';
import { coverageBySource, coverageByTheme, tally } from '../../src/domain/coverage.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { corroboratedFact, derivedFact, fact } from '../support/records.ts';

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
