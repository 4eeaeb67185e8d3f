import type { Finding } from '../finding.ts';
import { pageOf, type CheckReport } from './reporter.ts';

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function renderGithub({ findings }: CheckReport): string {
  return findings.map(commandOf).join('\n');
}

function commandOf({ rule, severity, file, position, message, fix }: Finding): string {
  const properties: Record<string, string | number> = { file };
  if (position !== 'unavailable') {
    const { line, column, endLine, endColumn } = position;
    // GitHub drops the columns of a place that runs over several lines, with a complaint.
    if (line === endLine) Object.assign(properties, { line, col: column, endLine, endColumn });
    else Object.assign(properties, { line, endLine });
  }
  properties['title'] = `规则 ${rule}`;
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  const text = `${message}\n怎么改：${fix}\n说明见 ${pageOf(rule)}`;
  return `::${severity} ${written.join(',')}::${escape(text)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return escape(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
