import type { Page } from '@playwright/test';

/** Answers a question of a form, which is drawn anew with every answer. */
export async function answer(page: Page, name: string, words: string): Promise<void> {
  const control = page.locator(`#studio-field-${name}`);
  if (await control.evaluate((one) => one instanceof HTMLSelectElement)) {
    await control.selectOption(words);
  } else await control.fill(words);
  await control.blur();
  await page.waitForTimeout(150);
  await control.waitFor();
}

/** Answers all that is asked of `brief()` in the small zone, and looks into the number that is doubted. */
export async function answerBrief(page: Page): Promise<void> {
  await answer(page, 'source-kind', 'media');
  await answer(page, 'source-status', 'excerpt');
  await answer(page, 'source-relevance', 'subject');
  await answer(page, 'kind', 'station');
  await page.locator('#studio-field-strands-demo-item').check();
  await page.locator('#studio-field-themes-service').check();
  await answer(page, 'period', '2026年10月12日');
  await answer(page, 'ai-assisted', 'no');
  await answer(page, 'summary', '报道称河湾驿站由闲置门面改建。');
  await answer(page, 'alt-1', '驿站里的一排长椅');
  await page.locator('#studio-offer-4-doubt-1').check();
}
