import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkspace, type Workspace } from '../src/checks/workspace.ts';
import { contentRoot } from '../src/content-root.ts';
import { paletteOf } from '../src/figures/palette.ts';
import { HELP, parseReviewArguments, type ReviewArguments } from '../src/review/arguments.ts';
import { compare } from '../src/review/compare.ts';
import { COMMENT_LIMIT, renderReport } from '../src/review/markdown/report.ts';
import { readBase } from './review/base-content.ts';
import { GitFault } from './review/git.ts';
import { baseOf, repositoryOf } from './review/revision.ts';
import { jsonReport, writeReport } from './review/write-report.ts';

const asked = parseReviewArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else await run(asked).catch(explain);

async function run({ base: name, format, out }: ReviewArguments & { kind: 'review' }) {
  const root = contentRoot();
  if (out !== undefined && isInside(out, root)) {
    refuse(`报告不能写进内容目录“${root}”：--out 后面换一个文件夹，例如 --out review。`);
    return;
  }
  const after = await readContent(root);
  if (!after) return;
  const repository = await repositoryOf(root);
  const base = await baseOf(repository, name);
  console.error(
    `与“${base.name}”相比（从 ${base.commit.slice(0, 10)} 起的改动，没有提交的也算）。`,
  );
  const change = compare(await readBase(repository, base, after), after, palette());
  if (out !== undefined) {
    for (const file of writeReport(change, out, format)) console.log(path.join(out, file));
    return;
  }
  const whole = '加上选项 --out 文件夹，写在 review-full.md 里';
  const options = { pictured: false, whole, limit: COMMENT_LIMIT };
  process.stdout.write(
    format === 'json' ? jsonReport(change, false) : renderReport(change, options),
  );
}

function palette() {
  const tokens = new URL('../src/styles/tokens.css', import.meta.url);
  return paletteOf(readFileSync(tokens, 'utf8'), 'light');
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

function isInside(folder: string, root: string): boolean {
  const way = path.relative(path.resolve(root), path.resolve(folder));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

/** No stack trace reaches the person at the terminal. */
function explain(error: unknown): void {
  if (error instanceof GitFault) refuse(error.message);
  else if (error instanceof Error && 'code' in error) refuse(`写不进去：${error.message}`);
  else refuse(`没有做完，程序出了错，请把这句话告诉维护者：${String(error)}`);
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
