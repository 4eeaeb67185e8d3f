import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { contentRoot } from '../../src/content/root.ts';
import { writeCorpus } from './corpus.ts';

/** How the checks grow with the number of cases, and how they stand beside a bare parse. */
interface Cost {
  milliseconds: number;
  kilobytes: number;
  errors: number;
}

const ROUNDS = 3;
const sizes = [500, 5000];

/** @returns the cheapest of several runs, each in a process of its own. */
function measure(script: string, root: string): Cost {
  const runs = Array.from({ length: ROUNDS }, () => {
    const out = execFileSync(process.execPath, [`scripts/bench/${script}`, root]);
    return JSON.parse(out.toString()) as Cost;
  });
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

function show(name: string, { milliseconds, kilobytes, errors }: Cost): void {
  const memory = Math.round(kilobytes / 1024);
  console.log(`${name}  ${Math.round(milliseconds)} ms  ${memory} MB  ${errors} errors`);
}

const real = measure('check-once.ts', contentRoot());
show(`real content, ${readdirSync(`${contentRoot()}/cases`).length} cases`, real);

const results = sizes.map((size) => {
  const root = `.cache/bench/${size}`;
  writeCorpus(contentRoot(), root, size);
  const check = measure('check-once.ts', root);
  const parse = measure('parse-once.ts', root);
  show(`${size} cases, checks`, check);
  show(`${size} cases, a bare parse`, parse);
  console.log(`  checks ÷ bare parse: ${(check.milliseconds / parse.milliseconds).toFixed(2)}`);
  return { size, check };
});

const [small, large] = results as [(typeof results)[0], (typeof results)[0]];
const perCase = ({ size, check }: (typeof results)[0], key: 'milliseconds' | 'kilobytes') =>
  check[key] / size;
for (const key of ['milliseconds', 'kilobytes'] as const) {
  const ratio = perCase(large, key) / perCase(small, key);
  console.log(`${key} per case, ${large.size} ÷ ${small.size} cases: ${ratio.toFixed(2)}`);
}
