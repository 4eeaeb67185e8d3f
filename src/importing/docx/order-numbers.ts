import type { Manuscript } from './manuscript.ts';
import { textOf } from './runs.ts';
import { isYear } from './table-heads.ts';

const ORDER_HEAD = /^(?:序号|编号|序|№|No\.?)$/i;

/**
 * Writes what tables have besides numbers so that it is not taken for one: the count of the rows as
 * ①②③, a year over a column as 2024年.
 * @returns what was changed, as Chinese sentences
 */
export function settleTables({ blocks }: Manuscript): string[] {
  const remarks = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const heads = block.rows[0]?.map((cell) => textOf(cell).replace(/\s+/g, '')) ?? [];
    for (const [index, row] of block.rows.entries()) {
      for (const [column, cell] of row.entries()) {
        const text = textOf(cell).trim();
        const head = heads[column] ?? '';
        if (index > 0 && ORDER_HEAD.test(head)) {
          const sign = circled(/^(\d{1,2})[.、]?$/.exec(text)?.[1]);
          if (sign === undefined) continue;
          row[column] = [{ kind: 'text', text: sign }];
          remarks.add('表格里序号一列的数字写成了①②③：它们不是数据，不登记。');
        } else if (isYear(text) && (index === 0 || /^年[份度]?$/.test(head))) {
          row[column] = [{ kind: 'text', text: `${text}年` }];
          remarks.add('表格里的年份补上了“年”字，免得当成数据。');
        }
      }
    }
  }
  return [...remarks];
}

/** @returns ① to ㊿; undefined for a number that has no such sign. */
function circled(digits: string | undefined): string | undefined {
  const number = Number(digits ?? 0);
  if (number < 1 || number > 50) return undefined;
  const from = number <= 20 ? 0x2460 : number <= 35 ? 0x3251 - 20 : 0x32b1 - 35;
  return String.fromCodePoint(from + number - 1);
}
