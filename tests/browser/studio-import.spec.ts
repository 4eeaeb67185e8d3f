import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openArchive } from '../../src/importing/archive.ts';
import { pack } from '../../src/studio/archive.ts';
import { paragraph } from '../importing/docx/make-docx.ts';
import { brief, filesOf, ZONE } from '../studio/import/brief.ts';
import { pngOf } from '../support/pictures.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONG = { timeout: 120_000 };
const zone = filesOf(ZONE);

/** Every complaint of the browser: a refused script, an error in the program. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

const status = (page: Page) => page.locator('#studio-status');
const editor = (page: Page) => page.locator('[contenteditable="true"]');
const field = (page: Page, name: string) => page.locator(`#studio-field-${name}`);
const importing = (page: Page) => page.locator('#studio-importing');

async function openZone(page: Page): Promise<void> {
  await page.goto('/studio/');
  await expect(status(page)).toHaveAttribute('data-state', 'idle');
  const buffer = Buffer.from(await pack(zone, 'content/'));
  await page
    .locator('#studio-open-zip')
    .setInputFiles({ name: 'content.zip', mimeType: 'application/zip', buffer });
  await expect(status(page)).toContainText('篇案例', LONG);
}

/** Drops a file on the page, as a person does with the mouse. */
async function drop(page: Page, name: string, bytes: Uint8Array, type = DOCX): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, called, mime]) => {
      const transfer = new DataTransfer();
      const own = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([own], called!, { type: mime! }));
      return transfer;
    },
    [Buffer.from(bytes).toString('base64'), name, type],
  );
  await page.dispatchEvent('studio-page', 'drop', { dataTransfer: data });
}

/** What a person does, one click or field after the other. */
class Clerk {
  count = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(selector: string): Promise<void> {
    this.count += 1;
    await this.#page.locator(selector).click();
  }

  async choose(name: string, value: string): Promise<void> {
    this.count += 1;
    await field(this.#page, name).selectOption(value);
    await this.#settled(name);
  }

  async fill(name: string, words: string): Promise<void> {
    this.count += 1;
    await field(this.#page, name).fill(words);
    await field(this.#page, name).blur();
    await this.#settled(name);
  }

  async tick(selector: string): Promise<void> {
    this.count += 1;
    await this.#page.locator(selector).check();
  }

  /** A form is drawn anew with every answer. */
  async #settled(name: string): Promise<void> {
    await this.#page.waitForTimeout(150);
    await expect(field(this.#page, name)).toBeVisible();
  }
}

/** Runs a command of the project on a content root. */
function command(script: string, root: string, ...words: string[]) {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });
  return { code, said: stdout + stderr };
}

test('a newcomer makes a published case of a Word file, with a source, numbers, pictures and a figure, and a colleague takes it', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await openZone(page);
  const clerk = new Clerk(page);
  clerk.count += 1;
  await drop(page, '稿件.docx', brief());
  await expect(importing(page)).toBeVisible(LONG);
  await expect(field(page, 'source-title')).toHaveValue('河湾驿站启用');
  await expect(field(page, 'source-publisher')).toHaveValue('示例日报');
  await expect(page.locator('#studio-offers-all')).toBeChecked();
  await expect(page.locator('.offers tbody tr').nth(3).locator('input').first()).toBeDisabled();
  await clerk.choose('source-kind', 'media');
  await clerk.choose('source-status', 'excerpt');
  await clerk.choose('source-relevance', 'subject');
  await clerk.choose('kind', 'station');
  await clerk.tick('#studio-field-strands-demo-item');
  await clerk.tick('#studio-field-themes-service');
  await clerk.fill('period', '2026年10月12日');
  await clerk.choose('ai-assisted', 'no');
  // The one sentence that stands for the whole is text.
  await field(page, 'summary').fill('报道称河湾驿站由闲置门面改建。');
  await field(page, 'summary').blur();
  await clerk.fill('alt-1', '驿站里的一排长椅');
  await clerk.tick('#studio-offer-4-doubt-1');
  await expect(page.locator('#studio-offer-4')).toBeChecked();
  await clerk.click('#studio-importing button[type="submit"]');
  await expect(page.locator('#studio-imported')).toContainText('采用4处，新登记4条', LONG);
  await expect(editor(page).locator('.chip.fact')).toHaveCount(4);
  await expect(editor(page).locator('img')).toHaveCount(1);
  await expect(page.locator('#studio-found')).toHaveText(/没有/, LONG);

  await clerk.click('#studio-head');
  await clerk.choose('status', 'published');
  await clerk.click('#studio-form button[type="submit"]');
  await expect(page.locator('#studio-form')).toBeHidden(LONG);
  const withoutFigure = clerk.count;

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    clerk.click('#studio-picture'),
  ]);
  clerk.count += 1;
  await chooser.setFiles({
    name: 'IMG_1.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pngOf({ width: 8, height: 8 })),
  });
  await expect(page.locator('#studio-form')).toBeVisible();
  await clerk.fill('alt', '驿站的门口');
  await clerk.click('#studio-form button[type="submit"]');
  await expect(editor(page).locator('img')).toHaveCount(2, LONG);
  await expect(page.locator('#studio-found')).toHaveText(/没有/, LONG);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    clerk.click('#studio-save-zip'),
  ]);
  const archive = await download.path();
  const { parts } = await openArchive(new Uint8Array(readFileSync(archive)));
  expect([...parts!.keys()].sort()).toEqual([
    'content/cases/he-wan-yizhan-qiyong/index.mdx',
    'content/cases/he-wan-yizhan-qiyong/picture-1.png',
    'content/cases/he-wan-yizhan-qiyong/picture-2.png',
    'content/facts/he-wan-yizhan-qiyong.json',
    'content/sources/he-wan-yizhan-qiyong.json',
  ]);
  expect(withoutFigure).toBeLessThanOrEqual(20);
  expect(clerk.count).toBeLessThanOrEqual(25);
  expect(complaints).toEqual([]);

  const root = mkdtempSync(path.join(tmpdir(), 'take-'));
  try {
    const content = path.join(root, 'content');
    cpSync(ZONE, content, { recursive: true });
    const zip = path.join(root, '改动.zip');
    cpSync(archive, zip);
    expect(command('take', content, zip)).toMatchObject({ code: 0 });
    const text = readFileSync(path.join(content, 'cases/he-wan-yizhan-qiyong/index.mdx'), 'utf8');
    expect(text).toContain('status: published');
    expect(text).toContain('![驿站的门口](./picture-2.png)');
    expect(text.match(/<Fact id=/g)).toHaveLength(4);
    expect(command('check', content)).toMatchObject({ code: 0 });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
