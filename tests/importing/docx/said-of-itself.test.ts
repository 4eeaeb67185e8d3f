import { expect, test } from 'vitest';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { periodsSaid, saidOfSource } from '../../../src/importing/docx/said-of-itself.ts';
import { makeDocx, paragraph } from './make-docx.ts';

const read = async (lines: readonly string[]) => {
  const manuscript = await readDocx(makeDocx(lines.map(paragraph).join('')));
  return 'fault' in manuscript ? expect.fail(manuscript.fault.message) : manuscript;
};

const said = async (...lines: string[]) => {
  const { publisher, date } = saidOfSource(await read(lines));
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

test('the times that a document names stand once each, as they are typed; what is compared with is none', async () => {
  const lines = ['2026年，座位比2023年多24个。', '截至2026年4月底，接待1800人次。', '2026年启用。'];
  expect(periodsSaid(await read(lines))).toEqual(['2026年', '截至2026年4月']);
});
