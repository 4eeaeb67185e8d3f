import { expect, test } from 'vitest';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { saidOfSource } from '../../../src/importing/docx/said-of-itself.ts';
import { makeDocx, paragraph } from './make-docx.ts';

const said = async (...lines: string[]) => {
  const read = await readDocx(makeDocx(lines.map(paragraph).join('')));
  if ('fault' in read) return expect.fail(read.fault.message);
  const { publisher, date } = saidOfSource(read);
  return [publisher, date];
};

test.each([
  ['示例日报2026年10月12日报道，驿站开放。', '示例日报', '2026年10月12日'],
  ['（示例日报 2025年6月18日）', '示例日报', '2025年6月18日'],
  ['驿站开放。（《示例晚报》2025年6月18日 第3版）', '示例晚报', '2025年6月18日'],
  ['（来源：示例市融媒体中心 2025-06-18）', '示例市融媒体中心', '2025年6月18日'],
  ['（2025-06-18 来源：示例日报）', '示例日报', '2025年6月18日'],
  ['（2025年6月18日，稿件来源：示例发布）', '示例发布', '2025年6月18日'],
])('“%s” says that %s published it on %s', async (line, publisher, date) => {
  expect(await said('驿站开放，骑手歇脚。', line)).toEqual([publisher, date]);
});

test.each([
  ['（截至2025年6月18日）'],
  ['驿站（2025年6月18日开放）有人值守。'],
  ['（示例日报、示例晚报）'],
])('“%s” says neither', async (line) => {
  expect(await said('驿站开放，骑手歇脚。', line)).toEqual([undefined, undefined]);
});

test('of two publishers neither is taken', async () => {
  expect(await said('（示例日报 2025年6月18日）', '（示例晚报 2025年6月18日）')).toEqual([
    undefined,
    '2025年6月18日',
  ]);
});
