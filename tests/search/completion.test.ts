import { expect, test } from 'vitest';
import { nameList } from '../../src/integrations/search/name-list.ts';
import { completions } from '../../src/search/completion.ts';
import { page } from './fallbacks/index-of.ts';

const names = nameList([page('红色驿站', ['驿站']), page('党群服务中心'), page('“四送”活动')]);

test.each([
  ['红', ['红色驿站']],
  ['驿', ['驿站', '红色驿站']],
  ['hongse', ['红色驿站']],
  ['hsy', ['红色驿站']],
  ['fwzx', ['党群服务中心']],
  ['yiz', ['驿站', '红色驿站']],
  ['四送', ['“四送”活动']],
  ['红色驿站', []],
  ['', []],
  ['zzz', []],
])('completions(%s) offers %j', (typed, offered) => {
  expect(completions(typed, names, 4)).toEqual(offered);
});

test('as many names are sent as stay within ten kilobytes when packed', () => {
  const many = Array.from({ length: 5000 }, (_, at) => page(`第${at}号驿站的名称`));
  const sent = nameList(many);
  expect(sent.length).toBeGreaterThan(100);
  expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThan(25_000);
});
