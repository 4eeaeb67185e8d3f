import { expect, test } from '@playwright/test';

test('the reading settings last from page to page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByLabel('深色').check();
  await page.getByLabel('长者模式（大字）').check();
  await page.goto('/data/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(Number.parseFloat(size)).toBe(20);
});

test('the ledger can be filtered by word, scope and source', async ({ page }) => {
  await page.goto('/data/');
  const rows = page.locator('[data-ledger-row]:visible');
  const all = await rows.count();
  await page.getByLabel('查找').fill('15个 红色驿站');
  await expect(rows.first()).toContainText('设立“红色驿站”');
  for (const text of await rows.allTextContents()) expect(text).toContain('红色驿站');
  await page.getByRole('button', { name: '清除' }).click();
  await expect(rows).toHaveCount(all);
  await page.getByLabel('口径').selectOption('htz');
  await expect(page).toHaveURL(/scope=htz/);
  for (const scope of await rows.evaluateAll((list) => list.map((row) => row.dataset['scope']))) {
    expect(scope).toBe('htz');
  }
});

test('the first Tab offers to skip to the text', async ({ page }) => {
  await page.goto('/cases/red-station/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('one drawing of a figure shows at a time, whichever fits the column', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/figures/fai-growth/');
  await expect(page.locator('.drawing.narrow')).toBeVisible();
  await expect(page.locator('.drawing.wide')).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 780 });
  await expect(page.locator('.drawing.wide')).toBeVisible();
  await expect(page.locator('.drawing.narrow')).toBeHidden();
});
