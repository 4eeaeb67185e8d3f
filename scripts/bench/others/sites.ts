import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { contentRoot, workPlaces } from '../../../src/content/root.ts';
import { readProse } from '../search/prose.ts';
import { writeSite } from '../site/content.ts';
import type { Cost } from '../site/build-once.ts';
import { GENERATORS, writeProject } from './sites/projects.ts';

/**
 * What this project costs beside Astro as it comes and Starlight, on the same texts, after `npm
 * install` here: `npm run sites -- 1000`. Each is built cold, with no check, figure or record of a
 * number but here. Seconds are those that the processor worked for the build's own process.
 */
const size = Number(process.argv[2] ?? '100');
if (!Number.isInteger(size) || size < 1) throw new Error('a number of cases: 1000');
process.chdir(path.resolve(import.meta.dirname, '../../..'));
const prose = readProse(contentRoot());
const folder = path.resolve('.cache/bench/beside');
const root = path.join(folder, 'content');
rmSync(folder, { recursive: true, force: true });
writeSite(root, size, prose);

const costs = new Map<string, Cost>();
for (const generator of GENERATORS) {
  const project = path.join(import.meta.dirname, '.cache', generator);
  writeProject(project, generator, root);
  const script = path.join(import.meta.dirname, 'sites/build-once.ts');
  costs.set(generator, run([script, project, generator]));
}
process.env['CONTENT_DIR'] = root;
rmSync(workPlaces().cacheDir, { recursive: true, force: true });
process.env['OUT_DIR'] = path.join(folder, 'dist');
costs.set('this project', run([path.resolve('scripts/bench/site/build-once.ts')]));

const plain = costs.get('astro')!.seconds;
console.log(`${size} cases`);
for (const [name, { seconds, megabytes, others }] of costs) {
  console.log(
    `  ${name}: ${seconds.toFixed(1)} s, ${(seconds / plain).toFixed(1)} × astro, ${megabytes} MB, ${others} MB the largest of the others`,
  );
}

/** @returns what a script says in its last line. */
function run(words: string[]): Cost {
  const stdio: ('ignore' | 'pipe' | 'inherit')[] = ['ignore', 'pipe', 'inherit'];
  const out = execFileSync(process.execPath, words, { stdio, maxBuffer: 2 ** 28 });
  return JSON.parse(out.toString().trim().split('\n').at(-1)!) as Cost;
}
