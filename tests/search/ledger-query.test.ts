import { expect, test } from 'vitest';
import { matchesLedgerQuery } from '../../src/search/ledger-query.ts';

const row = 'hte-2024 国家高新技术企业　１２家\n 增长21.3% ＡＰＰ';

test.each([
  '',
  '   ',
  '　',
  '高新技术',
  '12家',
  '１２家',
  '21.3％',
  'HTE-2024',
  'app',
  'ａｐｐ　12家',
  '12家 高新',
  '12 家',
  ' 高新\t企业 ',
])('a row is found by %j', (query) => {
  expect(matchesLedgerQuery(row, query)).toBe(true);
});

test.each(['13家', '高新 13家', '技术高新', 'hte2024'])('a row is not found by %j', (query) => {
  expect(matchesLedgerQuery(row, query)).toBe(false);
});

test('a row with nothing in it is found by nothing but the empty query', () => {
  expect(matchesLedgerQuery('', '')).toBe(true);
  expect(matchesLedgerQuery('', '甲')).toBe(false);
});
