import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../support/chromium.ts';
import type { Found } from './engine.ts';
import { sentFile } from './folder.ts';

const HTML =
  '<!doctype html><html lang="zh-CN"><title>搜索</title><script src="/ask.js" type="module"></script>';
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export interface Sent {
  file: string;
  bytes: number;
}

/** An engine's folder served on loopback, every byte of it counted. */
export interface Served {
  origin: string;
  /** Takes what was sent since the last call: bytes of bodies by file, the empty page left out. */
  take: () => Sent[];
  close: () => void;
}

export async function serve(folder: string): Promise<Served> {
  let sent: Sent[] = [];
  const server: Server = createServer((request, response) => {
    const file = (request.url ?? '/').replace(/\?.*/, '').slice(1);
    if (file === '') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(HTML);
      return;
    }
    try {
      const { type, body, encoded } = sentFile(folder, decodeURIComponent(file));
      response.setHeader('Content-Type', type).setHeader('Cache-Control', 'max-age=3600');
      if (encoded) response.setHeader('Content-Encoding', 'gzip');
      sent.push({ file, bytes: body.length });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @throws if there is no Chromium */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('没有找到 Chromium：请安装，或用 CHROMIUM_PATH 指明。');
  return chromium.launch({ executablePath, args: FLAGS.split(' ') });
}

/** @returns a fresh page with nothing in its cache, ready to be asked. */
export async function open(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => 'ask' in window);
  return page;
}

interface AskingWindow {
  ask: (query: string) => Promise<Found>;
  askAll: (query: string) => Promise<string[]>;
}

/** @throws what the engine throws */
export function ask(page: Page, query: string): Promise<Found> {
  return page.evaluate((text) => (window as unknown as AskingWindow).ask(text), query);
}

/** @returns every result of a query that was asked, in order */
export async function all(page: Page, query: string, { ids, total }: Found): Promise<string[]> {
  if (ids.length >= total) return ids;
  return page.evaluate((text) => (window as unknown as AskingWindow).askAll(text), query);
}
