import { expect, test } from 'vitest';
import { renderTerminal } from '../../../src/checks/reporters/terminal.ts';
import type { Finding } from '../../../src/checks/finding.ts';

const finding: Finding = {
  rule: 'quote',
  severity: 'error',
  file: 'content/facts/a.json',
  position: { line: 3, column: 14, endLine: 3, endColumn: 20 },
  message: '引文“党组织若干”里找不到 75个。',
  fix: '核对原文。',
};

test('renderTerminal(findings) has the place, what is wrong and what to do', () => {
  const findings: Finding[] = [
    finding,
    { ...finding, severity: 'warning', position: 'unavailable', message: '写法不一。' },
  ];
  expect(renderTerminal(findings)).toMatchInlineSnapshot(`
    "content/facts/a.json:3:14  错误  引文“党组织若干”里找不到 75个。
        怎么改：核对原文。（规则 quote）
    content/facts/a.json  提醒  写法不一。
        怎么改：核对原文。（规则 quote）

    共1个错误，1个提醒。"
  `);
});

test('renderTerminal([]) says that nothing was found', () => {
  expect(renderTerminal([])).toBe('\n共0个错误，0个提醒。');
});
