import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { watch } from './support/watch.ts';

const places = JSON.parse(readFileSync('dist/data/places.json', 'utf8')) as Record<
  string,
  string[]
>;

test('the ledger can be filtered by word, scope and source, whatever page a row is on', async ({
  page,
}) => {
  const troubles = await watch(page);
  await page.goto('/data/');
  const rows = page.locator('ledger-filter li');
  await expect(rows).toHaveCount(0);
  await page.getByLabel('查找').fill('15个 红色驿站');
  await expect(rows.first()).toContainText('设立“红色驿站”');
  await expect(rows.first().locator('.number')).toHaveText('15个');
  for (const text of await rows.allTextContents()) expect(text).toContain('红色驿站');
  await expect(page.locator('ledger-filter [role="status"]')).toHaveText(/^\d+条符合$/);
  await page.getByRole('button', { name: '清除' }).click();
  await expect(rows).toHaveCount(0);
  await page.getByLabel('口径').selectOption('htz');
  await expect(page).toHaveURL(/scope=htz/);
  await expect(rows).not.toHaveCount(0);
  for (const text of await rows.allTextContents()) expect(text).toMatch(/口径：高新区(?!、)/);
  await page.locator('select[name="source"]').selectOption('union-stations-2022-09');
  await expect(page).toHaveURL(/source=union-stations-2022-09/);
  await expect(rows.first()).toContainText('工会户外劳动者驿站');
  const address = page.url();
  const shown = await rows.count();
  await page.goto('/');
  await page.goto(address);
  await expect(rows).toHaveCount(shown);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/data\/stations\/#/);
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('the address of a fact leads to its row for ever, whatever page it is on', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const troubles = await watch(page);
  for (const [path, ids] of Object.entries(places)) {
    const id = ids.at(-1)!;
    await page.goto(`/data/#${id}`);
    await expect(page).toHaveURL(`${path}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
  await page.goto('/data/stations/#fixed-asset-investment-2024');
  await expect(page).toHaveURL('/data/investment/#fixed-asset-investment-2024');
  for (const lost of ['no-such-fact', '%E0%A4%A']) {
    await page.goto('/');
    await page.goto(`/data/#${lost}`);
    await expect(page.getByText('从数据账本的分组里找')).toBeVisible();
  }
  await page.route('**/places.json', (route) => route.abort());
  await page.goto('/');
  await page.goto('/data/#red-stations');
  await expect(page.getByText('从数据账本的分组里找')).toBeVisible();
  // What was not fetched is the browser's to report.
  troubles.console.splice(0);
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page of the ledger says where to look, and leads to every row', async ({
    page,
  }) => {
    await page.goto('/data/#red-stations');
    await expect(page.getByText('从数据账本的分组里找')).toBeVisible();
    for (const path of Object.keys(places)) {
      await expect(page.locator(`table a[href="${path}"]`)).toBeVisible();
    }
    await page.locator('table a[href="/data/stations/"]').click();
    await expect(page.locator('#red-stations')).toContainText('15个');
  });
});
