import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { BuiltAnswer, BuiltQuestion } from '../src/integrations/built-site.ts';
import { contentRoot, workPlaces } from '../src/content/root.ts';
import { dayInChina } from '../src/domain/calendar.ts';
import { askApart, GROWTH } from './support/apart.ts';
import { BUILD_LOCK, takeTurn } from './support/build-turn.ts';
import { settleEnvironment } from './support/environment.ts';
import { fileFault } from './support/file-fault.ts';
import { digestsOfInputs, findKept, keepSite } from './support/kept-site.ts';

setFlagsFromString(GROWTH);
// The bundler, which reads this when it is loaded, gives memory back at once.
process.env['MIMALLOC_PURGE_DELAY'] = '0';
settleEnvironment('production');
const { outDir, cacheDir } = workPlaces();
const keptSite = path.join(cacheDir, 'kept-site.json');
const digests = () => digestsOfInputs(contentRoot(), dayInChina());
const endTurn = await takeTurn(BUILD_LOCK, console.error);
try {
  const { inputs, program } = digests();
  const kept = findKept(keptSite, inputs, outDir);
  if (kept) {
    console.log(
      `内容和程序都没有改动，“${outDir}”里的网站就是最新的，没有重建。内容里的提醒见 npm run check。`,
    );
    if (kept.report) console.error(kept.report);
  } else if (!(await buildAndPublish(inputs, program))) process.exitCode = 1;
  if (!process.exitCode && process.argv.includes('--portable')) await makePortableCopy();
} catch (error) {
  const why = fileFault(error);
  const at = error instanceof Error && 'path' in error ? `“${String(error.path)}”` : '';
  if (why)
    console.error(`没有发布：${at}${why}。“${outDir}”里原来的网站没有动；理好以后再构建一次。`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  endTurn();
}

async function buildAndPublish(inputs: string, program: string): Promise<boolean> {
  const [{ build }, { keptPages }, { publish }] = await Promise.all([
    import('astro'),
    import('../src/integrations/kept-pages.ts'),
    import('./support/publish.ts'),
  ]);
  const pages = keptPages(program, outDir, path.join(cacheDir, 'kept-pages.json'));
  const rejected = path.join(cacheDir, 'rejected');
  let said: string | undefined;
  const published = await publish(outDir, rejected, async (staging) => {
    await build({ outDir: staging, integrations: [pages.integration] });
    const { errors, report } = await finish(staging, rejected);
    if (report) console.error(report);
    said = report;
    return errors === 0;
  });
  // What was edited while the site was made may be in part of it only.
  if (published && digests().inputs === inputs) {
    keepSite(keptSite, inputs, outDir, said);
    pages.write();
  }
  return published;
}

/** Indexes what was built for search and checks it, side by side. */
async function finish(folder: string, rejected: string): Promise<BuiltAnswer> {
  const [{ passedNames }, { readOnce }] = await Promise.all([
    import('../src/checks/numbers/number-scan.ts'),
    import('../src/content/read.ts'),
  ]);
  const names = passedNames(await readOnce(contentRoot()));
  const question: BuiltQuestion = { folder, published: outDir, rejected, cacheDir, names };
  const stop = new AbortController();
  const ask = (step: string, asked: unknown) =>
    askApart(path.join(import.meta.dirname, 'build', step), asked, stop.signal);
  try {
    const steps = [ask('check-site.ts', question), ask('index-site.ts', folder)] as const;
    const [answer, count] = await Promise.all(steps);
    console.log(`搜索索引：${String(count)}条`);
    return answer as BuiltAnswer;
  } finally {
    stop.abort();
  }
}

async function makePortableCopy(): Promise<void> {
  const [{ isForeign, makePortable }, { readSite }, { publish }] = await Promise.all([
    import('../src/integrations/portable/make-portable.ts'),
    import('../src/integrations/site.ts'),
    import('./support/publish.ts'),
  ]);
  const target = path.join(path.dirname(outDir), 'portable');
  if (isForeign(target)) {
    throw new Error(
      `“${target}”里有别的文件，离线版没有做：请把它们移走，或给文件夹改个名，再来一次。`,
    );
  }
  await publish(target, path.join(cacheDir, 'rejected'), async (staging) => {
    await makePortable(outDir, staging, readSite().baseUrl);
    return true;
  });
  console.log(`离线版在“${target}”：双击里面的index.html打开；核对：npm run verify -- ${target}`);
}
