import { withoutConsequences } from './cascades.ts';
import { sortFindings, type Finding } from './finding.ts';
import { RULES } from './rules/index.ts';
import type { Workspace } from '../content/workspace.ts';
import type { CheckReport } from './reporters/reporter.ts';

/** Lists every finding of every rule, by file and place. */
export function checkContent(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const { id, severity, check } of RULES) {
    check(workspace, (finding) => findings.push({ rule: id, severity, ...finding }));
  }
  return sortFindings(withoutConsequences(workspace, findings, RULES));
}

/** Gathers what a reporter needs to write out the findings of a content root. */
export function reportOn(workspace: Workspace, findings: readonly Finding[]): CheckReport {
  const texts = new Map(workspace.documents.map(({ file, text }) => [file, text]));
  return {
    findings,
    files: workspace.documents.length + workspace.assets.length,
    rules: RULES,
    textOf: (file) => texts.get(file),
  };
}
