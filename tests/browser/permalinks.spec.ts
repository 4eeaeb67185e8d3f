import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { siteHandler } from '../../scripts/support/site-handler.ts';
import { buildSite } from '../build/support/build-site.ts';
import { watch } from './support/watch.ts';
import { axe } from './support/axe.ts';

const BASE = '/demo/';
const PORT = 4493;
const HOME = `http://localhost:${PORT}${BASE}`;

let server: Server;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** A site under a path, on which a case and a figure were renamed and a case was withdrawn. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const content = 'tests/.work/former-content';
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/small-zone/content', content, { recursive: true });
  const change = (file: string, changes: object) => {
    const place = path.join(content, file);
    const value = JSON.parse(readFileSync(place, 'utf8')) as object;
    writeFileSync(place, JSON.stringify({ ...value, ...changes }, null, 2));
  };
  change('site.json', { baseUrl: HOME });
  change('permalinks.json', {
    moved: [
      { from: '/cases/old-station/', to: '/cases/demo-station/' },
      { from: '/figures/old-bar/', to: '/figures/demo-bar/' },
    ],
    withdrawn: [{ address: '/cases/gone/', reason: '来源已经撤稿。', date: '2025-06-01' }],
  });
  const { status, outDir, stdout, stderr } = await buildSite(content, 'former');
  if (status !== 0) throw new Error(stdout + stderr);
  server = createServer(siteHandler({ outDir, base: BASE }));
  await new Promise<void>((resolve) => server.listen(PORT, resolve));
});

test.afterAll(() => {
  server.close();
});

test('a former address leads to the page, also of a figure that another site frames', async ({
  page,
}) => {
  const troubles = await watch(page);
  await page.goto(`${HOME}cases/old-station/`);
  await expect(page).toHaveURL(`${HOME}cases/demo-station/`);
  await expect(page.locator('h1')).toHaveText('示例驿站（虚构）');
  await page.goto(`${HOME}embed/old-bar/`);
  await expect(page).toHaveURL(`${HOME}embed/demo-bar/`);
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('a bookmark of a place on the page still leads to that place', async ({ page }) => {
  const troubles = await watch(page);
  for (let again = 0; again < 3; again += 1) {
    await page.goto(`${HOME}cases/old-station/?from=chat#four-sends`);
    await expect(page).toHaveURL(`${HOME}cases/demo-station/?from=chat#four-sends`);
  }
  await expect(page.locator('#four-sends')).toBeInViewport();
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('going back does not lead on again', async ({ page }) => {
  await page.goto(`${HOME}about/`);
  await page.evaluate((to) => {
    location.href = to;
  }, `${HOME}cases/old-station/#four-sends`);
  await expect(page).toHaveURL(`${HOME}cases/demo-station/#four-sends`);
  await page.goBack();
  await expect(page).toHaveURL(`${HOME}about/`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a former address leads to the page too', async ({ page }) => {
    await page.goto(`${HOME}cases/old-station/`);
    await expect(page).toHaveURL(`${HOME}cases/demo-station/`);
  });
});

test('a page that was withdrawn says so, reads well and troubles nobody', async ({ page }) => {
  const troubles = await watch(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${HOME}cases/gone/`);
  await expect(page.locator('h1')).toHaveText('已撤下');
  await expect(page.locator('main')).toContainText('已于2025年6月1日撤下：来源已经撤稿。');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('under a path the search answers, and leads to pages under it', async ({ page }) => {
  const troubles = await watch(page);
  await page.goto(`${HOME}search/?q=${encodeURIComponent('示例小队')}`);
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
  const first = page.locator('#search-results > li a').first();
  await expect(first).toHaveAttribute('href', /^\/demo\/cases\/demo-team\//);
  await first.click();
  await expect(page.locator('h1')).toHaveText('示例小队（虚构）');
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('under a path the page for missing addresses leads back into the site', async ({ page }) => {
  const response = await page.goto(`${HOME}cases/no-such-case/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('searchbox').first()).toHaveValue('no such case');
  await page.getByRole('link', { name: '数据账本' }).first().click();
  await expect(page).toHaveURL(`${HOME}data/`);
});
