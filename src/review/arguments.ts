import { parseArgs } from 'node:util';
import { nearest } from '../checks/nearest.ts';

export type ReviewFormat = 'md' | 'json';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type ReviewArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'review'; base: string | undefined; format: ReviewFormat; out: string | undefined };

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const FORMATS: readonly string[] = ['md', 'json'];

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
  const { tokens, positionals } = parseArgs({
    args: words,
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let format: ReviewFormat = 'md';
  let out: string | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'format') {
      if (value === undefined || !FORMATS.includes(value)) {
        return faultOf(`${rawName} 后面写 md 或 json。`);
      }
      format = value as ReviewFormat;
    } else if (name === 'out') {
      if (!value) return faultOf(`${rawName} 后面要写文件夹，例如 --out review。`);
      out = value;
    } else if (!Object.hasOwn(OPTIONS, name)) {
      const known = Object.keys(OPTIONS).map((option) => `--${option}`);
      const close = nearest(rawName, known);
      const hint = close ? `是不是“${close}”？` : `可以写：${known.join('、')}。`;
      return faultOf(`没有“${rawName}”这个选项。${hint}`);
    } else if (value !== undefined) return faultOf(`${rawName} 后面不写值。`);
    else return { kind: 'help' };
  }
  if (positionals.length > 1) {
    return faultOf(
      `一次只与一个版本比，这里写了${positionals.length}个：${positionals.join('、')}。`,
    );
  }
  return { kind: 'review', base: positionals[0], format, out };
}

function faultOf(fault: string): ReviewArguments {
  return { kind: 'fault', fault: `${fault}\n用 npm run review -- --help 看说明。` };
}
