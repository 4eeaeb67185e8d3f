import { expect, it } from 'vitest';
import { showExample } from '../../src/checks/handbook.ts';
import type { Finding } from '../../src/checks/finding.ts';

const text = '第一行\n第二行有3个\n第三行\n第四行\n';
const finding: Finding = {
  rule: 'number',
  severity: 'error',
  file: 'content/pages/x.mdx',
  position: { line: 2, column: 5, endLine: 2, endColumn: 7 },
  message: '数字没有出处。',
  fix: '写成编号。',
};

it('showExample(example) marks what is at fault, with a line around it', () => {
  const shown = showExample({ place: 'pages/x.mdx', text }, 'number', () => [finding]);
  expect(shown.lines.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(shown.lines[1]!.runs).toEqual([
    { text: '第二行有', marked: false },
    { text: '3个', marked: true },
  ]);
  expect(shown.findings).toEqual([{ message: '数字没有出处。', fix: '写成编号。' }]);
});

it('showExample(example) leaves out what other rules find', () => {
  const shown = showExample({ place: 'pages/x.mdx', text }, 'quote', () => [finding]);
  expect(shown.findings).toEqual([]);
  expect(shown.lines.flatMap(({ runs }) => runs).some(({ marked }) => marked)).toBe(false);
});
