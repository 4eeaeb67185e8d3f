import { HELP, isAmong, parseArguments } from '../src/checks/arguments.ts';
import { checkContent, reportOn } from '../src/checks/run.ts';
import { REPORTERS, type Format } from '../src/checks/reporters/index.ts';
import { readWorkspace } from '../src/content/read.ts';
import type { Workspace } from '../src/content/workspace.ts';
import { contentRoot } from '../src/content/root.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';
import { writeFixes } from './support/write-fixes.ts';

const asked = parseArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else await run(asked).catch(refuseFor);

async function run({ paths, format, fix }: { paths: string[]; format: Format; fix: boolean }) {
  const read = await readContent(contentRoot());
  if ('fault' in read) return refuse(read.fault);
  let workspace = read;
  const files = [...workspace.documents, ...workspace.assets].map(({ file }) => file);
  const lost = paths.filter((path) => !files.some((file) => isAmong(file, [path])));
  if (lost.length > 0) {
    return refuse(`内容目录里没有${lost.map((path) => `“${path}”`).join('、')}。`);
  }
  const isWanted = (file: string) => isAmong(file, paths);
  if (fix) workspace = await applyFixes(workspace, isWanted);
  const findings = checkContent(workspace).filter(({ file }) => isWanted(file));
  const shown = files.filter(isWanted).length;
  const render = await REPORTERS[format]();
  const output = render({ ...reportOn(workspace, findings), files: shown });
  if (output) console.log(output);
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Says on the side what was changed: the report itself may be read by a program. */
async function applyFixes(workspace: Workspace, isWanted: (file: string) => boolean) {
  const { fixWorkspace } = await import('../src/checks/fix.ts');
  const fixed = fixWorkspace(workspace, checkContent, isWanted);
  const left = await writeFixes(fixed.files);
  const written = fixed.files.filter(({ file }) => !left.includes(file));
  const count = written.reduce((sum, file) => sum + file.count, 0);
  console.error(`改好了${count}处，涉及${written.length}个文件。`);
  for (const file of left) console.error(`没有改 ${file}：它刚被别的程序改动过，或者不能写。`);
  return left.length > 0 ? readWorkspace(workspace.root) : fixed.workspace;
}
