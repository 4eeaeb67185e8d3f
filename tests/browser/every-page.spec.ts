import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { nameAt } from '../../src/domain/paths.ts';
import { sitemapPaths } from './support/site.ts';
import { watch } from './support/watch.ts';

const paths = sitemapPaths();
/** Pages of one kind that are looked at; `PAGES_OF_A_KIND=1000` looks at all. */
const MOST = Number(process.env['PAGES_OF_A_KIND'] ?? 24);

test('the site map lists the whole site', () => {
  expect(paths.length).toBeGreaterThan(90);
});

/** Some of many, from the first to the last, as far from one another as can be. */
function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, (all.length - 1) / (MOST - 1));
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const looked = [...Map.groupBy(paths, nameAt).values()].flatMap((all) => spread(all));

for (const path of looked) {
  test(`${path} reads well on a 360 px phone and troubles nobody`, async ({ page }) => {
    const troubles = await watch(page);
    await page.setViewportSize({ width: 360, height: 780 });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'horizontal scroll').toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
  });
}

for (const path of ['/', '/cases/red-station/', '/data/', '/figures/', '/search/?q=红色驿站']) {
  test(`${path} keeps its contrast in the dark and in large type`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.addInitScript(() => localStorage.setItem('reading-size', 'large'));
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'horizontal scroll').toBe(0);
  });
}
