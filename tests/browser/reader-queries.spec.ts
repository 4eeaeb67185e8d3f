import { expect, test } from '@playwright/test';
import { asCited } from './support/site.ts';
import { READER_QUERIES } from '../search/reader-queries.ts';

test('what readers type finds the page they mean first, or the two they mean among three', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('/search/');
  const input = page.locator('search-page input[type="search"]');
  const status = page.locator('#search-status');
  const wrong: string[] = [];
  for (const { query, right } of READER_QUERIES) {
    await input.fill(query);
    await expect(page).toHaveURL(new RegExp(`[?&]q=`));
    await expect(status).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
    const found = await page
      .locator('#search-results > li')
      .evaluateAll((items) =>
        items.slice(0, 3).map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
      )
      .then((links) => links.map(asCited));
    const fine =
      right.length === 1 ? found[0] === right[0] : right.every((url) => found.includes(url));
    if (!fine) wrong.push(`${query} → ${found.join(' ')} (${right.join(' ')})`);
    await input.fill('');
    await expect(status).toHaveAttribute('data-state', 'idle');
  }
  expect(wrong).toEqual([]);
});
