import { expect, test, type Page } from '@playwright/test';
import { pack } from '../../src/studio/archive.ts';
import { filesOf, ZONE } from '../studio/import/brief.ts';
import type { Files } from '../../src/studio/messages.ts';
import { complaintsOf, drop, open } from './support/studio.ts';

const LONG = { timeout: 60_000 };
const FULL = '存不下草稿';
const KEPT = '草稿已留在';
const [FIRST, SECOND] = ['demo-station', 'demo-team'];
const zone = filesOf(ZONE);

const status = (page: Page) => page.locator('#studio-status');
const editor = (page: Page) => page.locator('[contenteditable="true"]');

declare global {
  interface Window {
    /** Whether the store of the browser takes nothing. */
    isFull: boolean;
  }
}

/** Lets the store of the browser be full, from the start or from any moment on. */
async function store(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['put', 'add', 'clear'] as const) {
      const own = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
      const refusing = function (this: IDBObjectStore, ...args: unknown[]) {
        if (window.isFull) throw new DOMException('The quota is exceeded.', 'QuotaExceededError');
        return Reflect.apply(own, this, args);
      };
      Object.assign(IDBObjectStore.prototype, { [name]: refusing });
    }
  });
}

const fill = (page: Page, isFull: boolean) =>
  page.evaluate((now) => {
    window.isFull = now;
  }, isFull);

async function choose(page: Page, files: Files): Promise<void> {
  const buffer = Buffer.from(await pack(files, 'content/'));
  await status(page).evaluate((one) => (one.textContent = ''));
  await page
    .locator('#studio-open-zip')
    .setInputFiles({ name: 'b.zip', mimeType: 'application/zip', buffer });
  await expect(status(page)).toContainText('篇案例', LONG);
}

async function goTo(page: Page, slug: string): Promise<void> {
  await page.locator(`#studio-cases a[href*="case=${slug}"]`).click();
  await expect(page).toHaveURL(new RegExp(`case=${slug}`));
  await expect(page.locator('#studio-cases [aria-current]')).toHaveAttribute('href', /case=/);
}

async function type(page: Page, words: string, said: string): Promise<void> {
  await editor(page).locator('> p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(words);
  await expect(status(page)).toContainText(said, LONG);
}

test('what the browser has no room for is said after each step, and is kept once there is room', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  page.on('dialog', (dialog) => void dialog.accept());
  await store(page);
  await page.addInitScript(() => (window.isFull = sessionStorage.getItem('room') === null));
  await open(page, zone, `/studio/?case=${FIRST}`);
  await expect(status(page)).toContainText(FULL);
  await type(page, '其一', FULL);
  await page.locator('#studio-rename').click();
  await page.locator('#studio-field-id').fill('night-shift');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('编号改成了night-shift', LONG);
  await expect(status(page)).toContainText(FULL);
  await expect(status(page)).toHaveAttribute('data-state', 'failed');
  const table = '名称,数值,单位,时期,来源\n建成驿站,15,处,2025年,demo-report\n';
  await drop(page, '数据.csv', new TextEncoder().encode(table), 'text/csv');
  await page.locator('#studio-field-ledger').fill('stations');
  await page.locator('#studio-field-ledger').blur();
  await page.locator('#studio-field-ledger-title').fill('驿站');
  await page.locator('#studio-importing button[type="submit"]').click();
  await expect(page.locator('#studio-imported')).toContainText('记了1个数', LONG);
  await expect(status(page)).toContainText(FULL);
  // It can still be taken away.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#studio-save-zip').click(),
  ]);
  expect(download.suggestedFilename()).toContain('.zip');
  await fill(page, false);
  await type(page, '其二', KEPT);
  await expect(status(page)).not.toContainText(FULL);
  await page.evaluate(() => sessionStorage.setItem('room', 'yes'));
  await page.reload();
  await expect(status(page)).toContainText('接上了上次没有保存的', LONG);
  await expect(editor(page)).toContainText('其一其二', LONG);
  await page.locator('#studio-record-search').fill('15处');
  await expect(page.locator('#studio-records > li').first()).toContainText('建成驿站', LONG);
  expect(complaints).toEqual([]);
});

test('drafts outlive a content root for which there was no room, the same one and another', async ({
  page,
}) => {
  await store(page);
  await open(page, zone, `/studio/?case=${FIRST}`);
  await type(page, '其一', KEPT);
  await fill(page, true);
  await choose(page, zone);
  await expect(status(page)).toContainText('接上了');
  await expect(status(page)).toContainText(FULL);
  await fill(page, false);
  await goTo(page, SECOND);
  await type(page, '其二', KEPT);
  await page.reload();
  await expect(editor(page)).toContainText('其二', LONG);
  await goTo(page, FIRST);
  await expect(editor(page)).toContainText('其一', LONG);

  const taxonomy = `${new TextDecoder().decode(zone.get('taxonomy.json'))}\n`;
  const other = new Map(zone).set('taxonomy.json', new TextEncoder().encode(taxonomy));
  await fill(page, true);
  await choose(page, other);
  await expect(page.locator('#studio-apart')).toContainText('2个文件', LONG);
  await fill(page, false);
  await type(page, '其三', KEPT);
  await page.reload();
  await expect(editor(page)).toContainText('其三', LONG);
  await expect(editor(page)).not.toContainText('其一');
  await expect(page.locator('#studio-apart')).toContainText('2个文件');
});

test('drafts that could not be cleared away are not said to be gone', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await store(page);
  await open(page, zone, `/studio/?case=${FIRST}`);
  await type(page, '其一', KEPT);
  await fill(page, true);
  await page.locator('#studio-open > summary').click();
  await page.locator('#studio-forget').click();
  await expect(status(page)).toContainText('没有清掉');
  await expect(status(page)).toHaveAttribute('data-state', 'failed');
  await expect(editor(page)).toContainText('其一');
  await fill(page, false);
  await page.locator('#studio-forget').click();
  await expect(status(page)).toContainText('还没有打开内容', LONG);
});
