import { readWords, wordsFault } from '../checks/command-words.ts';

export const TAKE_HELP = `把撰稿台存的压缩包放进内容目录：先检查，没有新的错误才放。

用法：npm run take -- 文件.zip

放进去的只是改过的文件，撰稿台里拿掉的（改了编号的、删去的）也在这里拿掉。有人在同事打开以后改过
其中哪个文件，一个也不放。看改了什么用 npm run review，不要了用 git restore content。

选项：
  --dry-run       只检查，不放
  --help, -h      显示这份说明

放好了退出码是 0，有错误没有放是 1，命令写错或者读不出来是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type TakeArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'take'; file: string; dryRun: boolean };

/** Reads the words after the command. */
export function parseTakeArguments(words: string[]): TakeArguments {
  const { wantsHelp, switches, others, faults } = readWords(words, new Map(), ['dry-run']);
  if (wantsHelp) return { kind: 'help' };
  const [file, ...more] = others;
  if (file === undefined) faults.push('后面要写压缩包，例如 npm run take -- 改动.zip。');
  if (more.length > 0) faults.push(`一次放一个压缩包，这里写了${others.length}个。`);
  return faults.length > 0 || file === undefined
    ? wordsFault('take', faults)
    : { kind: 'take', file, dryRun: switches.has('dry-run') };
}
