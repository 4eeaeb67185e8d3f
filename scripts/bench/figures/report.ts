import { greatest, max, median, min, sum } from 'd3';
import type { Comparison, LibraryName, Result } from './comparison.ts';
import type { Measured } from './measure.ts';
import { timesOf } from './rounds.ts';
import { tableOf } from './table.ts';

/** What a figure may take at most. */
const LIMITS = { milliseconds: 3, brotli: 12_000 };

/** Prints what the figures take, by type and in all, and whether the limits hold. */
export function reportFigures(measured: Measured[], runs: number): void {
  const types = [...new Set(measured.map(({ type }) => type))];
  const rows = types.map((type) =>
    rowOf(
      type,
      measured.filter((one) => one.type === type),
    ),
  );
  console.log(`figures: records to both SVGs, ${runs} runs each`);
  console.log(
    tableOf([
      ['type', 'figures', 'median ms', 'p95 ms', 'slowest ms', 'bytes', 'most', 'brotli', 'most'],
      ...rows,
      rowOf('all', measured),
    ]),
  );
  const first = measured.map((one) => one.first);
  console.log(
    `first drawings, not compiled yet: median ${ms(median(first) ?? 0)} ms, ` +
      `all ${measured.length} together ${ms(sum(first))} ms`,
  );
  const slowest = greatest(measured, (one) => one.median);
  const largest = greatest(measured, (one) => one.brotli);
  if (!slowest || !largest) return;
  console.log(
    limit(`${LIMITS.milliseconds} ms a figure`, slowest.median < LIMITS.milliseconds) +
      `the slowest is ${slowest.name}, ${ms(slowest.median)} ms`,
  );
  console.log(
    limit(`${LIMITS.brotli} bytes in brotli`, largest.brotli < LIMITS.brotli) +
      `the largest is ${largest.name}, ${largest.brotli} bytes`,
  );
}

/** Prints each set of data as each library draws it. */
export function reportComparison(compared: Comparison[], runs: number): void {
  const rows = compared.flatMap(({ name, results }) =>
    results.map((result) => {
      const { library, median, p95, raw, brotli } = result;
      const [slower, larger] = [ratio(result, results, 'median'), ratio(result, results, 'brotli')];
      return [
        name,
        library,
        ms(median),
        ms(p95),
        times(slower),
        `${raw}`,
        `${brotli}`,
        times(larger),
      ];
    }),
  );
  console.log(`\nthe same data by three libraries, both widths, ${runs} runs each`);
  console.log(
    tableOf([
      ['data', 'library', 'median ms', 'p95 ms', '÷ ours', 'bytes', 'brotli', '÷ ours'],
      ...rows,
    ]),
  );
}

/** Prints what does not depend on the machine, to be quoted. */
export function reportRatios(compared: Comparison[]): void {
  console.log('\nratios to ours over all these data: least, median, greatest');
  const rows = (['Observable Plot', 'ECharts'] as const).map((library) => [
    library,
    ...spread(compared, library, 'median'),
    ...spread(compared, library, 'brotli'),
  ]);
  for (const [library, ...[least, middle, most, small, mid, large]] of rows) {
    console.log(`  ${library}: time ${least} ${middle} ${most}, brotli ${small} ${mid} ${large}`);
  }
}

type Figured = 'median' | 'brotli';

function spread(compared: Comparison[], library: LibraryName, of: Figured): string[] {
  const ratios = compared.flatMap(({ results }) =>
    results
      .filter((result) => result.library === library)
      .map((result) => ratio(result, results, of)),
  );
  return [min(ratios), median(ratios), max(ratios)].map((value) => times(value ?? Number.NaN));
}

function ratio(result: Result, results: Result[], of: Figured): number {
  const ours = results.find(({ library }) => library === 'ours');
  return ours ? result[of] / ours[of] : Number.NaN;
}

function rowOf(name: string, measured: Measured[]): string[] {
  const pooled = timesOf(measured.flatMap(({ samples }) => samples));
  const middle = (of: 'raw' | 'brotli') => `${Math.round(median(measured, (one) => one[of]) ?? 0)}`;
  const most = (of: 'raw' | 'brotli') => `${max(measured, (one) => one[of])}`;
  return [
    name,
    `${measured.length}`,
    ms(pooled.median),
    ms(pooled.p95),
    ms(max(measured, (one) => one.median) ?? 0),
    middle('raw'),
    most('raw'),
    middle('brotli'),
    most('brotli'),
  ];
}

const limit = (what: string, holds: boolean) => `${what}: ${holds ? 'holds' : 'BROKEN'}, `;
const ms = (milliseconds: number) => milliseconds.toFixed(3);
const times = (value: number) => `${value.toFixed(2)}×`;
