import { expect, test, type Page } from '@playwright/test';
import { watch } from './support/watch.ts';
import { axe } from './support/axe.ts';

async function search(page: Page, query: string) {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await done(page);
}

const done = (page: Page) => expect(status(page)).toHaveAttribute('data-state', 'done');
const status = (page: Page) => page.locator('#search-status');
const total = async (page: Page) => Number(await status(page).getAttribute('data-total'));
const items = (page: Page) => page.locator('#search-results > li');
const titles = (page: Page) => page.locator('#search-results > li h2');

test('searching 红色驿站 finds its page first', async ({ page }) => {
  await search(page, '红色驿站');
  await expect(titles(page).first()).toHaveText('红色驿站');
  await expect(items(page).first().locator('a[href]').first()).toHaveAttribute(
    'href',
    '/cases/red-station/',
  );
});

test('an answer stays where the browser is slow to draw the list below it', async ({ page }) => {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const slow = (ms = 0) => (ms < 300 ? 700 : ms);
    Object.assign(window, {
      requestAnimationFrame: (draw: FrameRequestCallback) => later(draw, 700, 0),
      setTimeout: (run: () => void, ms?: number) => later(run, slow(ms)),
    });
  });
  await search(page, '红色驿站');
  await expect(page.locator('#search-answer')).toBeVisible();
});

test('searching 146.6 finds the number and the page that tells of it', async ({ page }) => {
  await search(page, '146.6');
  await expect(titles(page).filter({ hasText: '146.6万元' })).toHaveCount(1);
  await expect(titles(page).filter({ hasText: '党建经费保障' })).toHaveCount(1);
});

test('searching 人才 finds the talent brand and the talent outcome', async ({ page }) => {
  await search(page, '人才');
  await expect(titles(page).filter({ hasText: '梧桐树·人才向党' })).toHaveCount(1);
  await expect(titles(page).filter({ hasText: /^创新势能$/ })).toHaveCount(1);
});

test('initials find a name, the page says so, and a link searches them as typed', async ({
  page,
}) => {
  await search(page, 'hsyz');
  await expect(status(page)).toContainText('按拼音首字母找到“红色驿站”');
  await expect(titles(page).first()).toHaveText('红色驿站');
  await page.getByRole('link', { name: '改搜原文' }).click();
  await done(page);
  await expect(page).toHaveURL(/literal=1/);
  await expect(items(page)).toHaveCount(0);
  await page.goBack();
  await expect(titles(page).first()).toHaveText('红色驿站');
});

test('typing searches, and the address can be shared', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('司机之家');
  await done(page);
  await expect(titles(page).first()).toHaveText('司机之家');
  await expect(page).toHaveURL(/\?q=/);
  const address = page.url();
  await page.goto('/');
  await page.goto(address);
  await expect(titles(page).first()).toHaveText('司机之家');
});

test('nothing is sent while an input method composes', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'siji',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await expect(page.getByRole('searchbox')).toHaveValue('siji');
  await expect(status(page)).toHaveAttribute('data-state', 'idle');
  await expect(page).toHaveURL(/\/search\/$/);
  await client.send('Input.insertText', { text: '司机之家' });
  await done(page);
  await expect(titles(page).first()).toHaveText('司机之家');
});

test('one stretch of typing is one step back', async ({ page }) => {
  await search(page, '人才');
  await page.getByRole('searchbox').focus();
  await page.getByRole('searchbox').press('End');
  await page.keyboard.type('向党');
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('人才向党')}$`));
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('人才');
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('人才')}$`));
});

test('a facet narrows the results, the address keeps it, and Back takes it off', async ({
  page,
}) => {
  await search(page, '红色驿站');
  const all = await total(page);
  const facet = page.getByRole('group', { name: '类型' }).getByLabel('服务阵地');
  await facet.check();
  await expect(page).toHaveURL(/kind=/);
  await expect.poll(() => total(page)).toBeLessThan(all);
  await expect(facet).toBeFocused();
  await page.goBack();
  await expect(status(page)).toHaveAttribute('data-total', String(all));
  await expect(facet).not.toBeChecked();
});

test('two values of a facet ask whether any or all of them are wanted', async ({ page }) => {
  await search(page, '党');
  const kinds = page.getByRole('group', { name: '类型' }).getByRole('checkbox');
  await expect(page.getByLabel('每项都有')).toBeHidden();
  await kinds.nth(0).check();
  await done(page);
  await kinds.nth(1).check();
  await page.getByLabel('每项都有').check();
  await expect(page).toHaveURL(/match=all/);
  await expect(status(page)).toHaveAttribute('data-total', '0');
  await page.getByRole('link', { name: '去掉筛选再找' }).click();
  await expect.poll(() => total(page)).toBeGreaterThan(0);
});

