import type { Finding } from './finding.ts';
import type { Workspace } from './workspace.ts';

export type Report = (finding: Omit<Finding, 'rule' | 'severity'>) => void;

/** One thing that content must satisfy. It prints nothing and throws nothing. */
export interface Rule {
  /** Permanent: documents and editors refer to it. */
  id: string;
  title: string;
  severity: Finding['severity'];
  check: (workspace: Workspace, report: Report) => void;
}
