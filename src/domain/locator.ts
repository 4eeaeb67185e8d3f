import { z } from 'zod';

/** Where in a source a number stands, precise enough for a reader to find it again. */
export const locatorSchema = z
  .union([
    z.strictObject({ paragraph: z.int().positive().describe('第几段') }),
    z.strictObject({ page: z.int().positive().describe('第几页') }),
    z.strictObject({ section: z.string().min(1).describe('章节、表格或栏目名') }),
    z.strictObject({
      unlocated: z.string().min(1).describe('无法标出位置时写明原因，例如“据摘录，未见全文段落”'),
    }),
  ])
  .describe('数字在来源中的位置：paragraph 段、page 页、section 章节，或 unlocated 写明原因');

export type Locator = z.infer<typeof locatorSchema>;

/** @returns the place in Chinese, e.g. “第4段”. */
export function formatLocator(locator: Locator): string {
  if ('paragraph' in locator) return `第${locator.paragraph}段`;
  if ('page' in locator) return `第${locator.page}页`;
  if ('section' in locator) return locator.section;
  return locator.unlocated;
}
