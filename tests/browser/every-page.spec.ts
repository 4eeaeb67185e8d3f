import { expect, test } from '@playwright/test';
import { nameAt } from '../../src/domain/paths.ts';
import { sitemapPaths, spread } from './support/site.ts';
import { watch } from './support/watch.ts';
import { axe } from './support/axe.ts';

const paths = sitemapPaths();
test('the site map lists the whole site', () => {
  expect(paths.length).toBeGreaterThan(90);
});

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
    const { violations } = await axe(page).analyze();
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
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'horizontal scroll').toBe(0);
  });
}
