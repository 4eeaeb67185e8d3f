import { readChinese } from './numbers/numerals.ts';
import type { Locator } from './locator.ts';
import type { Read } from './read.ts';

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
