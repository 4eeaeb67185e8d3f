import { readFile } from 'node:fs/promises';
import { checkPlan } from '../src/authoring/write-plan.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { reportOn } from '../src/checks/run.ts';
import { contentRoot } from '../src/content/root.ts';
import { openArchive } from '../src/importing/archive.ts';
import { parseTakeArguments, TAKE_HELP } from '../src/studio/take-arguments.ts';
import { planTaking } from '../src/studio/taking.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';
import { writePlan } from './support/write-plan.ts';

const asked = parseTakeArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(TAKE_HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else await run(asked).catch(refuseFor);

async function run({ file, dryRun }: { file: string; dryRun: boolean }) {
  const workspace = await readContent(contentRoot());
  if ('fault' in workspace) return refuse(workspace.fault);
  const opened = await openArchive(await readFile(file));
  if (opened.fault !== undefined) return refuse(`“${file}”打不开：${opened.fault}。`);
  const taking = await planTaking(workspace, new Map(opened.parts));
  if ('refused' in taking) return refuse(`没有放：${taking.refused}`, 1);
  const { plan } = taking;
  if (plan.length === 0) return console.log('压缩包里的文件与内容目录里的一样，不用放。');
  const { workspace: after, findings } = checkPlan(workspace, plan);
  if (findings.length > 0) console.error(renderTerminal(reportOn(after, findings)));
  if (findings.some(({ severity }) => severity === 'error')) {
    return refuse('没有放，什么都没有动：改动带来了上面的错误。', 1);
  }
  const names = plan
    .map(({ place, kind }) => `  ${place}${kind === 'gone' ? '（拿掉）' : ''}`)
    .join('\n');
  if (dryRun) return console.log(`可以放，有${plan.length}个文件：\n${names}`);
  const written = await writePlan(workspace, plan);
  if ('refused' in written) return refuse(written.refused);
  console.log(`放好了${plan.length}个文件：\n${names}\n看改了什么：npm run review`);
}
