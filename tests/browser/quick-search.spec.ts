import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './support/watch.ts';
import { axe } from './support/axe.ts';

const box = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

async function open(page: Page, path = '/') {
  await page.goto(path);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
}

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the quick search, and Escape gives the page back`, async ({ page }) => {
    await page.goto('/cases/red-station/');
    await page.keyboard.press(key);
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('what is typed while the tool still loads is not lost', async ({ page }) => {
  await page.route('**/_astro/quick-search*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await open(page);
  await page.keyboard.type('红色', { delay: 100 });
  await page.waitForTimeout(900);
  await page.keyboard.type('驿站');
  await expect(box(page)).toHaveValue('红色驿站');
  await expect(options(page).first()).toContainText('红色驿站');
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('searchbox').first()).toHaveValue('/');
});

test('the link in the header opens it, and closing gives the focus back', async ({ page }) => {
  await page.goto('/');
  const link = page.locator('quick-search > a');
  await link.click();
  await expect(box(page)).toBeFocused();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(link).toBeFocused();
});

test('it can be closed while what searches is still loading', async ({ page }) => {
  await page.route(/quick-search\.[^/]*\.js$/, () => undefined);
  await page.goto('/');
  const link = page.locator('quick-search > a');
  await link.click();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('arrow keys choose among eight results and all of them, and Enter goes there', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type('驿站');
  await expect(options(page)).toHaveCount(9);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(options(page).last()).toHaveText(/^全部结果（\d+条）$/);
  await page.keyboard.press('ArrowDown');
  const first = options(page).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? 'none',
  );
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\/red-station\//);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0))
    .toBeGreaterThan(0);
});

test('Enter without a choice goes to all results', async ({ page }) => {
  await open(page);
  await page.keyboard.type('人才');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
});

test('what was typed before the search had loaded is searched', async ({ page }) => {
  await page.route('**/quick-search*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('司机之家');
  await expect(options(page).first()).toContainText('司机之家');
});

test('the last searches are offered, and can be erased', async ({ page }) => {
  await open(page);
  await page.keyboard.type('人才');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
  await open(page);
  await expect(options(page)).toHaveText([/人才/]);
  await page.getByRole('button', { name: '清除搜索记录' }).click();
  await expect(options(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
});

test('an index that cannot be loaded leaves the way to the page of searches', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page);
  await page.keyboard.type('人才');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('没有加载成功');
  await expect(options(page)).toHaveAttribute('href', /\/search\/\?q=/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it is accessible and fits a 360 px phone, ${colorScheme}`, async ({ page }) => {
    const troubles = await watch(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page, '/cases/red-station/');
    await page.keyboard.type('hsyz');
    await expect(options(page)).toHaveCount(9);
    await page.keyboard.press('ArrowDown');
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const sizes = await page
      .getByRole('dialog')
      .evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth, innerWidth]);
    expect(sizes[0]).toBe(sizes[1]);
    expect(sizes[1]).toBeLessThanOrEqual(360);
    expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
  });
}

test('in forced colours the chosen result can be told from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  await page.keyboard.type('驿站');
  await expect(options(page)).toHaveCount(9);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveCSS('outline-style', 'solid');
  await expect(options(page).nth(1)).toHaveCSS('outline-style', 'none');
});

test('a page loads no more than 6 kB of script for a search that nobody makes', async ({
  page,
}) => {
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (!/search|worker|highlight|arrival|recent|pagefind/i.test(response.url())) return;
    if (response.url().endsWith('.js'))
      sizes.push(brotliCompressSync(await response.body()).length);
    else if (response.url().includes('/pagefind/')) sizes.push(Infinity);
  });
  await page.goto('/cases/red-station/');
  await page.waitForLoadState('networkidle');
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the header leads to the page of searches', async ({ page }) => {
    await page.goto('/');
    await page.locator('quick-search > a').click();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});
