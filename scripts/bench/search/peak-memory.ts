import { readFileSync } from 'node:fs';

/** Milliseconds between two looks; a peak is kept by the system, so only the last one may be missed. */
const INTERVAL = 20;

/**
 * Watches the memory of this process and of those that it starts: Pagefind works in one of its own.
 * @returns a function that stops and gives the sum of their peaks in bytes, less what this process
 * had at first; where the system has no `/proc`, of this process alone
 */
export function watchMemory(): () => number {
  const before = process.memoryUsage().rss;
  const peaks = new Map<string, number>();
  const look = () => {
    for (const child of childrenOf(process.pid)) {
      peaks.set(child, Math.max(peakOf(child), peaks.get(child) ?? 0));
    }
  };
  const timer = setInterval(look, INTERVAL);
  return () => {
    clearInterval(timer);
    look();
    const own = process.resourceUsage().maxRSS * 1024 - before;
    return [...peaks.values()].reduce((sum, peak) => sum + peak, own);
  };
}

function childrenOf(pid: number): string[] {
  return read(`/proc/self/task/${pid}/children`).split(' ').filter(Boolean);
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
