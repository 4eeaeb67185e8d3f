import { greatest, max, median, sum } from 'd3';
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
