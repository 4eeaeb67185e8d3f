import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const station = '/cases/red-station/';

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => navigator.clipboard.readText();

  test('a number is copied with its period, scope, source, quotation and address', async ({
    page,
  }) => {
    await page.goto(station);
    await page.locator('.prose a[data-fact="red-stations"]').first().click();
    const note = page.locator('#note-red-stations');
    await note.getByRole('button', { name: '复制' }).click();
    await expect(note.getByRole('button', { name: '已复制' })).toBeVisible();
    const text = await page.evaluate(copied);
    expect(text).toMatch(/^[^：]+：15个。时点：/);
    expect(text).toContain('口径：高新区、示范区');
    expect(text).toMatch(/出处：中国高新网，2025年4月9日，第4段“15个‘红色驿站’”；/);
    expect(text).not.toContain('。。');
    expect(text).toMatch(/\/data\/stations\/#red-stations$/);
    expect(text).not.toContain('\n');
  });

  test('a link to a paragraph leads to its words, under its heading', async ({ page }) => {
    await page.goto(station);
    const heading = await page.locator('.prose > h2').first().getAttribute('id');
    const paragraph = page.locator('.prose > h2 ~ p').first();
    await paragraph.hover();
    await paragraph.getByRole('button', { name: '复制本段的链接' }).click();
    const link = new URL(await page.evaluate(copied));
    expect(link.pathname).toBe(station);
    const [anchor, words] = link.hash.slice(1).split(':~:text=');
    expect(decodeURIComponent(anchor!)).toBe(heading);
    expect(await paragraph.textContent()).toContain(decodeURIComponent(words!));
    expect(decodeURIComponent(words!).length).toBeGreaterThan(3);
  });

  test('the address of the page is copied', async ({ page }) => {
    await page.goto(`${station}#sources`);
    await page.getByRole('button', { name: '复制网址' }).click();
    expect(new URL(await page.evaluate(copied)).href).toMatch(/\/cases\/red-station\/$/);
  });
});

test('where nothing may be copied, the text is shown', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(station);
  const shown = page.waitForEvent('dialog');
  // The click waits until the dialog is answered.
  const click = page.getByRole('button', { name: '复制网址' }).click();
  const dialog = await shown;
  expect(dialog.defaultValue()).toMatch(/\/cases\/red-station\/$/);
  await dialog.dismiss();
  await click;
});

test('a page is shared by the device, where it can', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.body.dataset['shared'] = `${data.title} ${data.url}`;
        return Promise.resolve();
      },
    });
  });
  await page.goto(station);
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute(
    'data-shared',
    /红色驿站.*\/cases\/red-station\/$/,
  );
});

test('the QR code is loaded when it is asked for', async ({ page }) => {
  await page.goto(station);
  await page.getByText('二维码', { exact: true }).click();
  const picture = page.getByRole('img', { name: '本页网址的二维码' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no button stands there that would do nothing', async ({ page }) => {
    await page.goto(station);
    const share = page.locator('share-page');
    await expect(share.getByText('二维码')).toBeVisible();
    await expect(share.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: '全文Markdown' })).toHaveAttribute(
      'href',
      '/cases/red-station.md',
    );
  });
});

test('scripts of a case stay within 5 kB as they are sent', async ({ page }) => {
  await page.goto(station);
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  expect(files.length).toBeGreaterThan(0);
  const sent = files.map((file) => brotliCompressSync(readFileSync(`dist${file}`)).length);
  expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5000);
});
