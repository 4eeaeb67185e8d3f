import { quantileSorted } from 'd3';

/** Milliseconds of one drawing over all its runs. */
export interface Times {
  median: number;
  p95: number;
}

/** Rounds before any is counted, so that the compiler is done with every drawing. */
const WARM_UP = 60;

/**
 * Times drawings in interleaved rounds: each is drawn once a round, and each round begins one
 * drawing further on, so that a machine that slows down, or the rubbish that one of them leaves,
 * hits all alike.
 * @param draws each gives its finished SVG
 * @param runs how often each is timed
 * @returns the milliseconds of each drawing's runs, in their order
 */
export function timeInRounds(draws: readonly (() => string)[], runs: number): number[][] {
  const samples = draws.map((): number[] => []);
  for (let round = -Math.min(WARM_UP, runs); round < runs; round += 1) {
    for (let step = 0; step < draws.length; step += 1) {
      const index = (step + Math.max(0, round)) % draws.length;
      const taken = timeOf(draws[index]!);
      if (round >= 0) samples[index]!.push(taken);
    }
  }
  return samples;
}

/** @returns the milliseconds of one drawing. */
export function timeOf(draw: () => string): number {
  const start = performance.now();
  // Counting the bytes makes one string of what may still be a chain of pieces.
  Buffer.byteLength(draw());
  return performance.now() - start;
}

/** @returns the median and the 95th percentile of some runs. */
export function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantileSorted(sorted, 0.5) ?? 0, p95: quantileSorted(sorted, 0.95) ?? 0 };
}
