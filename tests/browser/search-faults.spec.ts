import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { certificateIn } from '../support/certificate.ts';

/** Longer than the search waits for a silent connection. */
const GIVES_UP = 40_000;

const status = (page: Page) => page.locator('#search-status');
const state = (page: Page, wanted: string, timeout = 10_000) =>
  expect(status(page)).toHaveAttribute('data-state', wanted, { timeout });
const type = (page: Page, words: string) =>
  page.locator('search-page input[type="search"]').fill(words);

/** What a search loads. */
const FILES = {
  'the list of files': /\/pagefind\/search\.json/,
  'the everyday words': /\/pagefind\/spoken\..*\.json/,
  'the words of the index': /\/pagefind\/index\//,
  'the texts of the results': /\/pagefind\/fragment\//,
  'the reader of the index': /\/pagefind\/wasm/,
};

for (const [what, address] of Object.entries(FILES)) {
  test(`${what} that never come end in a failure that can be tried again`, async ({ page }) => {
    await page.route(address, () => undefined);
    await page.goto('/search/?q=红色驿站');
    await state(page, 'failed', GIVES_UP);
    await page.unroute(address);
    await page.getByRole('button', { name: '重试' }).click();
    await state(page, 'done');
    await expect(page.locator('#search-results > li').first()).toContainText('红色驿站');
  });
}

test('a new question is not kept waiting by an old one that gets no answer', async ({ page }) => {
  await page.goto('/search/?q=红色驿站');
  await state(page, 'done');
  await page.route('**/pagefind/index/**', () => undefined);
  await type(page, '梧桐树人才向党');
  await page.waitForTimeout(2000);
  await page.unroute('**/pagefind/index/**');
  await type(page, '鲲鹏计划');
  await state(page, 'done');
  await expect(page.locator('#search-results > li').first()).toContainText('鲲鹏计划');
});

test('what was answered before is answered without a network', async ({ page, context }) => {
  await page.goto('/search/?q=红色驿站');
  await state(page, 'done');
  await context.setOffline(true);
  await type(page, '梧桐树人才向党');
  await state(page, 'failed', GIVES_UP);
  await type(page, '红色驿站');
  await state(page, 'done');
  await expect(page.locator('#search-results > li').first()).toContainText('红色驿站');
});

test('a failure of a moment is made good without a word', async ({ page }) => {
  let failed = 0;
  await page.route('**/pagefind/search.json', (route) => {
    failed += 1;
    return failed === 1 ? route.fulfill({ status: 500 }) : route.continue();
  });
  await page.goto('/search/?q=红色驿站');
  await state(page, 'done');
  expect(failed).toBe(2);
});

test('a page that is older than the site says so and offers to load it anew', async ({ page }) => {
  await page.goto('/search/');
  await page.route(/\/_astro\/.*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.route('**/search/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('/_astro/', '/_astro/new-');
    await route.fulfill({ response, body });
  });
  await type(page, '红色驿站');
  await state(page, 'failed', GIVES_UP);
  await expect(status(page)).toContainText('网站已经更新');
  await expect(page.getByRole('button', { name: '重新加载' })).toBeVisible();
});

test('two results opened one after the other both have their words marked', async ({
  page,
  context,
}) => {
  await page.goto('/search/?q=红色驿站');
  await state(page, 'done');
  const links = page.locator('#search-results > li h2 a');
  const opened: Page[] = [];
  for (const at of [0, 1]) {
    const next = context.waitForEvent('page');
    await links.nth(at).click({ modifiers: ['Control'] });
    opened.push(await next);
  }
  for (const each of opened) {
    await expect
      .poll(() => each.evaluate(() => CSS.highlights.get('search')?.size ?? 0))
      .toBeGreaterThan(0);
  }
});

test('letters that the index leaves out find nothing', async ({ page }) => {
  await page.goto('/search/?q=ꀏ');
  await state(page, 'done');
  await expect(status(page)).toHaveAttribute('data-total', '0');
});

test.describe('a server that takes connections and says nothing', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  test.beforeAll(async () => {
    server = createServer(() => undefined);
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  test.afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('does not hold the page: it can be left at once', async ({ page }) => {
    const { port } = server.address() as AddressInfo;
    await page.route('**/pagefind/index/**', (route) =>
      route.continue({ url: `http://127.0.0.1:${port}/` }),
    );
    await page.goto('/search/?q=红色驿站');
    await page.waitForTimeout(500);
    await page.goto('/data/', { timeout: 5000 });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the program of the search that never comes is loaded past the request that hangs', async ({
  page,
  baseURL,
}) => {
  // A route would be answered before the browser’s cache, which is what waits here.
  let hangs = 0;
  let isMended = false;
  const front = createServer(({ url = '/' }, response) => {
    if (!isMended && /\/worker-[^/]*\.js$/.test(url)) {
      hangs += 1;
      return;
    }
    request(new URL(url, baseURL), (from) => {
      response.writeHead(from.statusCode ?? 500, from.headers);
      from.pipe(response);
    }).end();
  }).listen(0);
  const { port } = front.address() as AddressInfo;
  await page.clock.install();
  await page.goto(`http://localhost:${port}/search/`);
  await type(page, '红色驿站');
  await expect.poll(() => hangs).toBe(1);
  await page.clock.fastForward(GIVES_UP);
  await state(page, 'failed');
  isMended = true;
  await page.getByRole('button', { name: '重试' }).click();
  await state(page, 'done');
  front.closeAllConnections();
  front.close();
});

test.describe('over HTTP/2', () => {
  test.use({ ignoreHTTPSErrors: true });

  for (const [what, hanging] of Object.entries(FILES)) {
    test(`${what} that never come end in a failure that can be tried again`, async ({
      page,
      baseURL,
    }) => {
      const keys = mkdtempSync(path.join(tmpdir(), 'http2-'));
      const made = certificateIn(keys, 'site');
      test.skip(!made, 'no openssl');
      let isMended = false;
      // All requests of a page share one connection here: one that hangs must not hold the others.
      const server = createSecureServer(
        { cert: readFileSync(made!.certificate), key: readFileSync(made!.key) },
        ({ url }, response) => {
          if (!isMended && hanging.test(url)) return;
          request(new URL(url, baseURL), (from) => {
            const {
              connection: _,
              'keep-alive': __,
              'transfer-encoding': ___,
              ...own
            } = from.headers;
            response.writeHead(from.statusCode ?? 500, own);
            from.pipe(response);
          }).end();
        },
      );
      const sessions = new Set<{ destroy: () => void }>();
      server.on('session', (session) => sessions.add(session));
      await new Promise<void>((resolve) => server.listen(0, resolve));
      try {
        await page.goto(`https://localhost:${(server.address() as AddressInfo).port}/search/`);
        const protocol = await page.evaluate(
          () =>
            (performance.getEntriesByType('navigation')[0] as PerformanceResourceTiming)
              .nextHopProtocol,
        );
        expect(protocol).toBe('h2');
        await type(page, '红色驿站');
        await state(page, 'failed', GIVES_UP);
        isMended = true;
        await page.getByRole('button', { name: '重试' }).click();
        await state(page, 'done');
        await expect(page.locator('#search-results > li').first()).toContainText('红色驿站');
      } finally {
        for (const session of sessions) session.destroy();
        server.close();
        rmSync(keys, { recursive: true });
      }
    });
  }
});
