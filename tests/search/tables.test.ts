import { expect, test } from 'vitest';
import { joinTables, noTables } from '../../src/search/tables.ts';

test('what any of the sites can read, all of them together can', () => {
  const own = {
    traditional: { 驛: '驿', 著: '着' },
    phrases: { 網路: '网络' },
    syllables: { hong: '红', yi: '驿' },
  };
  const other = {
    traditional: { 著: '著', 關: '关' },
    phrases: { 網路: '互联网', 軟體: '软件' },
    syllables: { bian: '边', hong: '宏红' },
  };
  expect(joinTables([own, other])).toEqual({
    traditional: { 驛: '驿', 著: '着著', 關: '关' },
    phrases: { 網路: '网络', 軟體: '软件' },
    syllables: { bian: '边', hong: '宏红', yi: '驿' },
  });
  expect(joinTables([own])).toEqual(own);
  expect(joinTables([])).toEqual(noTables());
});
