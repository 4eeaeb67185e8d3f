import { readPart } from '../archive.ts';
import { GRID_LIMITS } from './grid.ts';
import { tagsOf } from '../docx/xml.ts';

/** The parts of a workbook that its numbers are read from; sheets may stand anywhere. */
const READ = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/;
const SHEET = /<(?:\w+:)?sheetData[\s>]/;

const ROW = /<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g;
const FILLED = /<(?:\w+:)?(?:v|is)[\s>]/;

/**
 * Looks at a workbook before a reader does: readers take what they can of broken XML, and drop rows
 * outside of what they are asked for, without a word.
 * @param names the parts of an archive that `openArchive` let through
 * @returns why the workbook is not to be read, as a Chinese sentence; undefined if it may be
 */
export async function faultOfParts(
  bytes: Uint8Array,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names.filter((part) => part.endsWith('.xml'))) {
    // One byte a character is enough to see tags.
    const xml = Buffer.from((await readPart(bytes, name)) ?? []).toString('latin1');
    if (!READ.test(name) && !SHEET.test(xml)) continue;
    if (!isBalanced(xml)) return `表格内容已损坏（${name}里的XML不完整）`;
    if (isTooTall(xml)) {
      const { rows } = GRID_LIMITS;
      return `工作表超过${rows}行（第${rows}行以下还有内容）`;
    }
  }
  return undefined;
}

/** Whether every tag is closed, in order, and nothing stands outside of the root. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  try {
    for (const { name, kind } of tagsOf(xml)) {
      if (kind === 'close' ? open.pop() !== name : open.length === 0 && ++roots > 1) return false;
      if (kind === 'open') open.push(name);
    }
  } catch {
    return false;
  }
  return open.length === 0 && roots === 1;
}

function isTooTall(xml: string): boolean {
  for (const { 0: tag, 1: row, index } of xml.matchAll(ROW)) {
    if (Number(row) > GRID_LIMITS.rows) return FILLED.test(xml.slice(index + tag.length));
  }
  return false;
}
