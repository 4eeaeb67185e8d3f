import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { asCited } from './support/site.ts';

type Query = [query: string, right: string[]];

/** Written from the content by somebody who had not seen the search, and not changed since. */
const lists = JSON.parse(
  readFileSync(new URL('../zone/questions.json', import.meta.url), 'utf8'),
) as Record<'questions' | 'synonyms', Query[]>;

/** Finds at which place of the results each query has a right page, from 0; -1 for none of three. */
async function placesOf(page: Page, queries: readonly Query[]) {
  await page.goto('/search/');
  const input = page.locator('search-page input[type="search"]');
  const status = page.locator('#search-status');
  const places: { query: string; at: number; total: number }[] = [];
  for (const [query, right] of queries) {
    await input.fill(query);
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(status).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
    const links = await page
      .locator('#search-results > li')
      .evaluateAll((items) =>
        items.slice(0, 3).map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
      )
      .then((found) => found.map(asCited));
    const isRight = (link: string) =>
      right.some((url) => link === url || (!url.includes('#') && link.startsWith(`${url}#`)));
    const total = Number(await status.getAttribute('data-total'));
    places.push({ query, at: links.findIndex(isRight), total });
    await input.fill('');
    await expect(status).toHaveAttribute('data-state', 'idle');
  }
  return places;
}

test('of a hundred questions the right thing is first for most, and hardly one finds nothing', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const places = await placesOf(page, lists.questions);
  const wrong = places.filter(({ at }) => at !== 0).map(({ query, at }) => `${query}：${at}`);
  expect(places).toHaveLength(100);
  expect(places.filter(({ at }) => at === 0).length, wrong.join('\n')).toBeGreaterThanOrEqual(85);
  expect(places.filter(({ at }) => at >= 0).length, wrong.join('\n')).toBeGreaterThanOrEqual(92);
  expect(places.filter(({ total }) => total === 0).length).toBeLessThanOrEqual(3);
});

test('everyday words lead to what the content calls otherwise', async ({ page }) => {
  test.setTimeout(400_000);
  const places = await placesOf(page, lists.synonyms);
  const wrong = places.filter(({ at }) => at !== 0).map(({ query, at }) => `${query}：${at}`);
  expect(places).toHaveLength(60);
  expect(places.filter(({ at }) => at === 0).length, wrong.join('\n')).toBeGreaterThanOrEqual(52);
});
