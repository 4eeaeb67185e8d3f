import { readWords, wordsFault } from '../../checks/command-words.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type PreviewArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'export'; asked: string | undefined; out: string };

const NO_PLACE = '--out 后面要写文件夹或文件，例如 --out previews。';

export const HELP = `把一篇案例导出成一个网页文件，发到聊天里就能打开，草稿也可以。

用法：npm run export -- 案例编号

案例编号就是 cases 里的文件夹名，写案例的名称也可以。

选项：
  --out 位置      写到哪个文件夹，或者哪个 .html 文件；不写就放在 previews 文件夹里
  --help, -h      显示这份说明

导出成功时退出码是 0，案例错得显示不出来时是 1，命令写错时是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;

/** Reads the words after the command. */
export function parsePreviewArguments(words: string[]): PreviewArguments {
  const { wantsHelp, given, others, faults } = readWords(words, new Map([['out', NO_PLACE]]));
  if (wantsHelp) return { kind: 'help' };
  const out = given['out']?.at(-1) ?? 'previews';
  if (out === '') faults.push(NO_PLACE);
  if (others.length > 1) {
    faults.push(`一次导出一篇，这里写了${others.length}篇：${others.join('、')}。`);
  }
  if (faults.length > 0) return wordsFault('export', faults);
  return { kind: 'export', asked: others[0], out };
}
