import { expect, it } from 'vitest';
import { formerValues } from '../../src/domain/history.ts';
import { ledgerRow } from '../../src/domain/ledger-row.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { fact } from '../support/records.ts';

const corrected = fact({
  history: [
    {
      value: 70,
      qualifier: 'over',
      period: { asOf: '2023' },
      source: 'daily',
      locator: { page: 2 },
      quote: '党组织70余个',
      until: '2025-04-09',
      why: '有了确数。',
    },
  ],
});
const library = libraryOf({ facts: ledger(corrected) });

it('formerValues(fact, library) is empty for a fact that never changed', () => {
  expect(formerValues(libraryOf().fact('party-organisations'), libraryOf())).toEqual([]);
});

it('formerValues(fact, library) keeps an old value citable, with its hedge, place and reason', () => {
  expect(formerValues(library.fact('party-organisations'), library)).toEqual([
    {
      anchor: 'party-organisations-until-2025-04-09',
      written: '70余个',
      period: '截至2023年',
      citation: '内蒙古日报，2024年12月，第2页',
      quote: '党组织70余个',
      until: '2025年4月9日',
      date: '2025-04-09',
      why: '有了确数。',
      after: '75个',
    },
  ]);
});

it('a row of the ledger tells its old values', () => {
  expect(ledgerRow(library.fact('party-organisations'), library).旧值).toBe(
    '70余个（用到2025年4月9日：有了确数。）',
  );
});
