import { readFileSync } from 'node:fs';

/** Milliseconds between two looks; a peak is kept by the system, so only the last one may be missed. */
const INTERVAL = 20;

/** Peaks of memory in bytes. */
interface Peaks {
  /** Of this process, less what it had at first. */
  own: number;
  /** Of each process that it started, and of those that they started; none without `/proc`. */
  others: number[];
}

/**
 * Watches the memory of this process and of those below it: Pagefind works in one of its own.
 * @returns a function that stops and gives the peaks
 */
export function watchMemory(): () => Peaks {
  const before = process.memoryUsage().rss;
  const peaks = new Map<string, number>();
  const look = (parent: string) => {
    for (const child of childrenOf(parent)) {
      peaks.set(child, Math.max(peakOf(child), peaks.get(child) ?? 0));
      look(child);
    }
  };
  const own = String(process.pid);
  const timer = setInterval(() => {
    look(own);
  }, INTERVAL);
  return () => {
    clearInterval(timer);
    look(own);
    return { own: process.resourceUsage().maxRSS * 1024 - before, others: [...peaks.values()] };
  };
}

function childrenOf(pid: string): string[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
}

function peakOf(pid: string): number {
  return Number(/VmHWM:\s*(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Seconds that the processor worked for this process and for those below it that have ended; without
 * `/proc`, for this one alone.
 */
export function secondsWorked(): number {
  const { user, system } = process.cpuUsage();
  // From the third column on, as the second may hold spaces; in hundredths of a second.
  const columns = read('/proc/self/stat').split(') ')[1]?.split(' ') ?? [];
  const [inUser = 0, inSystem = 0] = columns.slice(13, 15).map(Number);
  return (user + system) / 1e6 + (inUser + inSystem) / 100;
}
