import { expect, test, type Page } from '@playwright/test';
import { watch } from './support/watch.ts';
import { axe } from './support/axe.ts';

const status = (page: Page) => page.locator('#result [role="status"]');
const rows = (page: Page) => page.locator('#result tbody tr');
const reasons = (page: Page) => page.locator('#result .reasons');
const choice = (page: Page, value: string) =>
  page.locator(`input[data-choice][value="${value}"]`).first();

/** Unfolds lists of what can be chosen, as a reader does. */
async function unfold(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    const list = page.locator(`[data-offer][data-label="${label}"]`);
    await list.locator('summary').click();
    await expect(list.locator('[data-choices]').first()).toBeVisible();
  }
}

const widths = (page: Page) =>
  page
    .locator('#result .bar')
    .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));

async function fitsAndIsAccessible(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'horizontal scroll').toBe(0);
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('two facts of one group stand side by side, as the ledger writes them', async ({ page }) => {
  const troubles = await watch(page);
  await page.goto('/compare/');
  await expect(status(page)).toContainText('还没有选');
  await unfold(page, '服务阵地的数量');
  await page.getByRole('checkbox', { name: '设立“红色驿站”' }).check();
  await expect(status(page)).toContainText('再选一项');
  await page.getByRole('checkbox', { name: '设立党群服务中心' }).check();
  await expect(status(page)).toHaveText('可以对照：服务阵地的数量。');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('15个');
  await expect(rows(page).first()).toContainText('高新区、示范区');
  await expect(rows(page).first()).toContainText('第4段');
  const [stations = 0, centres = 0] = await widths(page);
  expect(stations / centres).toBeCloseTo(7.5, 0);
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('the number in the table opens its note', async ({ page }) => {
  await page.goto('/compare/?a=red-stations&b=drivers-home');
  await rows(page).first().locator('a[data-fact="red-stations"]').click();
  await expect(page.locator('#note-red-stations')).toBeVisible();
});

test('facts that do not compare are refused with every reason', async ({ page }) => {
  await page.goto('/compare/?a=party-organisations&b=htz-2025-10-party-orgs');
  await expect(status(page)).toHaveText('不能放在一起比，理由有2条。');
  await expect(reasons(page)).toContainText('口径不同：“高新区、示范区”与“高新区”。');
  await expect(reasons(page)).toContainText('时段不同或未写明');
  await expect(page.locator('#result table')).toBeHidden();
  await expect(rows(page)).toHaveCount(0);
});

test('shares of wholes that are not named are refused for want of a group', async ({ page }) => {
  await page.goto('/compare/?a=members-mid-level-plus-share&b=double-leader-share');
  await expect(reasons(page)).toContainText('没有登记为同一可比组');
});

test('five are too many, and one can be taken away', async ({ page }) => {
  const five = ['construction', 'equipment', 'other', 'new', 'upgrade'].map(
    (part) => `fai-2024-h1-${part}`,
  );
  await page.goto(`/compare/?ids=${five.join(',')}`);
  await expect(status(page)).toHaveText('最多对照四项，现在选了5项：去掉1项再看。');
  await page.getByRole('button', { name: '去掉：固定资产投资·其他费用同比' }).click();
  await expect(status(page)).toContainText('可以对照');
  await expect(rows(page)).toHaveCount(4);
  await expect(page.locator('#result .bar.negative')).toHaveCount(2);
});

test('series are set side by side point by point, with what to mind', async ({ page }) => {
  await page.goto('/compare/');
  await unfold(page, '固定资产投资的产业结构');
  await choice(page, 'series:fai-secondary-share').check();
  await choice(page, 'series:fai-tertiary-share').check();
  await expect(status(page)).toHaveText('可以对照：固定资产投资的产业结构。');
  await expect(page.locator('#result th[scope="rowgroup"]')).toHaveText([
    '序列：第二产业投资占比',
    '序列：第三产业投资占比',
  ]);
  await expect(page.locator('#result th[scope="row"]')).toHaveCount(4);
  await expect(reasons(page)).toContainText('各期长短不同');
});

test('places in a ranking have no bars, for the first is not the shortest', async ({ page }) => {
  await page.goto('/compare/?a=series:fai-rank-growth&b=series:fai-rank-total');
  await expect(status(page)).toContainText('可以对照');
  await expect(page.locator('#result .bar')).toHaveCount(0);
});

test('the address keeps the choice and the words of the filter', async ({ page }) => {
  await page.goto('/compare/');
  await page.getByLabel('查找可选的数据').fill('机场');
  const offered = page.locator('[data-comparand]:visible');
  await expect(offered).toHaveCount(3);
  await page.getByRole('checkbox', { name: '距银川机场' }).check();
  await page.getByRole('checkbox', { name: '距乌海机场' }).check();
  await expect(page).toHaveURL(/\?a=dist-yinchuan-airport&b=dist-wuhai-airport&q=/);
  const address = page.url();
  await page.goto('/');
  await page.goto(address);
  await expect(status(page)).toHaveText('可以对照：到各机场的距离。');
  await expect(page.getByRole('checkbox', { name: '距银川机场' })).toBeChecked();
  await expect(offered).toHaveCount(3);
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page.locator('[data-offer]:visible')).not.toHaveCount(1);
  await expect(page).toHaveURL(/wuhai-airport$/);
});

test('what the address names and the site does not have is said', async ({ page }) => {
  await page.goto('/compare/?a=red-stations&b=no-such-thing');
  await expect(status(page)).toContainText('再选一项');
  await expect(reasons(page)).toContainText('地址里的“no-such-thing”不是本站的数据或序列。');
});

test('a tray tells the verdict while the result is out of sight', async ({ page }) => {
  await page.goto('/compare/?a=party-organisations&b=red-stations');
  const tray = page.locator('[data-tray]');
  await expect(tray).toBeHidden();
  await page.locator('#alone').scrollIntoViewIfNeeded();
  await expect(tray).toBeVisible();
  await expect(tray).toContainText('不能放在一起比');
  await tray.getByRole('link', { name: '看对照' }).click();
  await expect(page.locator('#result')).toBeInViewport();
  await expect(tray).toBeHidden();
});

test('the keyboard alone chooses, and takes away without losing its place', async ({ page }) => {
  await page.goto('/compare/');
  await page.locator('[data-offer][data-label="服务阵地的数量"] summary').focus();
  await page.keyboard.press('Enter');
  await choice(page, 'red-stations').focus();
  await page.keyboard.press('Space');
  await choice(page, 'drivers-home').focus();
  await page.keyboard.press('Space');
  await expect(status(page)).toContainText('可以对照');
  await page.getByRole('button', { name: '去掉：设立“司机之家”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#result')).toBeFocused();
  await expect(status(page)).toContainText('再选一项');
});

for (const [what, query] of [
  ['a comparison', '?a=fai-2025-01-05-new&b=fai-2025-01-05-expand'],
  ['a refusal', '?a=party-organisations&b=demo-zone-founded'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${what} fits a 360 px phone and its contrast holds in the ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(`/compare/${query}`);
      await expect(page.locator('#result .chosen li')).toHaveCount(2);
      await fitsAndIsAccessible(page);
    });
  }
}

test('bars are seen where the reader’s own colours replace those of the page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/compare/?a=red-stations&b=drivers-home');
  const [ink, paper] = await page
    .locator('#result .bar')
    .first()
    .evaluate((bar) => [
      getComputedStyle(bar).borderBlockStartColor,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  expect(ink).not.toBe(paper);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every group leads to its numbers, and nothing asks to be chosen', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.locator('#result')).toBeHidden();
    await expect(page.getByText('口径不同：“高新区、示范区”与“高新区”。').first()).toBeVisible();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    for (const list of await page.locator('[data-offer]').all()) {
      await list.locator('summary').click();
      await expect(list.locator('[data-to-offer] a')).toBeVisible();
    }
    await page.locator('[data-label="服务阵地的数量"] [data-to-offer] a').click();
    await expect(page.locator('h1')).toHaveText('服务阵地的数量');
    await expect(page.locator('main')).toContainText('15个');
    await expect(page.locator('main')).toContainText('口径：高新区、示范区');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.locator('a[data-fact="red-stations"]').click();
    await expect(page).toHaveURL(/\/data\/stations\/#red-stations$/);
  });
});
