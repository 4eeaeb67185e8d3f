import { readWords, wordsFault } from '../checks/command-words.ts';
import type { Act } from './withdraw.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
type WithdrawArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'withdraw'; asked: string; reason: string; act: Act; dryRun: boolean };

const NO_REASON = '没有写原因：--reason "原因"，读者打开旧网址会看到。';

export const WITHDRAW_HELP = `撤下已经发布的一页；旧网址还在，打开时显示“已撤下”和原因。

用法：npm run withdraw -- 编号 --reason "原因" [--dry-run]
      npm run withdraw -- 编号 --amend --reason "改过的原因"
      npm run withdraw -- 编号 --undo

例：
  npm run withdraw -- red-station --reason "来源已经撤稿，无法核对。"
  npm run withdraw -- figures/patents --reason "所画的数据已经更正。"

案例改回草稿，文字还在；图表和来源要先自己删去文件。原因登记在 permalinks.json 里。
这一页用过的数据、图表和来源仍然公开，撤下之后会逐一列出。

选项：
  --reason "原因"   为什么撤下，给读者看的一句话，用英文引号括起来
  --amend           改写已经撤下的一页的原因
  --undo            撤销：案例重新发布；图表和来源要先恢复文件
  --dry-run         只说会改哪些地方，不动文件
  --help, -h        显示这份说明

改好了退出码是 0，改不了是 1，命令写错是 2。`;

/** Reads the words after the command. */
export function parseWithdrawArguments(words: string[]): WithdrawArguments {
  const flags = new Map([['reason', NO_REASON]]);
  const {
    wantsHelp,
    given,
    switches,
    others: typed,
    faults,
  } = readWords(words, flags, ['amend', 'undo', 'dry-run']);
  if (wantsHelp) return { kind: 'help' };
  const [asked, ...rest] = typed;
  const reason = given['reason']?.at(-1) ?? '';
  if (!asked) faults.push('没有写要撤下的编号。');
  if (rest.length > 0) {
    faults.push(`一次撤下一页，多写了“${rest.join(' ')}”。原因要用英文引号括起来。`);
  }
  const [act = 'withdraw', ...others] = (['amend', 'undo'] as const).filter((one) =>
    switches.has(one),
  );
  if (others.length > 0) faults.push('--amend 和 --undo 只能写一个。');
  if (act === 'undo' && reason !== '') faults.push('--undo 不用写原因。');
  if (act !== 'undo' && reason.trim() === '' && !faults.includes(NO_REASON)) faults.push(NO_REASON);
  if (faults.length > 0 || !asked) return wordsFault('withdraw', faults);
  return { kind: 'withdraw', asked, reason, act, dryRun: switches.has('dry-run') };
}
