import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contentRoot, workPlaces } from '../../src/content/root.ts';
import { readProse } from './search/prose.ts';
import { writeSite } from './site/content.ts';
import type { Cost } from './site/build-once.ts';
import { heaviest } from './site/pages.ts';

/**
 * What a build of many cases costs, and which of its pages are heavy:
 * `npm run bench:site -- 100,1000,5000`. Each size is built cold, again with nothing changed, and
 * again after one edit. Seconds are those that the processor worked, in all processes.
 */
const sizes = (process.argv[2] ?? '100').split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  throw new Error('numbers of cases, parted by commas: 100,1000');
}
const prose = readProse(contentRoot());

function build(outDir: string): Cost {
  const script = path.join(import.meta.dirname, 'site', 'build-once.ts');
  const env = { ...process.env, OUT_DIR: outDir };
  const stdio: ('ignore' | 'pipe' | 'inherit')[] = ['ignore', 'pipe', 'inherit'];
  const out = execFileSync(process.execPath, [script], { env, stdio, maxBuffer: 2 ** 28 });
  return JSON.parse(out.toString().trim().split('\n').at(-1)!) as Cost;
}

for (const size of sizes) {
  const folder = `.cache/bench/site-${size}`;
  const root = path.join(folder, 'content');
  const outDir = path.join(folder, 'dist');
  process.env['CONTENT_DIR'] = root;
  // What an earlier run kept would make this one cheaper.
  for (const old of [folder, workPlaces().cacheDir]) rmSync(old, { recursive: true, force: true });
  writeSite(root, size, prose);
  const runs = [
    ['cold', () => undefined],
    ['nothing changed', () => undefined],
    ['one edit', () => appendFileSync(path.join(root, 'cases/made-0000/index.mdx'), '\n末句。\n')],
  ] as const;
  let cold = 0;
  console.log(`${size} cases`);
  for (const [name, prepare] of runs) {
    prepare();
    const { seconds, megabytes, others } = build(outDir);
    cold ||= seconds;
    console.log(
      `  ${name}: ${seconds.toFixed(1)} s, ${(seconds / cold).toFixed(2)} of cold, ${megabytes} MB, ${others} MB the largest of the others`,
    );
  }
  for (const { place, bytes, brotli } of heaviest(outDir, 12)) {
    console.log(
      `  ${Math.round(bytes / 1000)} kB, ${(brotli / 1000).toFixed(1)} kB brotli  ${place}`,
    );
  }
}
