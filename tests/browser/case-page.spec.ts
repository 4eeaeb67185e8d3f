import { expect, test, type Page } from '@playwright/test';
import { shownIn } from './support/drawings.ts';
import { sitemapPaths } from './support/site.ts';

const CASES = sitemapPaths().filter((path) => /^\/cases\/[^/]+\/$/.test(path));
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 720 };

/** @returns where the boxes of a selector stand. */
const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) =>
    found.map((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      return { left, right, top, bottom, width };
    }),
  );

test('beside the text of a case nothing is cut off on a small laptop, and on a phone the text begins in the upper half of the window', async ({
  page,
}) => {
  for (const path of CASES) {
    await page.setViewportSize(DESK);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const aside = page.getByRole('navigation', { name: '本页' });
    await expect(aside).toBeVisible();
    const hidden = await aside.evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(hidden, path).toBeLessThanOrEqual(0);
    await page.setViewportSize(PHONE);
    const [first] = await boxes(page, '.prose > :first-child, .lead');
    expect(first!.top, path).toBeLessThan(PHONE.height / 2);
  }
});

test('all that stands in the column of the text is as wide as the text', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('/cases/red-station/');
  const columns = await boxes(page, 'article > :is(.prose, section), .copy');
  expect(columns.length).toBeGreaterThan(4);
  expect(new Set(columns.map(({ width }) => Math.round(width))).size).toBe(1);
  const sizes = await page
    .locator('article > section > h2')
    .evaluateAll((found) => found.map((heading) => getComputedStyle(heading).fontSize));
  expect(new Set(sizes).size).toBe(1);
});

test('a case says once what a copy of a source is, and what was checked in a fold at its end', async ({
  page,
}) => {
  await page.goto('/cases/red-station/');
  await expect(page.getByText(/没有核对过原页/)).toHaveCount(1);
  await expect(page.locator('.sources li').first()).toContainText(/(?:转载件|原页摘录)。$/);
  const fold = page.getByText(/个数字怎样核对$/);
  await fold.click();
  await expect(page.getByText(/没有见到发布者的原页。/)).toBeVisible();
});

test('a related case says what it is, and is not one that a list of the text leads to', async ({
  page,
}) => {
  await page.goto('/cases/ruida/');
  const listed = await page.locator('.prose li a').evaluateAll(hrefs);
  const related = page.getByRole('region', { name: '相关案例' });
  const titles = related.locator('.title a');
  expect(await titles.count()).toBeGreaterThan(0);
  for (const href of await titles.evaluateAll(hrefs)) expect(listed).not.toContain(href);
  await expect(related).not.toContainText(/来源相同|用到同样的数字/);
  for (const words of await related.locator('.summary').allTextContents()) {
    expect(words.trim().length).toBeGreaterThan(20);
  }
});

test('the lines of a paragraph with numbers are as far apart as those of one without', async ({
  page,
}) => {
  await page.setViewportSize(DESK);
  await page.goto('/cases/red-station/');
  const lines = await page.locator('.prose > p').evaluateAll((found) =>
    found.map((paragraph) => {
      const { lineHeight } = getComputedStyle(paragraph);
      return paragraph.getBoundingClientRect().height / Number.parseFloat(lineHeight);
    }),
  );
  for (const count of lines) expect(Math.abs(count - Math.round(count))).toBeLessThan(0.03);
});

test('two links or terms that stand together have lines of their own', async ({ page }) => {
  await page.setViewportSize(DESK);
  let pairs = 0;
  for (const path of [
    '/cases/red-station/',
    '/cases/one-firm-one-brand/',
    '/cases/kunpeng-plan/',
  ]) {
    await page.goto(path);
    const texts = await page.locator('.prose a').allTextContents();
    expect(texts.filter((text) => /^“[^”]*”$/.test(text))).toEqual([]);
    const gaps = await page.locator('.prose a').evaluateAll((links) =>
      links.flatMap((link) => {
        const next = link.nextSibling;
        if (!(next instanceof HTMLAnchorElement)) return [];
        const [end] = [...link.getClientRects()].slice(-1);
        const start = next.getClientRects()[0]!;
        return end!.bottom > start.top && end!.top < start.bottom ? [start.left - end!.right] : [];
      }),
    );
    pairs += gaps.length;
    for (const gap of gaps) expect(gap).toBeGreaterThan(1.5);
    const indented = await page
      .locator('.prose a')
      .evaluateAll((links) =>
        links
          .filter(
            (link) =>
              getComputedStyle(link).marginInlineStart !== '0px' &&
              !(link.previousSibling instanceof HTMLAnchorElement),
          )
          .map(({ textContent }) => textContent),
      );
    expect(indented, 'begin a line a little later than words do').toEqual([]);
  }
  expect(pairs).toBeGreaterThan(0);
});

test('the note of a number leaves its sentence in sight on a phone, with its quotation marks in order', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/cases/red-station/');
  const number = page.locator('.prose a[data-fact]').nth(3);
  await number.evaluate((link) => {
    link.scrollIntoView({ block: 'end' });
  });
  await number.click();
  const note = page.locator('[popover]:popover-open');
  await expect(note).toBeVisible();
  const [above, sheet] = [await number.boundingBox(), await note.boundingBox()];
  expect(above!.y).toBeGreaterThan(0);
  expect(above!.y + above!.height).toBeLessThanOrEqual(sheet!.y);
  const quotes = await page.locator('fact-notes q').allTextContents();
  expect(quotes.some((words) => words.includes('‘'))).toBe(true);
  for (const words of quotes) expect(words.replace(/‘[^’]*’/g, '')).not.toMatch(/[“”]/);
});

test('the labels of a figure are no larger than the text around it', async ({ page }) => {
  for (const width of [360, 460, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/cases/development-momentum/']) {
      await page.goto(path);
      const labels = (await shownIn(page)).filter(
        ({ tag, role }) => tag === 'text' && !/\b(?:value|display)\b/.test(role),
      );
      expect(Math.max(...labels.map(({ size }) => size))).toBeLessThanOrEqual(16);
    }
  }
});

test('cards beside each other have their texts and tags in line', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('/');
  const cards = await boxes(page, '.card');
  const tags = await boxes(page, '.card .tags');
  const rows = Map.groupBy(tags, (_, at) => cards[at]!.top);
  expect(rows.size).toBeLessThan(cards.length);
  for (const row of rows.values()) expect(new Set(row.map(({ top }) => top)).size).toBe(1);
});

test('on a phone the records of the front page show where each number is from', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/');
  const origins = await boxes(page, '.ledger td:last-child');
  expect(origins.length).toBeGreaterThan(2);
  for (const { left, right, width } of origins) {
    expect(width).toBeGreaterThan(200);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(PHONE.width);
  }
});

const hrefs = (links: (SVGElement | HTMLElement)[]) =>
  links.map((link) => link.getAttribute('href'));
