import { parseRenameArguments, RENAME_HELP } from '../src/authoring/rename-arguments.ts';
import { renameReport } from '../src/authoring/rename-report.ts';
import { faultsBrought, planRename } from '../src/authoring/rename.ts';
import { reportOn } from '../src/checks/report.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { readWorkspace } from '../src/checks/workspace.ts';
import { contentRoot } from '../src/content-root.ts';
import { planned } from '../src/authoring/write-plan.ts';
import { moveAndWrite } from './support/move-and-write.ts';

const asked = parseRenameArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(RENAME_HELP);
else if (asked.kind === 'fault') refuse(2, asked.fault);
else await run(asked);

async function run({ from, to, dryRun }: { from: string; to: string; dryRun: boolean }) {
  const workspace = await readWorkspace(contentRoot()).catch(() => undefined);
  if (!workspace) {
    refuse(2, `内容目录“${contentRoot()}”读不了：没有这个目录，或者没有读取权限。`);
    return;
  }
  const plan = planRename(workspace, from, to);
  if ('refused' in plan) {
    refuse(1, `没有改名：${plan.refused.join('\n')}`);
    return;
  }
  const brought = faultsBrought(workspace, plan);
  if (brought.length > 0) {
    console.error(renderTerminal(reportOn(planned(plan.moved, plan.plan), brought)));
    refuse(1, '没有改名，什么都没有动：改完会有上面的错误。');
    return;
  }
  const fault = dryRun ? undefined : await moveAndWrite(plan);
  if (fault === undefined) console.log(renameReport(plan, !dryRun));
  else refuse(1, `没有改名：${fault}`);
}

function refuse(code: 1 | 2, message: string): void {
  console.error(message);
  process.exitCode = code;
}
