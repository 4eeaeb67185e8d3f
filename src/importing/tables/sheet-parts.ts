import { SaxesParser } from 'saxes';
import type { Parts } from '../archive.ts';
import { GRID_LIMITS } from './grid.ts';

/** The parts of a workbook that its numbers are read from; sheets may stand anywhere. */
const READ = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/;
const SHEET = /<(?:\w+:)?sheetData[\s>]/;

/**
 * Looks at a workbook before a reader does: readers take what they can of broken XML, and drop rows
 * outside of what they are asked for, without a word.
 * @returns why the workbook is not to be read, a Chinese phrase; undefined if it may be
 */
export function faultOfParts(parts: Parts): string | undefined {
  for (const [name, part] of parts) {
    if (!name.endsWith('.xml')) continue;
    const xml = new TextDecoder().decode(part);
    if (!READ.test(name) && !SHEET.test(xml)) continue;
    try {
      if (isTooTall(xml)) {
        const { rows } = GRID_LIMITS;
        return `工作表超过${rows}行（第${rows}行以下还有内容）`;
      }
    } catch {
      return `表格内容已损坏（${name}里的XML不完整）`;
    }
  }
  return undefined;
}

/** @throws where the XML is not well-formed, or declares what no program declares */
function isTooTall(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let isBelow = false;
  let isTall = false;
  parser.on('doctype', () => parser.fail('a declaration'));
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'row') isBelow = Number(attributes['r']?.value) > GRID_LIMITS.rows;
    isTall ||= isBelow && (local === 'v' || local === 'is');
  });
  parser.write(xml).close();
  return isTall;
}
