import type { Browser } from '@playwright/test';
import { ask, open } from './browser.ts';

const SLOWDOWN = 4;

interface WatchedWindow {
  longTasks: number[];
}

/**
 * Asks on a machine four times slower than this one.
 * @returns tasks of the main thread over 50 ms, in milliseconds; drawing results is not part of it
 */
export async function longTasks(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await open(browser, origin);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) => {
      found.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  for (const query of queries) await ask(page, query);
  const tasks = await page.evaluate(() => (window as unknown as WatchedWindow).longTasks);
  await page.context().close();
  return tasks;
}
