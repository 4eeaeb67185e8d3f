import { planned } from '../src/authoring/write-plan.ts';
import { parseWithdrawArguments, WITHDRAW_HELP } from '../src/authoring/withdraw-arguments.ts';
import { planWithdrawal } from '../src/authoring/withdraw.ts';
import { reportOn } from '../src/checks/report.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { readWorkspace } from '../src/checks/workspace.ts';
import { contentRoot } from '../src/content-root.ts';
import { writePlan } from './support/write-plan.ts';

const words = parseWithdrawArguments(process.argv.slice(2));
if (words.kind === 'help') console.log(WITHDRAW_HELP);
else if (words.kind === 'fault') refuse(2, words.fault);
else await run(words);

async function run({ asked, reason, dryRun }: { asked: string; reason: string; dryRun: boolean }) {
  const workspace = await readWorkspace(contentRoot()).catch(() => undefined);
  if (!workspace) {
    refuse(2, `内容目录“${contentRoot()}”读不了：没有这个目录，或者没有读取权限。`);
    return;
  }
  const withdrawal = planWithdrawal(workspace, asked, reason);
  if ('refused' in withdrawal) {
    refuse(1, `没有撤下：${withdrawal.refused}`);
    return;
  }
  const { address, plan, drafted, brought } = withdrawal;
  if (brought.length > 0) {
    console.error(renderTerminal(reportOn(planned(workspace, plan), brought)));
    refuse(1, '没有撤下，什么都没有动：还有上面这些地方要先改。');
    return;
  }
  const written = dryRun ? undefined : await writePlan(workspace, plan);
  if (written && 'refused' in written) {
    refuse(1, `没有撤下：${written.refused}`);
    return;
  }
  console.log(`“${address}”${dryRun ? '要撤下' : '已经撤下'}：${reason.trim()}`);
  if (drafted !== undefined) console.log(`  改成草稿  ${drafted}`);
  console.log(`  登记原因  ${workspace.root}/permalinks.json`);
  console.log(
    dryRun
      ? '这是预演，什么都没有动。去掉 --dry-run 再运行一次，就照这样改。'
      : '下一步：用 git status 看看改了哪些文件，再 git add、git commit。',
  );
}

function refuse(code: 1 | 2, message: string): void {
  console.error(message);
  process.exitCode = code;
}
