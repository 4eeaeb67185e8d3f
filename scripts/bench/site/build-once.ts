import { secondsWorked, watchMemory } from '../search/peak-memory.ts';

/** What a build cost. */
export interface Cost {
  /** Of the processor, in the build's own process and in all that it started. */
  seconds: number;
  /** The peak of its own process. */
  megabytes: number;
  /** The largest peak of a process that it started. */
  others: number;
}

/** Builds the content root of the environment and prints a line of JSON: what it cost. */
export async function printCost(build: () => Promise<unknown>): Promise<void> {
  const peaks = watchMemory();
  await build();
  const cost: Cost = {
    seconds: secondsWorked(),
    megabytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    others: Math.round(Math.max(0, ...peaks().others) / 1e6),
  };
  console.log(JSON.stringify(cost));
}

if (import.meta.main) await printCost(() => import('../../build.ts'));
