import { planned } from '../src/authoring/write-plan.ts';
import { parseWithdrawArguments, WITHDRAW_HELP } from '../src/authoring/withdraw-arguments.ts';
import { planWithdrawal } from '../src/authoring/withdraw.ts';
import { reportOn } from '../src/checks/report.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { contentRoot } from '../src/content-root.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';
import { writePlan } from './support/write-plan.ts';

const words = parseWithdrawArguments(process.argv.slice(2));
if (words.kind === 'help') console.log(WITHDRAW_HELP);
else if (words.kind === 'fault') refuse(words.fault);
else await run(words).catch(refuseFor);

async function run({ asked, reason, dryRun }: { asked: string; reason: string; dryRun: boolean }) {
  const workspace = await readContent(contentRoot());
  if ('fault' in workspace) return refuse(workspace.fault);
  const withdrawal = planWithdrawal(workspace, asked, reason);
  if ('refused' in withdrawal) return refuse(`没有撤下：${withdrawal.refused}`, 1);
  const { address, plan, drafted, brought } = withdrawal;
  if (brought.length > 0) {
    console.error(renderTerminal(reportOn(planned(workspace, plan), brought)));
    return refuse('没有撤下，什么都没有动：还有上面这些地方要先改。', 1);
  }
  const written = dryRun ? undefined : await writePlan(workspace, plan);
  if (written && 'refused' in written) return refuse(`没有撤下：${written.refused}`, 1);
  console.log(`“${address}”${dryRun ? '要撤下' : '已经撤下'}：${reason.trim()}`);
  if (drafted !== undefined) console.log(`  改成草稿  ${drafted}`);
  console.log(`  登记原因  ${workspace.root}/permalinks.json`);
  console.log(
    dryRun
      ? '这是预演，什么都没有动。去掉 --dry-run 再运行一次，就照这样改。'
      : '下一步：用 git status 看看改了哪些文件，再 git add、git commit。',
  );
}
