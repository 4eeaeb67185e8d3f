import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/support/chromium.ts';
import { filesIn } from '../../src/integrations/files.ts';

const WORK = 'tests/.work/portable';
const FOLDER = `${WORK}/portable`;

function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    env: {
      ...process.env,
      CONTENT_DIR: 'tests/fixtures/small-zone/content',
      OUT_DIR: `${WORK}/dist`,
    },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

let browser: Browser;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  rmSync(WORK, { recursive: true, force: true });
  expect(run('scripts/build.ts', '--portable').status).toBe(0);
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url())) faults.push(request.url());
  });
}, 900_000);
afterAll(async () => {
  await browser?.close();
  rmSync(WORK, { recursive: true, force: true });
});

const open = (place: string) => page.goto(pathToFileURL(path.resolve(FOLDER, place)).href);

describe('the folder that opens from a disk', { timeout: 120_000 }, () => {
  it('leads from page to page', async () => {
    await open('index.html');
    expect(await page.locator('.portable').innerText()).toContain('离线版');
    await page.locator('main a[href*="cases/"]').first().click();
    await page.waitForURL(/cases\/.*index\.html$/);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('grid');
    expect(faults).toEqual([]);
  });

  it('has no address that begins at a root', () => {
    for (const place of filesIn(FOLDER).filter((one) => one.endsWith('.html'))) {
      const html = readFileSync(path.join(FOLDER, place), 'utf8');
      expect(html.match(/ (?:href|src|action)="\/[^"]*"/g), place).toBeNull();
      expect(html, place).not.toContain('type="module"');
    }
  });

  it('has every file that its pages lead to', () => {
    const there = new Set(filesIn(FOLDER));
    for (const place of [...there].filter((one) => one.endsWith('.html'))) {
      const html = readFileSync(path.join(FOLDER, place), 'utf8');
      for (const [, to = ''] of html.matchAll(/ (?:href|src)="([^"#?]+)[^"]*"/g)) {
        if (/^[a-z]+:/.test(to)) continue;
        expect(there, `${place} → ${to}`).toContain(path.posix.join(path.dirname(place), to));
      }
    }
  });

  it('searches, and leads to what it finds', async () => {
    await open('search/index.html');
    await page.locator('.search-box input').first().fill('驿站');
    await page.locator('#search-results li').first().waitFor();
    await page.locator('#search-results a').first().click();
    await page.waitForURL(/(?:cases|data|figures|glossary|sources)\/.*index\.html/);
    expect(faults).toEqual([]);
  });

  it('shows the note of a number, and a figure with its files', async () => {
    await open('cases/demo-station/index.html');
    await page.locator('.prose a[data-fact]').first().click();
    expect(await page.locator('fact-notes section:popover-open').isVisible()).toBe(true);
    await open('figures/demo-bar/index.html');
    expect(await page.locator('.drawing.wide').first().isVisible()).toBe(true);
    const download = page.waitForEvent('download');
    await page.locator('a[href$="demo-bar.csv"]').first().click();
    expect((await download).suggestedFilename()).toBe('demo-bar.csv');
  });

  it('is told from one in which a file was changed, added or taken away', () => {
    expect(run('scripts/verify.ts', FOLDER)).toEqual({
      status: 0,
      said: `“${FOLDER}”与构建时完全一样。\n`,
    });
    appendFileSync(`${FOLDER}/layers.css`, ' ');
    writeFileSync(`${FOLDER}/new.txt`, '');
    rmSync(`${FOLDER}/favicon.svg`);
    const { status, said } = run('scripts/verify.ts', FOLDER);
    expect(status).toBe(1);
    expect(said).toContain('少了：favicon.svg\n多了：new.txt\n改过：layers.css');
  });
});
