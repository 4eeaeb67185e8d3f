import { expect, test } from '@playwright/test';

const station = '/cases/red-station/';

test('a number opens its note, with period, scope, source and place', async ({ page }) => {
  await page.goto(station);
  await page.locator('.prose a[data-fact="red-stations"]').first().click();
  const note = page.locator('#note-red-stations');
  await expect(note).toBeVisible();
  await expect(note).toContainText('15个');
  await expect(note).toContainText('口径');
  await expect(note).toContainText('高新区、示范区');
  await expect(note).toContainText('第4段');
  await expect(note).toContainText('15个“红色驿站”');
  await expect(note.getByRole('link', { name: '在账本中查看' })).toHaveAttribute(
    'href',
    '/data/stations/#red-stations',
  );
});

test('Escape closes a note and the number keeps the focus', async ({ page }) => {
  await page.goto(station);
  const number = page.locator('.prose a[data-fact="red-stations"]').first();
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note-red-stations')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#note-red-stations')).toBeHidden();
  await expect(number).toBeFocused();
});

test('a note has a button that closes it', async ({ page }) => {
  await page.goto(station);
  await page.locator('.prose a[data-fact="red-stations"]').first().click();
  const note = page.locator('#note-red-stations');
  await note.getByRole('button', { name: '关闭' }).click();
  await expect(note).toBeHidden();
});

test('a note lies within the window, on a phone as on a desk', async ({ page }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(station);
    await page.locator('.prose a[data-fact="couriers-drivers-served"]').first().click();
    const box = await page.locator('#note-couriers-drivers-served').boundingBox();
    expect(box).not.toBeNull();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    expect(box!.y + box!.height).toBeLessThanOrEqual(800);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number leads to its row of the ledger', async ({ page }) => {
    await page.goto(station);
    await page.locator('.prose a[data-fact="red-stations"]').first().click();
    await expect(page).toHaveURL(/\/data\/stations\/#red-stations$/);
    await expect(page.locator('#red-stations')).toBeInViewport();
    await expect(page.locator('#red-stations')).toContainText('红色驿站');
  });

  test('the search page is a complete list of cases', async ({ page }) => {
    await page.goto('/search/?q=红色驿站');
    const listed = page.locator('.index a[href^="/cases/"]:not([href*="/kind/"])');
    expect(await listed.count()).toBeGreaterThanOrEqual(22);
    await expect(page.locator('.found')).toBeHidden();
  });

  test('every figure shows its drawing and its table', async ({ page }) => {
    await page.goto('/figures/srdi-growth/');
    await expect(page.locator('.drawing.wide')).toBeVisible();
    await expect(page.getByRole('table')).toContainText('15家');
  });
});
