import { expect, test, type Page } from '@playwright/test';

async function search(page: Page, query: string) {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
}

const titles = (page: Page) => page.locator('#search-results > li h2');

test('searching 红色驿站 finds its page first', async ({ page }) => {
  await search(page, '红色驿站');
  await expect(titles(page).first()).toHaveText('红色驿站');
});

test('searching 146.6 finds the number and the page that tells of it', async ({ page }) => {
  await search(page, '146.6');
  await expect(titles(page).filter({ hasText: '146.6万元' })).toHaveCount(1);
  await expect(titles(page).filter({ hasText: '党建经费保障' })).toHaveCount(1);
});

test('searching 人才 finds the talent brand and the talent outcome', async ({ page }) => {
  await search(page, '人才');
  await expect(titles(page).filter({ hasText: '梧桐树·人才向党' })).toHaveCount(1);
  await expect(titles(page).filter({ hasText: /^创新势能$/ })).toHaveCount(1);
});

test('typing searches, and the address can be shared', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('司机之家');
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
  await expect(titles(page).first()).toHaveText('司机之家');
  await expect(page).toHaveURL(/\?q=/);
  const address = page.url();
  await page.goto('/');
  await page.goto(address);
  await expect(titles(page).first()).toHaveText('司机之家');
});

test('a facet narrows the results, the address keeps it, and Back takes it off', async ({
  page,
}) => {
  await search(page, '红色驿站');
  const all = Number(await page.locator('#search-status').getAttribute('data-total'));
  const facet = page.getByRole('group', { name: '类型' }).getByLabel('服务阵地');
  await facet.check();
  await expect(page).toHaveURL(/kind=/);
  await expect
    .poll(async () => Number(await page.locator('#search-status').getAttribute('data-total')))
    .toBeLessThan(all);
  await expect(facet).toBeFocused();
  await page.goBack();
  await expect(page.locator('#search-status')).toHaveAttribute('data-total', String(all));
});

test('results lead to sections of a page', async ({ page }) => {
  await search(page, '红色驿站');
  const section = page.locator('#search-results > li').first().locator('.where a').first();
  await expect(section).toHaveAttribute('href', /^\/cases\/red-station\/#/);
});

test('a slash puts the cursor in the search box', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a search that finds nothing says so and offers the list of cases', async ({ page }) => {
  await search(page, '鼉鼊龘靐');
  await expect(page.locator('#search-status')).toContainText('没有找到');
  await expect(page.locator('.index')).toBeVisible();
});

test('an index that cannot be loaded says so and offers the list of cases', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=人才');
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('.index')).toBeVisible();
});

test('a page that does not exist answers 404 and offers a search for its name', async ({
  page,
}) => {
  const response = await page.goto('/cases/红色驿站/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('searchbox')).toHaveValue('红色驿站');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(titles(page).first()).toHaveText('红色驿站');
});
