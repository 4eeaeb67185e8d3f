import { watchMemory } from '../search/peak-memory.ts';

/** What a build cost. */
export interface Cost {
  /** Of the processor, all threads of the build's own process. */
  seconds: number;
  /** Its peak. */
  megabytes: number;
  /** The peaks of the processes that it started, in sum. */
  others: number;
}

/** Builds the content root of the environment and prints a line of JSON: what it cost. */
const before = process.memoryUsage().rss;
const peak = watchMemory();
await import('../../build.ts');
const { user, system } = process.cpuUsage();
const own = process.resourceUsage().maxRSS * 1024;
const others = peak() - (own - before);
const cost: Cost = {
  seconds: (user + system) / 1e6,
  megabytes: Math.round(own / 1e6),
  others: Math.max(0, Math.round(others / 1e6)),
};
console.log(JSON.stringify(cost));
