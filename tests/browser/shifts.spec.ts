import { expect, test } from '@playwright/test';

/** What moves after it was shown, as browsers count it: on a phone a sentence may take a second line. */
const MOST = 0.02;

const READY: Record<string, string> = {
  '/search/?q=驿站': '#search-status[data-state="done"]',
  '/compare/': 'compare-page:defined [data-tool]:not([hidden])',
  '/cases/red-station/': 'main',
};

for (const [address, ready] of Object.entries(READY)) {
  for (const width of [360, 1280]) {
    test(`what is shown keeps its place while ${address} loads, ${width} wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as PerformanceEntry & { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      await page.locator(ready).waitFor();
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() =>
              setTimeout(() => {
                const { shifts } = window as unknown as { shifts: number[] };
                resolve(shifts.reduce((sum, value) => sum + value, 0));
              }),
            );
          }),
      );
      expect(moved).toBeLessThan(MOST);
    });
  }
}
