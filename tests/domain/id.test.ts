import { expect, test } from 'vitest';
import { id } from '../../src/domain/id.ts';
import { issuesOf } from '../support/schema.ts';

test.each(['red-station', 'hte-2024', '2024', 'a'])('%j is an id', (text) => {
  expect(issuesOf(id('编号'), text)).toEqual([]);
});

test.each([
  '',
  'Red',
  'red_station',
  '-red',
  'red-',
  'red--station',
  '红色',
  'ｒｅｄ',
  'a b',
  'a\n',
])('%j is no id, and the message shows what one looks like', (text) => {
  expect(issuesOf(id('编号'), text)).toEqual([
    ': 编号只能用小写英文字母、数字和连字符，例如 red-stations',
  ]);
});
