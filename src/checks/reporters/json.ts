import type { Finding, Range } from '../finding.ts';
import { countOf, pageOf, type CheckReport } from './reporter.ts';

/** What `--format json` prints. Fields may be added; those here keep their names and meanings. */
export interface JsonReport {
  /** Of this format; a new number means that something changed its meaning. */
  version: 1;
  summary: { files: number; errors: number; warnings: number };
  findings: JsonFinding[];
}

export interface JsonFinding {
  rule: string;
  severity: Finding['severity'];
  /** With forward slashes, as the content root was named. */
  file: string;
  /** One-based lines and columns in UTF-16 units, the end exclusive; null for the file as a whole. */
  position: Range | null;
  message: string;
  fix: string;
  /** The page of the handbook, from the root of the site. */
  docs: string;
  /** Whether `--fix` would put it right; elsewhere a person must decide. */
  fixable: boolean;
}

export function renderJson({ findings, files }: CheckReport): string {
  const report: JsonReport = {
    version: 1,
    summary: { files, ...countOf(findings) },
    findings: findings.map(({ rule, severity, file, position, message, fix, edit, strip }) => ({
      rule,
      severity,
      file,
      position: position === 'unavailable' ? null : position,
      message,
      fix,
      docs: pageOf(rule),
      fixable: edit !== undefined || strip === true,
    })),
  };
  return JSON.stringify(report, null, 2);
}
