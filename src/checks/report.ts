import type { Finding } from './finding.ts';
import type { CheckReport } from './reporters/reporter.ts';
import { RULES } from './rules/index.ts';
import type { Workspace } from './workspace.ts';

/** @returns what a reporter needs to write out the findings of a content root. */
export function reportOn(workspace: Workspace, findings: readonly Finding[]): CheckReport {
  const texts = new Map(workspace.documents.map(({ file, text }) => [file, text]));
  return {
    findings,
    files: workspace.documents.length + workspace.assets.length,
    rules: RULES,
    textOf: (file) => texts.get(file),
  };
}
