import type { Built } from './build.ts';
import { CLASSES, NONSENSE, RULE } from './classes.ts';
import { ENGINE_NAMES } from './engines.ts';
import type { EngineId } from './engine.ts';
import type { Asked, Measured } from './measure.ts';
import { mean, quantile } from './metrics.ts';

export interface Result {
  id: EngineId;
  built: Built;
  measured: Measured;
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const MB = (bytes: number) => (bytes / 1e6).toFixed(2);

/** The query classes and the relevance rule, in words. */
export function reportRules(): void {
  console.log('Classes of queries:');
  for (const [id, says] of CLASSES) console.log(`  ${id.padEnd(13)} ${says}`);
  console.log(`  ${'nonsense'.padEnd(13)} ${NONSENSE}`);
  console.log(`Relevance:\n  ${RULE.join('\n  ')}\n`);
}

export function reportSize(count: number, results: readonly Result[]): void {
  const queries = results[0]?.measured.asked.length ?? 0;
  console.log(`\n== ${count} cases, ${queries} queries ==`);
  for (const { id, measured } of results) {
    console.log(`\n${ENGINE_NAMES[id]}: recall · precision · strict · MRR · nDCG@10 · zero · n`);
    for (const [cls] of CLASSES)
      reportRow(
        cls,
        measured.asked.filter((asked) => asked.id === cls),
      );
    reportRow('all', measured.asked);
    const short = measured.asked.filter((asked) => asked.recall < 1 || asked.precision < 1);
    if (id === 'ours') for (const asked of short.slice(0, 40)) console.log(`    ${miss(asked)}`);
  }
  console.log('');
  for (const result of results) reportCosts(result);
}

function miss({ id, text, recall, precision, total }: Asked): string {
  return `${id} “${text}” recall ${recall.toFixed(2)} precision ${precision.toFixed(2)} of ${total}`;
}

function reportRow(label: string, asked: readonly Asked[]): void {
  if (asked.length === 0) return;
  const values = (['recall', 'precision', 'strict', 'reciprocalRank', 'ndcg', 'zero'] as const).map(
    (key) => mean(asked.map((one) => one[key])).toFixed(3),
  );
  console.log(`  ${label.padEnd(13)} ${values.join('  ')}  ${asked.length}`);
}

function parts({ kinds }: Measured): string {
  return [...kinds]
    .filter(([, bytes]) => bytes.length > 0)
    .map(([kind, bytes]) => `${kind} ${kB(quantile(bytes, 0.5))} (p90 ${kB(quantile(bytes, 0.9))})`)
    .join(' · ');
}

function reportCosts({ id, built, measured }: Result): void {
  const { first, later, asked, nonsense, longTasks: tasks } = measured;
  const times = asked.map(({ milliseconds }) => milliseconds);
  console.log(
    `${ENGINE_NAMES[id]}\n` +
      `  nonsense said so ${(nonsense * 100).toFixed(1)} %\n` +
      `  first query ${kB(quantile(first, 0.5))} kB, p90 ${kB(quantile(first, 0.9))}; ` +
      `later ${kB(quantile(later, 0.5))} kB, p90 ${kB(quantile(later, 0.9))} (${first.length} visitors)\n` +
      `  of it ${parts(measured)}\n` +
      `  query ${quantile(times, 0.5).toFixed(1)} ms, p90 ${quantile(times, 0.9).toFixed(1)}; ` +
      `${tasks.length} long tasks at 4 × slowdown, longest ${Math.round(Math.max(0, ...tasks))} ms\n` +
      `  index ${MB(built.bytes)} MB, build ${(built.milliseconds / 1000).toFixed(1)} s, ` +
      `peak ${Math.round(built.memory / 1e6)} MB`,
  );
}

/** Ours beside each other engine: below 1 is less of what costs. */
export function reportRatios(count: number, results: readonly Result[]): void {
  const ours = results.find(({ id }) => id === 'ours');
  if (!ours) return;
  const costs = ({ built, measured }: Result) => ({
    'first bytes': quantile(measured.first, 0.5),
    'later bytes': quantile(measured.later, 0.5),
    'query time': quantile(
      measured.asked.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
    'index bytes': built.bytes,
    'build time': built.milliseconds,
    memory: built.memory,
  });
  for (const other of results.filter(({ id }) => id !== 'ours')) {
    const theirs: Record<string, number> = costs(other);
    const ratios = Object.entries(costs(ours)).map(([key, value]) => {
      const ratio = value / theirs[key]!;
      return `${key} ${Number.isFinite(ratio) ? ratio.toFixed(2) : '–'}`;
    });
    console.log(`${count} cases, ours ÷ ${ENGINE_NAMES[other.id]}: ${ratios.join(' · ')}`);
  }
}
