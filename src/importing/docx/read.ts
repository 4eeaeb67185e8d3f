import { LONGEST } from '../../markdown/limits.ts';
import type { ImportFault } from '../proposal.ts';
import { blocksOf } from './blocks.ts';
import { BodyReader } from './body-reader.ts';
import { allRuns, type Manuscript } from './manuscript.ts';
import { openDocx } from './open.ts';
import { textOf } from './runs.ts';
import { isYear } from './cell-words.ts';
import { unreadRemarks } from './unread.ts';
import { BROKEN } from './xml.ts';

/**
 * Reads a .docx: what stands in it as a reader sees it with every change accepted. Nothing in it is
 * run, nothing outside of it is fetched, and what is not read is said. Never throws.
 */
export async function readDocx(bytes: Uint8Array): Promise<Manuscript | { fault: ImportFault }> {
  const opened = await openDocx(bytes);
  if ('fault' in opened) return opened;
  try {
    const body = new BodyReader(opened);
    const manuscript = blocksOf(body);
    const length = allRuns(manuscript).reduce((sum, runs) => sum + textOf(runs).length, 0);
    if (length > LONGEST) return { fault: tooLong(length) };
    const remarks = [
      ...manuscript.remarks,
      ...unreadRemarks(opened, body.runs),
      ...settleTables(manuscript),
    ];
    return { ...manuscript, remarks };
  } catch {
    return { fault: BROKEN };
  }
}

function tooLong(length: number): ImportFault {
  return {
    where: '整个文件',
    message: `稿件有${length}个字，一篇案例最多${LONGEST}个字。`,
    fix: '只留要写成案例的部分，或分成几篇导入。',
  };
}

const ORDER_HEAD = /^(?:序号|编号|序|№|No\.?)$/i;

/**
 * Writes what tables have besides numbers so that it is not taken for one: the count of the rows as
 * ①②③, a year over a column as 2024年.
 * @returns what was changed, as Chinese sentences
 */
function settleTables({ blocks }: Manuscript): string[] {
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
