import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/support/chromium.ts';
import { answerBrief } from '../browser/support/brief-answers.ts';
import { DOCX } from '../browser/support/studio.ts';
import { brief, PICTURE } from '../studio/import/brief.ts';
import { ask } from './support/ask.ts';
import { hasGitDaemon } from './support/git-server.ts';
import { findNginx } from './support/nginx.ts';
import { hasFcgiwrap, officeServer, type OfficeServer } from './support/office.ts';

const possible = hasGitDaemon() && findNginx() && hasFcgiwrap() && findChromium() !== undefined;
if (!possible) process.stderr.write('没有nginx、fcgiwrap或Chromium：没有试从撰稿台发布。\n');

const ZONE = 'tests/fixtures/small-zone/content';
const PASSWORD = '写稿的人 的密码 123';
const LONG = { timeout: 300_000 };

/** The content of the fixture, with a studio, as a site at the root of its address. */
function zone(): Record<string, Uint8Array | string> {
  const names = readdirSync(ZONE, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(ZONE, name)).isFile());
  const content = files.map((name) => [`content/${name}`, readFileSync(path.join(ZONE, name))]);
  const site = JSON.parse(readFileSync(path.join(ZONE, 'site.json'), 'utf8')) as object;
  const own = { ...site, baseUrl: 'https://example.org/', studio: true };
  return { ...Object.fromEntries(content), 'content/site.json': JSON.stringify(own, null, 2) };
}

/** The commands of the hook are those of this very program, for the content that was pushed. */
function manifest(): string {
  const program = path.resolve('.');
  const node = JSON.stringify(process.execPath);
  const on = (script: string) =>
    `CONTENT_DIR="$PWD/content" OUT_DIR="$PWD/dist" sh -c 'cd ${program} && exec ${node} scripts/${script}.ts'`;
  const scripts = { check: on('check'), build: on('build'), compress: 'true', test: 'true' };
  return JSON.stringify({
    name: 'stand-in',
    version: '1.0.0',
    private: true,
    type: 'module',
    scripts,
  });
}

describe.runIf(possible)('a clerk with a browser and an account', () => {
  let server: OfficeServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await officeServer('/');
    await server.clone.commit({ ...zone(), 'package.json': manifest() });
    const { status, output } = await server.clone.push();
    expect(status, output).toBe(0);
    expect(server.account(['add', 'wang'], `${PASSWORD}\n`).status).toBe(0);
    browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
    page = await browser.newPage({ ignoreHTTPSErrors: true });
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const published = async () => (await ask(`${server.url}cases/demo-station/`)).body.toString();
  const answer = () => page.locator('#studio-answer');
  const waitFor = (state: string) =>
    page.waitForSelector(`#studio-status[data-state="${state}"]`, LONG);

  async function send(): Promise<void> {
    await page.click('#studio-send');
    // On a busy machine the field comes later than the next key.
    await page.waitForSelector('#studio-message', LONG);
    await page.locator('#studio-message').press('Enter');
  }

  it('opens what is published, and is told in its page why a number is not taken', async () => {
    await page.goto(`${server.office}studio/?case=demo-station`);
    await page.fill('#studio-login', 'wang');
    await page.fill('#studio-password', PASSWORD);
    await page.keyboard.press('Enter');
    const text = page.locator('[contenteditable="true"] > p').first();
    await text.click(LONG);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('另有驿站99个。');
    await page.waitForSelector('#studio-findings > li[data-rule="number"]', LONG);
    await send();
    await waitFor('failed');
    expect(await answer().textContent()).toContain('99');
    expect(await answer().textContent()).toContain('没有发布：内容有错误，怎么改写在上面。');
    expect(await published()).not.toContain('另有驿站');
  }, 600_000);

  it('mends it, publishes, and readers see it', async () => {
    await page.locator('[contenteditable="true"] > p').first().click();
    await page.keyboard.press('Control+End');
    for (let left = '99个。'.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('若干。');
    await page.waitForSelector('#studio-findings:not(:has([data-rule="number"]))', {
      ...LONG,
      state: 'attached',
    });
    await page.locator('#studio-message').press('Enter');
    await waitFor('saved');
    expect(await published()).toContain('另有驿站若干。');
    expect(await published()).not.toContain('另有驿站99');
  }, 600_000);

  it('brings in a Word file, adds a picture, publishes, and readers see numbers and pictures', async () => {
    await page.setInputFiles('#studio-import-file', {
      ...{ name: '稿件.docx', mimeType: DOCX, buffer: Buffer.from(brief()) },
    });
    await page.waitForSelector('#studio-field-source-kind', LONG);
    await answerBrief(page);
    await page.click('#studio-importing button[type="submit"]');
    await page.waitForSelector('[contenteditable] .chip.fact', LONG);
    const picture = { name: 'IMG_1.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) };
    await page.setInputFiles('#studio-picture-file', picture);
    await page.fill('#studio-field-alt', '驿站的门口');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[contenteditable] img[alt="驿站的门口"]', LONG);
    await page.click('#studio-publish');
    await page.waitForSelector('#studio-publish', { ...LONG, state: 'hidden' });
    await send();
    await waitFor('saved');
    const { body } = await ask(`${server.url}cases/he-wan-yizhan-qiyong/`);
    for (const seen of ['驿站设座位', '24个', '1800余人次', '驿站里的一排长椅', '驿站的门口']) {
      expect(body.toString()).toContain(seen);
    }
  }, 600_000);
});
