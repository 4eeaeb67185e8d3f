import type { Finding } from '../finding.ts';

/** @returns findings grouped by file, each with its place as editors' terminals link it. */
export function renderTerminal(findings: Finding[]): string {
  const lines: string[] = [];
  for (const { rule, severity, file, position, message, fix } of findings) {
    const place = position === 'unavailable' ? file : `${file}:${position.line}:${position.column}`;
    lines.push(`${place}  ${severity === 'error' ? '错误' : '提醒'}  ${message}`);
    lines.push(`    怎么改：${fix}（规则 ${rule}）`);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  lines.push('', `共${errors}个错误，${findings.length - errors}个提醒。`);
  return lines.join('\n');
}
