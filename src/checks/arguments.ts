import path from 'node:path';
import { readWords, suggestion, wordsFault } from './command-words.ts';
import { isFormat, REPORTERS, type Format } from './reporters/index.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type CheckArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'check'; paths: string[]; format: Format; fix: boolean };

const FORMATS = Object.keys(REPORTERS);

const FLAGS = new Map([['format', `--format 后面要写格式：${FORMATS.join('、')}。`]]);

export const HELP = `检查内容：数字有没有出处，文件写得对不对。

用法：npm run check -- [选项] [文件或文件夹……]

写了文件或文件夹，只报告其中的问题；不写就报告全部。

选项：
  --format 格式   terminal 给人看（不填即是），line 一处一行，给编辑器读，
                  github 显示在合并请求里，json 和 sarif 给程序读
  --fix           只有一种改法的地方直接改好
  --help, -h      显示这份说明

有错误时退出码是 1，只有提醒时是 0，命令写错时是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;

/** Reads the words after the command. */
export function parseArguments(words: string[]): CheckArguments {
  const { wantsHelp, given, switches, others, faults } = readWords(words, FLAGS, ['fix']);
  if (wantsHelp) return { kind: 'help' };
  const format = given['format']?.at(-1) ?? 'terminal';
  if (!isFormat(format)) faults.push(`没有“${format}”这种格式。${suggestion(format, FORMATS)}`);
  if (faults.length > 0 || !isFormat(format)) return wordsFault('check', faults);
  return { kind: 'check', paths: others, format, fix: switches.has('fix') };
}

/** @returns whether a file is among those asked for: named itself, or in a folder that is. */
export function isAmong(file: string, paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  const full = path.resolve(file);
  return paths.some((wanted) => {
    const folder = path.resolve(wanted);
    return (
      full === folder || full.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
    );
  });
}
