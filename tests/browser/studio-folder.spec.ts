import { expect, test, type Page } from '@playwright/test';
import { filesOf, ZONE } from '../studio/import/brief.ts';

const PLACES = ['cases/demo-station/index.mdx', 'cases/demo-team/index.mdx'] as const;

/** A folder of the browser's own stands for one that a person chooses; it is written in the same way. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const show = () =>
      navigator.storage.getDirectory().then((top) => top.getDirectoryHandle('zone'));
    Object.assign(window, { showDirectoryPicker: show });
  });
  await page.goto('/studio/');
  const texts = [...filesOf(ZONE)].map(([place, bytes]) => [place, [...bytes]] as const);
  await page.evaluate(async (files) => {
    const top = await navigator.storage.getDirectory();
    for (const [place, bytes] of files) {
      let folder = await top.getDirectoryHandle('zone', { create: true });
      const names = place.split('/');
      for (const name of names.slice(0, -1)) {
        folder = await folder.getDirectoryHandle(name, { create: true });
      }
      const file = await folder.getFileHandle(names.at(-1)!, { create: true });
      const stream = await file.createWritable();
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    }
  }, texts);
}

async function textIn(page: Page, place: string): Promise<string> {
  return page.evaluate(async (names) => {
    let folder = await navigator.storage.getDirectory();
    for (const name of ['zone', ...names.slice(0, -1)]) {
      folder = await folder.getDirectoryHandle(name);
    }
    return (await (await folder.getFileHandle(names.at(-1)!)).getFile()).text();
  }, place.split('/'));
}

test('a page that is left while it writes into a folder leaves no half file, and says afterwards how to go on', async ({
  page,
}) => {
  await withFolder(page);
  const status = page.locator('#studio-status');
  const before = await Promise.all(PLACES.map((place) => textIn(page, place)));
  await page.locator('#studio-open-folder').click();
  await expect(status).toContainText('篇案例', { timeout: 30_000 });
  for (const place of PLACES) {
    await page.locator(`#studio-cases a[href*="case=${place.split('/')[1]}"]`).click();
    await expect(page).toHaveURL(new RegExp(place.split('/')[1]!));
    await page.locator('[contenteditable="true"] > p').first().click();
    await page.keyboard.insertText('写进去');
    await expect(status).toContainText('草稿已留在', { timeout: 30_000 });
  }
  // The second file is begun and never ended.
  await page.evaluate(() => {
    const { close } = FileSystemWritableFileStream.prototype;
    let count = 0;
    FileSystemWritableFileStream.prototype.close = function () {
      count += 1;
      if (count === 1) return close.call(this);
      document.title = 'stuck';
      return new Promise<void>(() => undefined);
    };
  });
  await page.locator('#studio-save-folder').click();
  await expect(page).toHaveTitle('stuck');
  const asked = page
    .waitForEvent('dialog')
    .then((dialog) => dialog.accept().then(() => dialog.type()));
  await page.reload();
  expect(await asked).toBe('beforeunload');
  await expect(status).toContainText('上次没有写完文件夹“zone”', { timeout: 30_000 });
  const written = await Promise.all(PLACES.map((place) => textIn(page, place)));
  const [whole, same] = written[0]!.includes('写进去') ? [0, 1] : [1, 0];
  expect(written[whole]!.replace('写进去', '')).toBe(before[whole]);
  expect(written[same]).toBe(before[same]);
  await page.locator('#studio-open summary').click();
  await page.locator('#studio-open-folder').click();
  await expect(status).toContainText('上次写进文件夹的1个文件都在。接上了上次没有保存的1个文件。', {
    timeout: 30_000,
  });
  await expect(page.locator('#studio-apart')).toBeHidden();
  await page.locator('#studio-save-folder').click();
  await expect(status).toContainText('写进了文件夹', { timeout: 30_000 });
  expect(await textIn(page, PLACES[same]!)).toContain('写进去');
});
