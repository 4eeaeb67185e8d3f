import { SEVERITY_LABELS } from '../finding.ts';
import { harmless } from './cells.ts';
import type { CheckReport } from './reporter.ts';

/** One line a finding, for the problem list of an editor: it reads a command's output by lines. */
export function renderLine({ findings }: CheckReport): string {
  return findings
    .map(({ rule, severity, file, position, message, fix }) => {
      const place =
        position === 'unavailable'
          ? ''
          : `:${position.line}:${position.column}-${position.endLine}:${position.endColumn}`;
      const kind = SEVERITY_LABELS[severity];
      return harmless(`${file}${place} ${kind}：${message}怎么改：${fix} [${rule}]`);
    })
    .join('\n');
}
