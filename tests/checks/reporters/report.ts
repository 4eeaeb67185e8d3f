import type { Finding } from '../../../src/checks/finding.ts';
import type { CheckReport } from '../../../src/checks/reporters/reporter.ts';

/** @returns an error at one place, changed where asked. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'quote',
    severity: 'error',
    file: 'content/facts/a.json',
    position: { line: 2, column: 12, endLine: 2, endColumn: 19 },
    message: '引文“党组织若干”里找不到 75个。',
    fix: '核对原文。',
    ...changes,
  };
}

/** @returns a report over some files. */
export function report(findings: Finding[], texts: Record<string, string> = {}): CheckReport {
  const rules = [
    { id: 'quote', title: '引文含有这个数字', why: '引文是凭据。', severity: 'error' as const },
    { id: 'section-order', title: '四节齐全', why: '读者好找。', severity: 'warning' as const },
  ];
  return { findings, files: 3, rules, textOf: (file) => texts[file] };
}

/** One error, one warning over several lines, one about a file as a whole. */
export const FINDINGS = [
  finding(),
  finding({
    rule: 'section-order',
    severity: 'warning',
    position: { line: 3, column: 1, endLine: 4, endColumn: 2 },
    message: '100%，换行：\r\n完。',
    edit: { start: 0, end: 1, text: '' },
  }),
  finding({ file: 'content/案例,1:2/a b.mdx', position: 'unavailable' }),
];
