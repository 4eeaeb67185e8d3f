import { withoutConsequences } from './cascades.ts';
import { sortFindings, type Finding } from './finding.ts';
import { RULES } from './rules/index.ts';
import type { Workspace } from './workspace.ts';

/** @returns every finding of every rule, by file and place. */
export function checkContent(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const { id, severity, check } of RULES) {
    check(workspace, (finding) => findings.push({ rule: id, severity, ...finding }));
  }
  return sortFindings(withoutConsequences(workspace, findings));
}
