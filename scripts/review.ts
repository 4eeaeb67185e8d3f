import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isAmong } from '../src/checks/arguments.ts';
import { contentRoot } from '../src/content/root.ts';
import { paletteOf } from '../src/figures/standalone.ts';
import { HELP, parseReviewArguments, type ReviewArguments } from '../src/review/arguments.ts';
import { compare } from '../src/review/compare.ts';
import { COMMENT_LIMIT, renderReport } from '../src/review/markdown/report.ts';
import { readBase } from './review/base-content.ts';
import { GitFault } from './review/git.ts';
import { baseOf, repositoryOf } from './review/revision.ts';
import { jsonReport, writeReport } from './review/write-report.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';

const asked = parseReviewArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(HELP);
else if (asked.kind === 'fault') refuse(asked.fault);
else {
  await run(asked).catch((error: unknown) =>
    error instanceof GitFault ? refuse(error.message) : refuseFor(error),
  );
}

async function run({ base: name, format, out }: ReviewArguments & { kind: 'review' }) {
  const root = contentRoot();
  if (out !== undefined && isAmong(out, [root])) {
    return refuse(`报告不能写进内容目录“${root}”：--out 后面换一个文件夹，例如 --out review。`);
  }
  const after = await readContent(root);
  if ('fault' in after) return refuse(after.fault);
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
