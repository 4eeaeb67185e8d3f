import { expect, test, type Page, type Route } from '@playwright/test';
import { seeded } from '../../scripts/bench/search/random.ts';

/** How many sequences are tried; each has a number, so that one that fails can be tried again. */
const SEQUENCES = Number(process.env['SEARCH_SEQUENCES'] ?? 4);
const FIRST = Number(process.env['SEARCH_SEQUENCE'] ?? 1);
/** In milliseconds: longer than the search waits for a silent connection. */
const GIVES_UP = 60_000;

const QUERIES = ['红色驿站', '有多少快递小哥', 'kpjh', '123亿元', '专精特新', '什么是五老', '人才'];
const FILES = [
  /\/pagefind\//,
  /\/pagefind\/index\//,
  /\/pagefind\/search\.json/,
  /\/_astro\/.*\.js/,
];
const FAULTS = {
  stall: () => undefined,
  abort: (route: Route) => route.abort(),
  fail: (route: Route) => route.fulfill({ status: 500 }),
  vanish: (route: Route) => route.fulfill({ status: 404 }),
};

const status = (page: Page) => page.locator('#search-status');
const type = (page: Page, words: string) =>
  page.locator('search-page input[type="search"]').fill(words);

/** Does what a reader and a bad network do, and tells what was done. */
async function disturb(page: Page, next: () => number): Promise<string[]> {
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const steps: string[] = [];
  for (let count = 3 + Math.floor(next() * 6); count > 0; count -= 1) {
    const chance = next();
    if (chance < 0.5) {
      const query = one(QUERIES);
      steps.push(query);
      await type(page, query);
    } else if (chance < 0.75) {
      const fault = one(Object.keys(FAULTS) as (keyof typeof FAULTS)[]);
      const files = one(FILES);
      steps.push(`${fault} ${files.source}`);
      await page.route(files, FAULTS[fault]);
    } else if (chance < 0.9) {
      const isOffline = next() < 0.5;
      steps.push(isOffline ? 'offline' : 'online');
      await page.context().setOffline(isOffline);
    } else {
      steps.push('mended');
      await page.unrouteAll();
    }
    await page.waitForTimeout(next() * 800);
  }
  return steps;
}

for (let number = FIRST; number < FIRST + SEQUENCES; number += 1) {
  test(`whatever happens, the search comes to an end and can be used again: ${number}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(4 * GIVES_UP);
    const { next } = seeded(number);
    await page.goto('/search/');
    const steps = await disturb(page, next);
    const told = `${steps.join('; ')}; then`;
    await type(page, '梧桐树人才向党');
    await expect(status(page), told).toHaveAttribute('data-state', /done|failed/, {
      timeout: GIVES_UP,
    });

    await page.unrouteAll();
    await context.setOffline(false);
    if ((await status(page).getAttribute('data-state')) === 'failed') {
      const anew = status(page).getByRole('button', { name: '重新加载' });
      await ((await anew.isVisible()) ? anew : page.getByRole('button', { name: '重试' })).click();
    }
    await expect(status(page), `${told} 重试`).toHaveAttribute('data-state', /done|failed/, {
      timeout: GIVES_UP,
    });
    await type(page, '鲲鹏计划');
    await expect(page.locator('#search-results > li').first(), told).toContainText('鲲鹏计划', {
      timeout: GIVES_UP,
    });
    await expect(status(page), told).toHaveAttribute('data-state', 'done');
  });
}
