import { parentPort } from 'node:worker_threads';
import { placedFindings } from '../../checks/page-findings.ts';
import { checkContent, reportOn } from '../../checks/run.ts';
import { renderTerminal } from '../../checks/reporters/terminal.ts';
import { readWorkspace } from '../../content/read.ts';
import type { Workspace } from '../../content/workspace.ts';
import { contentRoot } from '../../content/root.ts';
import type { CheckOutcome } from './checker.ts';

/**
 * Checks the content on a thread of its own, so that the preview goes on answering meanwhile. What
 * was not changed keeps its tree from the check before.
 */
let before: Workspace | undefined;

async function check(): Promise<CheckOutcome> {
  try {
    const workspace = await readWorkspace(contentRoot(), undefined, before);
    before = workspace;
    const findings = checkContent(workspace);
    return {
      findings: placedFindings(workspace, findings),
      report: findings.length > 0 ? renderTerminal(reportOn(workspace, findings)) : '',
    };
  } catch (error) {
    return { fault: String(error) };
  }
}

parentPort?.on('message', () => {
  void check().then((outcome) => parentPort?.postMessage(outcome));
});
