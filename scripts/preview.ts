import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../src/checks/finding.ts';
import { reportOn } from '../src/checks/report.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import { checkContent } from '../src/checks/run.ts';
import { readWorkspace, type Workspace } from '../src/checks/workspace.ts';
import { contentRoot } from '../src/content-root.ts';
import {
  HELP,
  parsePreviewArguments,
  type PreviewArguments,
} from '../src/integrations/preview/arguments.ts';
import { exportCase } from '../src/integrations/preview/export-case.ts';
import { findCase } from '../src/integrations/preview/find-case.ts';
import {
  placeOfPreview,
  PreviewFault,
  writePreview,
} from '../src/integrations/preview/write-preview.ts';
import { settleEnvironment } from './support/environment.ts';

const asked = parsePreviewArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else await run(asked).catch(explain);

async function run({ asked: name, out }: PreviewArguments & { kind: 'preview' }): Promise<void> {
  const root = contentRoot();
  if (isInside(out, root)) {
    refuse(`预览稿不能写进内容目录“${root}”：--out 后面换一个文件夹，例如 --out previews。`);
    return;
  }
  const workspace = await readContent(root);
  if (!workspace) return;
  const found = findCase(workspace, name);
  if ('fault' in found) {
    refuse(found.fault);
    return;
  }
  const file = placeOfPreview(found.title, found.slug, out);
  settleEnvironment('production');
  if (process.stderr.isTTY) console.error('正在生成预览稿，要几秒钟……');
  const findings = checkContent(workspace);
  const html = await exportCase(workspace, found.slug, findings, removeWhenStopped).catch(
    (error: unknown) => {
      // What stops a page is among the findings, in Chinese; without any, it is our own fault.
      if (findings.some(({ severity }) => severity === 'error')) return undefined;
      throw error;
    },
  );
  const own = findings.filter(({ file }) => file.includes(`/cases/${found.slug}/`));
  if (html === undefined) {
    console.error('这篇案例现在显示不出来，没有导出。先改好这些问题：\n');
    console.error(report(workspace, own.length > 0 ? own : findings));
    process.exitCode = 1;
    return;
  }
  writePreview(html, file);
  if (own.length > 0) console.error(`${report(workspace, own)}\n`);
  const size = Math.ceil(statSync(file).size / 1024);
  console.log(`预览稿：${file}（${size}KB）。发到聊天里或者双击，就能在浏览器里打开。`);
}

function report(workspace: Workspace, findings: Finding[]): string {
  return renderTerminal(reportOn(workspace, findings));
}

async function readContent(root: string): Promise<Workspace | undefined> {
  try {
    return await readWorkspace(root);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    refuse(`内容目录“${root}”读不了：没有这个目录，或者没有读取权限。`);
    return undefined;
  }
}

/** Ctrl+C leaves nothing behind. */
function removeWhenStopped(folder: string): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(code);
    });
  }
}

function isInside(place: string, root: string): boolean {
  const way = path.relative(path.resolve(root), path.resolve(place));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

/** No stack trace reaches the person at the terminal. */
function explain(error: unknown): void {
  if (error instanceof PreviewFault) refuse(error.message);
  else if (error instanceof Error && 'code' in error && 'syscall' in error) {
    refuse(`写不进去：${error.message}`);
  } else {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    refuse(`没有做完，程序出了错，请把这句话告诉维护者：${first}`);
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
