import { z } from 'zod';
import { readChinese } from './numbers/numerals.ts';
import type { Read } from './read.ts';

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

export const LOCATOR_HINT = '第4段、第12页，或章节、表格的名称；标不出，写“未标：原因”';

/** Reads where in a source a number stands. Total: any text gives a locator or a fault. */
export function readLocator(typed: string): Read<Locator> {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/^p(?:age|\.)?\s*(\d+)$/i, '第$1页');
  const [, count = '', kind] =
    /^第?\s*([\d一二两三四五六七八九十百]+)\s*(自然段|段|页)$/.exec(plain) ?? [];
  if (kind) {
    const place = /^\d+$/.test(count) ? Number(count) : readChinese(count);
    if (place === undefined || !Number.isSafeInteger(place) || place < 1) {
      return { fault: `“${typed.trim()}”：段和页从第1${kind}数起。` };
    }
    return { value: kind === '页' ? { page: place } : { paragraph: place } };
  }
  const why = /^(?:未标|标不出|未见|无法标出)\s*(?:位置)?\s*[:,]?\s*(.*)$/.exec(plain);
  if (why) {
    if (why[1]) return { value: { unlocated: typed.trim().replace(/^[^：:，,]*[：:，,]\s*/, '') } };
    return { fault: '写明为什么标不出，例如“未标：据摘录，未见全文段落”。' };
  }
  if (plain === '') return { fault: `还没有写位置。可以写：${LOCATOR_HINT}。` };
  if (/^\d+$/.test(plain))
    return { fault: `“${plain}”是段还是页？写“第${plain}段”或“第${plain}页”。` };
  return { value: { section: typed.trim().replace(/^(?:章节|表格|栏目)[：:]\s*/, '') } };
}
