import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { siteHandler } from '../../scripts/support/site-handler.ts';
import { buildSite } from '../build/support/build-site.ts';

const PEER = { port: 4491, base: '/peer/' };
const HOME = { port: 4492, base: '/demo/' };
/** Nobody listens here. */
const DEAD = 'http://localhost:4490/';

const servers: Server[] = [];

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const content = 'tests/.work/federated-content';
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/small-zone/content', content, { recursive: true });
  const file = path.join(content, 'site.json');
  const site = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const peers = [
    { name: '不在了的邻居', url: DEAD },
    { name: '邻区案例库（虚构）', url: `http://localhost:${PEER.port}${PEER.base}` },
  ];
  const baseUrl = `http://localhost:${HOME.port}${HOME.base}`;
  writeFileSync(file, JSON.stringify({ ...site, baseUrl, peers }));
  await serve('tests/fixtures/peer-zone/content', 'peer-zone', PEER);
  await serve(content, 'federated', HOME);
});

test.afterAll(() => {
  for (const server of servers) server.close();
});

async function serve(content: string, name: string, { port, base }: typeof PEER) {
  const { status, outDir, stdout, stderr } = await buildSite(content, name);
  if (status !== 0) throw new Error(stdout + stderr);
  const server = createServer(siteHandler({ outDir, base }));
  await new Promise<void>((resolve) => server.listen(port, resolve));
  servers.push(server);
}

async function search(page: Page, query: string) {
  await page.goto(
    `http://localhost:${HOME.port}${HOME.base}search/?q=${encodeURIComponent(query)}`,
  );
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
}

test('a search finds what another zone has, names its site and leads there', async ({ page }) => {
  await search(page, '边境驿站');
  const first = page.locator('#search-results > li').first();
  await expect(first).toContainText('邻区案例库（虚构）');
  await expect(first.locator('a').first()).toHaveAttribute(
    'href',
    `http://localhost:${PEER.port}${PEER.base}cases/border-station/`,
  );
});

test('another zone’s names are found by pinyin, which its own table knows', async ({ page }) => {
  await search(page, 'bianjingyizhan');
  await expect(page.locator('#search-results > li').first()).toContainText('边境驿站');
});

test('results of both sites stand in one list, and a facet tells them apart', async ({ page }) => {
  await search(page, '驿站');
  const links = page.locator('#search-results > li');
  const origins = () =>
    links.evaluateAll((items) => [
      ...new Set(items.map((item) => new URL(item.querySelector('a')?.href ?? '').port)),
    ]);
  expect((await origins()).sort()).toEqual([`${PEER.port}`, `${HOME.port}`]);
  await page.getByRole('group', { name: '站点' }).getByLabel('邻区案例库（虚构）').check();
  await expect.poll(origins).toEqual([`${PEER.port}`]);
});

test('a site that is gone costs nothing', async ({ page }) => {
  await page.route(`http://localhost:${PEER.port}/**`, (route) => route.abort());
  await search(page, '示例驿站');
  expect(Number(await page.locator('#search-status').getAttribute('data-total'))).toBeGreaterThan(
    0,
  );
});
