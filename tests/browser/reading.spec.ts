import { expect, test } from '@playwright/test';
import { shownIn } from './support/drawings.ts';

test('the reading settings last from page to page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByLabel('深色').check();
  await page.getByLabel('大字', { exact: true }).check();
  await page.goto('/data/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(Number.parseFloat(size)).toBe(20);
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

test('in 长者模式 the labels of a figure grow with the text, and what is tapped is 44 px high', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const labels = async () => {
    const texts = (await shownIn(page)).filter(({ tag }) => tag === 'text');
    return Math.min(...texts.map(({ size }) => size));
  };
  await page.goto('/figures/srdi-growth/');
  const usual = await labels();
  await page.evaluate(() => localStorage.setItem('reading-size', 'elder'));
  await page.reload();
  expect(await labels()).toBeGreaterThan(usual * 1.25);
  for (const name of ['栏目', '阅读设置']) {
    const box = await page.getByRole('button', { name }).boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
  }
  const past = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(past).toBe(0);
});

test('on a phone the header is two rows, and its sheet leads to every kind of case', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/');
  expect((await page.locator('.site-header').boundingBox())!.height).toBeLessThan(100);
  const sheet = page.getByRole('navigation', { name: '主导航' });
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: '栏目' }).click();
  await expect(sheet.getByRole('link', { name: '机制' })).toBeVisible();
  await sheet.getByRole('link', { name: '工程' }).click();
  await expect(page).toHaveURL(/\/cases\/kind\/project\/$/);
});
