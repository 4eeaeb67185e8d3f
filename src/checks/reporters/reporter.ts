import type { Finding } from '../finding.ts';

/** What a reporter needs to know of a rule. */
export interface RuleInfo {
  id: string;
  title: string;
  why: string;
  severity: Finding['severity'];
}

/** The outcome of a check, ready to be written out. */
export interface CheckReport {
  findings: readonly Finding[];
  /** How many files were checked. */
  files: number;
  rules: readonly RuleInfo[];
  /** @returns the text of a file, for the lines to be shown; undefined where there is none. */
  textOf: (file: string) => string | undefined;
}

/** @returns the whole output, without a line end at its end. */
export type Reporter = (report: CheckReport) => string;

/** @returns the page of the handbook that explains a rule. */
export function pageOf(rule: string): string {
  return `/guide/rules/${rule}/`;
}

export function countOf(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
