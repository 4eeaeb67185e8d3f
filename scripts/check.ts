import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { checkContent } from '../src/checks/run.ts';
import { readWorkspace } from '../src/checks/workspace.ts';
import { contentRoot } from '../src/content-root.ts';

const workspace = await readWorkspace(contentRoot());
const findings = checkContent(workspace);
if (findings.length === 0) {
  console.log(`检查了${workspace.documents.length}个文件，没有发现问题。`);
} else {
  console.log(renderTerminal(findings));
}
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
