import { readWords, wordsFault } from '../checks/command-words.ts';

export type ReviewFormat = 'md' | 'json';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type ReviewArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'review'; base: string | undefined; format: ReviewFormat; out: string | undefined };

const NO_FORMAT = '--format 后面写 md 或 json。';
const NO_FOLDER = '--out 后面要写文件夹，例如 --out review。';

export const HELP = `说明这次改动了什么：哪些案例、哪些数字、哪些页面的文字会变，有没有新问题。

用法：npm run review -- [选项] [与哪个版本比]

版本写分支名、标签或提交编号，比的是从它分出来以后的改动；还没有提交的改动也算在内。
不写就与 origin/main（没有就用 main）比。

选项：
  --out 文件夹    把报告和图写进文件夹：review.md 可以贴在合并请求里（不超过60000字），
                  放不下时 review-full.md 是完整的，figures 里是改前、改后的图
  --format 格式   md 给人看（不填即是），json 给程序读
  --help, -h      显示这份说明

报告写成了，退出码就是 0，内容有没有错误由 npm run check 判断；命令写错或者读不出来时是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;

/** Reads the words after the command. */
export function parseReviewArguments(words: string[]): ReviewArguments {
  const flags = new Map([
    ['format', NO_FORMAT],
    ['out', NO_FOLDER],
  ]);
  const { wantsHelp, given, others, faults } = readWords(words, flags);
  if (wantsHelp) return { kind: 'help' };
  const format = given['format']?.at(-1) ?? 'md';
  const isKnown = format === 'md' || format === 'json';
  const out = given['out']?.at(-1);
  if (out === '') faults.push(NO_FOLDER);
  if (!isKnown) faults.push(NO_FORMAT);
  if (others.length > 1) {
    faults.push(`一次只与一个版本比，这里写了${others.length}个：${others.join('、')}。`);
  }
  if (faults.length > 0 || !isKnown) return wordsFault('review', faults);
  return { kind: 'review', base: others[0], format, out };
}
