import { expect, test, type Page } from '@playwright/test';
import { locatedFacts } from '../../src/content/records.ts';
import { workspaceFrom } from '../../src/content/workspace.ts';
import { dayInChina } from '../../src/domain/calendar.ts';
import { formatFact } from '../../src/domain/format.ts';
import { correct } from '../../src/studio/correcting.ts';
import { complaintsOf, content, open, savedBy } from './support/studio.ts';
import { axe } from './support/axe.ts';

const workspace = workspaceFrom(content, { root: 'content', today: dayInChina() });
const slug = workspace.documents.find(({ kind }) => kind === 'case')!.id;

/** A number of the ledger that can be one more than it is: nothing else is worked out from it. */
const { fact, ledger, value, quote } = await correctable();
async function correctable() {
  for (const { fact, document } of locatedFacts(workspace)) {
    if (fact.status !== 'single' || fact.value === undefined) continue;
    const value = String(fact.value + 1);
    const quote = fact.quote.replace(String(fact.value), value);
    const made = await correct(workspace, 'fact', fact.id, { value, quote });
    if ('files' in made && quote !== fact.quote) {
      return { fact, ledger: document.place, value, quote };
    }
  }
  throw new Error('no number can be corrected');
}

const panel = (page: Page) => page.locator('#studio-review-panel');
const report = (page: Page) => panel(page).locator('.report');

/** The number is corrected by its form. */
async function correctNumber(page: Page): Promise<void> {
  await page.locator('#studio-record-search').fill(fact.id);
  const record = page.locator(`#studio-records > li[data-id="${fact.id}"]`);
  await record.getByRole('button', { name: '更正' }).click();
  await page.locator('#studio-field-value').fill(value);
  await page.locator('#studio-field-quote').fill(quote);
  await page.locator('#studio-form button[type=submit]').click();
  await expect(page.locator('#studio-form')).toBeHidden({ timeout: 60_000 });
}

test('before saving, the panel says which number changes and from what source, and saves in one more click', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, content, `/studio/?case=${slug}`);
  await correctNumber(page);
  await page.locator('#studio-review').click();
  await expect(panel(page)).toBeVisible({ timeout: 60_000 });
  await expect(report(page)).toContainText('改动的数字（1个）');
  const item = report(page).locator('li', { hasText: fact.id }).first();
  await expect(item).toContainText(
    `${formatFact(fact)} → ${formatFact({ ...fact, value: Number(value) })}`,
  );
  await expect(item).toContainText(`出处：`);
  await expect(item).toContainText(quote);
  await expect(report(page)).toContainText('读者看到的变化');
  await expect(report(page)).toContainText('检查');
  const files = await savedBy(page, () =>
    panel(page).getByRole('button', { name: '把改动存成压缩包' }).click(),
  );
  expect([...files.keys()]).toEqual([ledger]);
  await expect(panel(page)).toBeHidden();
  expect(complaints).toEqual([]);
});

test('nothing changed: the panel says so and offers nothing to save', async ({ page }) => {
  await open(page, content);
  await page.locator('#studio-review').click();
  await expect(report(page)).toHaveText('没有内容改动。', { timeout: 60_000 });
  await expect(panel(page).getByRole('button', { name: '把改动存成压缩包' })).toBeHidden();
});

test('by the keyboard alone: it opens, is read, and Escape leads back to the button', async ({
  page,
}) => {
  await open(page, content, `/studio/?case=${slug}`);
  await page.locator('#studio-review').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible({ timeout: 60_000 });
  await expect(report(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: '接着写' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('#studio-review')).toBeFocused();
});

test('titles and texts stay words in the panel, and what still stands of findings is told', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, content, `/studio/?case=${slug}`);
  const editor = page.locator('[contenteditable="true"]');
  await editor.locator('> p').first().click();
  await page.keyboard.type('设立驿站98765个,');
  await page.keyboard.insertText('<img src=x onerror="window.__hit=1">');
  await expect(page.locator('#studio-findings > li').first()).toBeVisible({ timeout: 60_000 });
  await page.locator('#studio-review').click();
  await expect(report(page)).toContainText('98765', { timeout: 60_000 });
  await expect(report(page)).toContainText('这次新出现的问题');
  await expect(report(page)).toContainText('onerror');
  await expect(report(page).locator('[onerror], script, a, img:not([src^="data:"])')).toHaveCount(
    0,
  );
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the panel, 360 px wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await open(page, content, `/studio/?case=${slug}`);
    await correctNumber(page);
    await page.locator('#studio-review').click();
    await expect(panel(page)).toBeVisible({ timeout: 60_000 });
    const [wide, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(window!);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
