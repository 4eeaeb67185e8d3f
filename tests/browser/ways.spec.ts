import { expect, test } from '@playwright/test';

test('the timeline lists dated facts by year, and the front page leads to it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '时间线' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('时间线');
  const years = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual([...years].sort().reverse());
  const shown = await page.locator('main li:not(.same) > .when').allTextContents();
  expect(new Set(shown).size).toBeGreaterThan(shown.length * 0.8);
  await page
    .getByRole('navigation', { name: '年份' })
    .getByRole('link', { name: '2023年' })
    .click();
  await expect(page).toHaveURL(/#year-2023$/);
  await expect(page.getByRole('heading', { name: '2023年' })).toBeInViewport();
  await page.locator('main li a.fact').first().click();
  await expect(page).toHaveURL(/\/data\/[\w-]+\/#/);
});

test('a long page lists its parts beside the text, and in a fold on a phone', async ({ page }) => {
  for (const path of ['/about/', '/guide/first-case/', '/cases/red-station/']) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    const parts = page.getByRole('navigation', { name: '本页' }).getByRole('link');
    const last = parts.last();
    await last.click();
    const name = await last.textContent();
    await expect(page.getByRole('heading', { name: name!, exact: true }).first()).toBeInViewport();
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(path);
    await expect(parts.first()).toBeHidden();
    await page.getByText('本页目录').click();
    await expect(page.locator('.contents a').last()).toBeVisible();
  }
});

test('texts that changed on one day are one line of the changes', async ({ page }) => {
  await page.goto('/changes/');
  const days = await page.locator('.changes li:has(> p > a[href^="/cases/"])').allTextContents();
  const dates = days.map((text) => /\d+年\d+月\d+日/.exec(text)?.[0]);
  expect(dates.length).toBeGreaterThan(0);
  expect(new Set(dates).size).toBe(dates.length);
});

test('a link over the next title in a strand stands over it in 长者模式, too', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('reading-size', 'elder');
  });
  await page.goto('/cases/red-station/');
  const next = page.locator('[rel=next]').first();
  const [label, link] = [await next.locator('span').boundingBox(), await next.boundingBox()];
  expect(label!.height).toBeLessThan(link!.height * 0.75);
  expect(label!.width).toBeGreaterThan(link!.width * 0.9);
});

test('a case says where it stands in the whole, and leads on within its strand', async ({
  page,
}) => {
  await page.goto('/cases/red-station/');
  const place = page.getByRole('navigation', { name: '脉络' });
  await expect(place.locator('[aria-current=location]').first()).toBeVisible();
  const next = place.locator('[rel=next]').first();
  const slug = await next.getAttribute('href');
  await next.click();
  await expect(page).toHaveURL(new RegExp(`${slug!}$`));
  const back = page.getByRole('navigation', { name: '脉络' }).locator('[rel=prev]');
  expect(
    await back.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toContain('/cases/red-station/');
});

test('the first letters of the glossary lead to their terms', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/glossary/');
  const letters = page.getByRole('navigation', { name: '首字母' }).getByRole('link');
  const names = await letters.allTextContents();
  expect(names.slice(1)).toEqual([...names.slice(1)].sort());
  await letters.getByText('H', { exact: true }).click();
  await expect(page.locator('dt', { hasText: /^\s*红色驿站/ })).toBeInViewport();
});
