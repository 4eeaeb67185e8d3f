import { parseArgs } from 'node:util';
import { nearest } from '../../checks/nearest.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type PreviewArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'preview'; asked: string | undefined; out: string };

const OPTIONS = {
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const HELP = `把一篇案例导出成一个网页文件，发到聊天里就能打开，草稿也可以。

用法：npm run preview -- 案例编号

案例编号就是 cases 里的文件夹名，写案例的名称也可以。

选项：
  --out 位置      写到哪个文件夹，或者哪个 .html 文件；不写就放在 previews 文件夹里
  --help, -h      显示这份说明

导出成功时退出码是 0，案例错得显示不出来时是 1，命令写错时是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;

/** Reads the words after the command. */
export function parsePreviewArguments(words: string[]): PreviewArguments {
  const { tokens, positionals } = parseArgs({
    args: words,
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let out = 'previews';
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'out') {
      if (!value) return faultOf(`${rawName} 后面要写文件夹或文件，例如 --out previews。`);
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
    return faultOf(`一次导出一篇，这里写了${positionals.length}篇：${positionals.join('、')}。`);
  }
  return { kind: 'preview', asked: positionals[0], out };
}

function faultOf(fault: string): PreviewArguments {
  return { kind: 'fault', fault: `${fault}\n用 npm run preview -- --help 看说明。` };
}
