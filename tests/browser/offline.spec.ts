import { expect, test, type Page } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

const SLOW = { timeout: 30_000 };

const CASE = '/cases/red-station/';

/** Reads a page to the point where it is kept. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const isKept = () =>
    page.evaluate(
      async (place) => Boolean(await caches.match(new URL(place, location.href).href)),
      path,
    );
  await expect.poll(isKept, SLOW).toBe(true);
}

test('a page once read opens again without a network, with its style, and says so', async ({
  page,
  context,
}) => {
  await read(page, '/');
  await read(page, CASE);
  const margin = () =>
    page.locator('.prose').evaluate((prose) => getComputedStyle(prose).maxInlineSize);
  const online = await margin();
  await expect(page.locator('.offline')).toHaveCount(0);
  await context.setOffline(true);
  await page.goto(CASE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('红色驿站');
  await expect(page.locator('main > .offline')).toContainText('没有网络，这一页是');
  expect(await margin()).toBe(online);
  await page.locator('.prose a[data-fact]').first().click();
  await expect(page.locator('fact-notes section:popover-open')).toBeVisible();
});

test('the first page of a visit is kept too; one never read says what can be read', async ({
  page,
  context,
}) => {
  await read(page, CASE);
  await context.setOffline(true);
  await page.goto('/glossary/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络');
  await page.getByRole('link', { name: /^红色驿站/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('红色驿站');
});

test('who keeps the search can ask anything without a network', async ({ page, context }) => {
  await read(page, '/');
  await read(page, '/search/');
  await page.goto('/search/?q=驿站');
  await expect(page.locator('#search-results li').first()).toBeVisible(SLOW);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('button', { name: '存下搜索' }).click();
  await expect(page.getByText('已存下')).toBeVisible(SLOW);
  await context.setOffline(true);
  await page.goto('/search/?q=固定资产投资');
  await expect(page.locator('#search-results li').first()).toContainText('固定资产投资', SLOW);
});

test('a search alone does not fetch the whole index', async ({ page, context }) => {
  const whole: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/whole.')) whole.push(request.url());
  });
  await read(page, '/');
  await page.goto('/search/?q=驿站');
  await expect(page.locator('#search-results li').first()).toBeVisible(SLOW);
  await page.goto('/search/?q=人才');
  await expect(page.locator('#search-results li').first()).toBeVisible(SLOW);
  expect(whole).toEqual([]);
  expect(
    await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('search '));
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().length;
    }),
  ).toBe(0);
});

test('with a network nothing stale is shown', async ({ page }) => {
  await read(page, '/');
  await read(page, CASE);
  await page.evaluate(async (url) => {
    const name = (await caches.keys()).find((one) => one.startsWith('read '))!;
    const cache = await caches.open(name);
    await cache.put(url, new Response('旧的一页', { headers: { 'Content-Type': 'text/html' } }));
  }, CASE);
  await page.goto(CASE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('红色驿站');
});

test('what is kept can be emptied in the reading settings', async ({ page, context }) => {
  await read(page, '/');
  await read(page, CASE);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('group', { name: '离线' }).getByRole('button', { name: '清空' }).click();
  await expect(page.getByText('已清空')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await context.setOffline(true);
  await page.goto(CASE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络');
});
