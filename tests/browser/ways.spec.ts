import { expect, test } from '@playwright/test';

test('the timeline lists dated facts by year, and the front page leads to it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '时间线' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('时间线');
  const years = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual([...years].sort().reverse());
  await page.locator('main li a.fact').first().click();
  await expect(page).toHaveURL(/\/data\/[\w-]+\/#/);
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
