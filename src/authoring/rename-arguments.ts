import { readWords, wordsFault } from '../checks/command-words.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
type RenameArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'rename'; from: string; to: string; dryRun: boolean };

export const RENAME_HELP = `给案例、图表或来源换一个编号，也就是换网址；旧网址自动转到新网址。

用法：npm run rename -- 旧编号 新编号 [--dry-run]

例：
  npm run rename -- red-station red-stations           案例
  npm run rename -- figures/patents patents-by-year    图表
  npm run rename -- sources/herald herald-2025         来源

会做的事：文件夹或文件改名；写着旧编号的地方（related、<Figure>、链接、首页……）都改成
新编号，别的一个字不动；在 permalinks.json 里登记旧网址转到哪里。要么全做完，要么什么都不做。

选项：
  --dry-run       只说会改哪些地方，不动文件
  --help, -h      显示这份说明

改好了退出码是 0，改不了是 1，命令写错是 2。`;

/** Reads the words after the command. */
export function parseRenameArguments(words: string[]): RenameArguments {
  const { wantsHelp, switches, others, faults } = readWords(words, new Map(), ['dry-run']);
  if (wantsHelp) return { kind: 'help' };
  const [from, to, ...rest] = others;
  if (!from || !to) faults.push('要写两个编号：先写旧的，再写新的。');
  if (rest.length > 0) faults.push(`只要两个编号，多写了“${rest.join(' ')}”。编号里不能有空格。`);
  if (faults.length > 0 || !from || !to) return wordsFault('rename', faults);
  return { kind: 'rename', from, to, dryRun: switches.has('dry-run') };
}
