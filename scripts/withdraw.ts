import { planned } from '../src/authoring/write-plan.ts';
import { planWithdrawal } from '../src/authoring/withdraw.ts';
import { parseWithdrawArguments, WITHDRAW_HELP } from '../src/authoring/withdraw-arguments.ts';
import { reportOn } from '../src/checks/run.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { contentRoot } from '../src/content/root.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';
import { writePlan } from './support/write-plan.ts';

const DONE = { withdraw: '撤下', amend: '改写原因', undo: '撤销撤下' };

const words = parseWithdrawArguments(process.argv.slice(2));
if (words.kind === 'help') console.log(WITHDRAW_HELP);
else if (words.kind === 'fault') refuse(words.fault);
else await run(words).catch(refuseFor);

type Asked = Extract<typeof words, { kind: 'withdraw' }>;

async function run({ asked, reason, act, dryRun }: Asked) {
  const workspace = await readContent(contentRoot());
  if ('fault' in workspace) return refuse(workspace.fault);
  const withdrawal = planWithdrawal(workspace, asked, reason, act);
  if ('refused' in withdrawal) return refuse(`没有${DONE[act]}：${withdrawal.refused}`, 1);
  const { address, plan, switched, stays, brought } = withdrawal;
  if (brought.length > 0) {
    console.error(renderTerminal(reportOn(planned(workspace, plan), brought)));
    return refuse(`没有${DONE[act]}，什么都没有动：还有上面这些地方要先改。`, 1);
  }
  const written = dryRun ? undefined : await writePlan(workspace, plan);
  if (written && 'refused' in written) return refuse(`没有${DONE[act]}：${written.refused}`, 1);
  const why = act === 'undo' ? '。' : `：${withdrawal.reason}`;
  console.log(`“${address}”${dryRun ? '要' : '已经'}${DONE[act]}${why}`);
  if (switched !== undefined) {
    console.log(`  ${act === 'undo' ? '重新发布' : '改成草稿'}  ${switched}`);
  }
  console.log(`  ${act === 'undo' ? '去掉登记' : '登记原因'}  ${workspace.root}/permalinks.json`);
  if (stays.length > 0) {
    console.log('这一页用过的下列各项仍然公开，要一并撤下或更正的，另行处理：');
    for (const line of stays) console.log(`  ${line}`);
  } else if (act === 'withdraw') {
    console.log('它用过的数据仍在账本里，仍然公开；要更正的，另行处理。');
  }
  console.log(
    dryRun
      ? '这是预演，什么都没有动。去掉 --dry-run 再运行一次，就照这样改。'
      : '下一步：用 git status 看看改了哪些文件，再 git add、git commit。',
  );
}
