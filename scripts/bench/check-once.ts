import { checkContent } from '../../src/checks/run.ts';
import { readWorkspace } from '../../src/content/read.ts';

/** Checks one content root in a process of its own and prints what that took. */
const [root = 'content'] = process.argv.slice(2);
const start = performance.now();
const workspace = await readWorkspace(root);
const findings = checkContent(workspace);
const milliseconds = performance.now() - start;
const errors = findings.filter(({ severity }) => severity === 'error').length;
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ milliseconds, kilobytes: maxRSS, errors }));