test('results by date have the latest first, and the address says so', async ({ page }) => {
  await search(page, '党建');
  await page.getByLabel('日期').check();
  await expect(page).toHaveURL(/sort=date/);
  await done(page);
  const dates = await items(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(dates.length).toBeGreaterThan(3);
  expect(dates).toEqual([...dates].sort().reverse());
});

test('more results stay shown, where they were read, after a visit to one of them', async ({
  page,
}) => {
  await search(page, '党');
  await expect(items(page)).toHaveCount(20);
  await page.getByRole('button', { name: '再看一些' }).click();
  await expect(items(page)).toHaveCount(40);
  await expect(page).toHaveURL(/n=40/);
  await expect(items(page).nth(20).locator('a').first()).toBeFocused();
  const link = items(page).nth(35).locator('h2 a');
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const scroll = await page.evaluate(() => scrollY);
  expect(scroll).toBeGreaterThan(1000);
  await link.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(items(page)).toHaveCount(40);
  await expect
    .poll(() => page.evaluate(() => scrollY).then((now) => Math.abs(now - scroll)))
    .toBeLessThan(3);
});

test('a result leads to the section, where the words are marked until Escape', async ({ page }) => {
  await search(page, '红色驿站');
  const section = items(page).first().locator('.places a').first();
  await expect(section).toHaveAttribute('href', /^\/cases\/red-station\/#/);
  await section.click();
  await expect(page).toHaveURL(/\/cases\/red-station\/#/);
  const marks = () => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await marks()).toBe(0);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await marks()).toBe(0);
});

for (const key of ['/', 'Control+k']) {
  test(`${key} puts the cursor in the search box`, async ({ page }) => {
    await page.goto('/search/');
    await page.keyboard.press(key);
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('a search that finds nothing says so and offers kinds of pages and the list of cases', async ({
  page,
}) => {
  await search(page, '鼉鼊龘靐');
  await expect(status(page)).toContainText('没有找到');
  await expect(page.locator('.index')).toBeVisible();
  await page.locator('.ways').getByRole('link', { name: '服务阵地' }).first().click();
  await expect.poll(() => total(page)).toBeGreaterThan(0);
  await expect(page).toHaveURL(/kind=/);
});

test('a search that finds nothing leads to how to contribute, where the words stand', async ({
  page,
}) => {
  await page.goto('/search/?q=<b>量子</b>航母');
  await expect(page.locator('#search-status')).toHaveAttribute('data-state', 'done');
  await page.getByRole('link', { name: '告诉我们缺什么' }).click();
  const asked = page.locator('searched-for');
  await expect(asked).toContainText('你搜的是“<b>量子</b>航母”');
  await asked.getByRole('link').click();
  await expect(page.getByRole('searchbox').first()).toHaveValue('<b>量子</b>航母');
  await page.goto('/guide/contribute/');
  await expect(asked).toBeHidden();
});

test('a search that finds nothing offers the names that come near, the nearest first', async ({
  page,
}) => {
  await search(page, '司机的家园');
  expect(await total(page)).toBe(0);
  await page.locator('.near').getByRole('link').first().click();
  await done(page);
  await expect(titles(page).first()).toHaveText('司机之家');
});

test('an index that cannot be loaded says so, offers the list of cases, and can be tried again', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=人才');
  await expect(status(page)).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('.index')).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '重试' }).click();
  await done(page);
  expect(await total(page)).toBeGreaterThan(0);
});

test('a part of the index that does not load is a failure, not an empty result', async ({
  page,
}) => {
  await page.route('**/pagefind/index/**', (route) => route.fulfill({ status: 503 }));
  await page.goto('/search/?q=人才');
  await expect(status(page)).toHaveAttribute('data-state', 'failed');
});

for (const query of [
  '<img src=x onerror=alert(1)>',
  '"quoted" \\ %00 ${x} {{y}}',
  '../../etc/passwd?q=1#&kind=x',
  '（）《》——……',
  '𠮷'.repeat(200),
  '红色驿站'.repeat(200),
  '\u202e\u200b\ufeff',
]) {
  test(`the query ${query.slice(0, 24)} does no harm`, async ({ page }) => {
    const troubles = await watch(page);
    await search(page, query);
    await expect(page.locator('search-page img')).toHaveCount(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const query of ['hsyz', '鼉鼊龘靐', '党']) {
    test(`results for ${query} are accessible on a phone, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 780 });
      await search(page, query);
      const summary = page.locator('.filters summary');
      if (await summary.isVisible()) await summary.click();
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the address of a search lists every case by kind', async ({ page }) => {
    await page.goto('/search/?q=人才');
    await expect(page.locator('.index h3').first()).toBeVisible();
    expect(await page.locator('.index li a').count()).toBeGreaterThan(15);
    await expect(page.locator('.found')).toBeHidden();
  });
});

test('a page that does not exist answers 404 and offers a search for its name', async ({
  page,
}) => {
  const response = await page.goto('/cases/红色驿站/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('searchbox')).toHaveValue('红色驿站');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(titles(page).first()).toHaveText('红色驿站');
});
