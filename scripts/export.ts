import { rmSync, statSync } from 'node:fs';
import { isAmong } from '../src/checks/arguments.ts';
import type { Finding } from '../src/checks/finding.ts';
import { checkContent, reportOn } from '../src/checks/run.ts';
import { renderTerminal } from '../src/checks/reporters/terminal.ts';
import type { Workspace } from '../src/content/workspace.ts';
import { contentRoot } from '../src/content/root.ts';
import {
  HELP,
  parsePreviewArguments,
  type PreviewArguments,
} from '../src/integrations/preview/arguments.ts';
import { exportCase } from '../src/integrations/preview/export-case.ts';
import { findCase } from '../src/integrations/preview/find-case.ts';
import { placeOfPreview, PreviewFault } from '../src/integrations/preview/place.ts';
import { writeWhole } from '../src/integrations/files.ts';
import { settleEnvironment } from './support/environment.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';

const asked = parsePreviewArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else {
  await run(asked).catch((error: unknown) =>
    error instanceof PreviewFault ? refuse(error.message) : refuseFor(error),
  );
}

async function run({ asked: name, out }: PreviewArguments & { kind: 'export' }): Promise<void> {
  const root = contentRoot();
  if (isAmong(out, [root])) {
    return refuse(`预览稿不能写进内容目录“${root}”：--out 后面换一个文件夹，例如 --out previews。`);
  }
  const workspace = await readContent(root);
  if ('fault' in workspace) return refuse(workspace.fault);
  const found = findCase(workspace, name);
  if ('fault' in found) return refuse(found.fault);
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
  writeWhole(file, html);
  if (own.length > 0) console.error(`${report(workspace, own)}\n`);
  const size = Math.ceil(statSync(file).size / 1024);
  console.log(`预览稿：${file}（${size}KB）。发到聊天里或者双击，就能在浏览器里打开。`);
}

function report(workspace: Workspace, findings: Finding[]): string {
  return renderTerminal(reportOn(workspace, findings));
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
