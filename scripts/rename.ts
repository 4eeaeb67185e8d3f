import { parseRenameArguments, RENAME_HELP } from '../src/authoring/rename-arguments.ts';
import { renameReport, faultsBrought, planRename } from '../src/authoring/rename.ts';
import { reportOn } from '../src/checks/run.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { contentRoot } from '../src/content/root.ts';
import { planned } from '../src/authoring/write-plan.ts';
import { moveAndWrite } from './support/move-and-write.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';

const asked = parseRenameArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(RENAME_HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else await run(asked).catch(refuseFor);

async function run({ from, to, dryRun }: { from: string; to: string; dryRun: boolean }) {
  const workspace = await readContent(contentRoot());
  if ('fault' in workspace) return refuse(workspace.fault);
  const plan = planRename(workspace, from, to);
  if ('refused' in plan) return refuse(`没有改名：${plan.refused.join('\n')}`, 1);
  const brought = faultsBrought(workspace, plan);
  if (brought.length > 0) {
    console.error(renderTerminal(reportOn(planned(plan.moved, plan.plan), brought)));
    return refuse('没有改名，什么都没有动：改完会有上面的错误。', 1);
  }
  const fault = dryRun ? undefined : await moveAndWrite(plan);
  if (fault === undefined) console.log(renameReport(plan, !dryRun));
  else refuse(`没有改名：${fault}`, 1);
}
