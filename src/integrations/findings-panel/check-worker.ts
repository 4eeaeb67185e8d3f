import { parentPort } from 'node:worker_threads';
import { checkContent, reportOn } from '../../checks/run.ts';
import { renderTerminal } from '../../checks/reporters/terminal.ts';
import { readWorkspace } from '../../content/read.ts';
import type { Workspace } from '../../content/workspace.ts';
import { contentRoot } from '../../content/root.ts';
import type { CheckOutcome } from './checker.ts';
import { factsAbout, type PlacedFinding } from './shown-finding.ts';

/**
 * Checks the content on a thread of its own, so that the preview goes on answering meanwhile. What
 * was not changed keeps its tree from the check before.
 */
let before: Workspace | undefined;

async function check(): Promise<CheckOutcome> {
  try {
    const workspace = await readWorkspace(contentRoot(), undefined, before);
    before = workspace;
    const documents = new Map(workspace.documents.map((document) => [document.file, document]));
    const places = new Map(
      [...workspace.documents, ...workspace.assets].map(({ file, place }) => [file, place]),
    );
    const findings = checkContent(workspace);
    return {
      findings: findings.map((finding): PlacedFinding => {
        const document = documents.get(finding.file);
        const place = places.get(finding.file) ?? '';
        return { ...finding, place, facts: document ? factsAbout(document, finding) : [] };
      }),
      report: findings.length > 0 ? renderTerminal(reportOn(workspace, findings)) : '',
    };
  } catch (error) {
    return { fault: String(error) };
  }
}

parentPort?.on('message', () => {
  void check().then((outcome) => parentPort?.postMessage(outcome));
});
