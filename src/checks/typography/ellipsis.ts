import { isChinese, pastBlanks, UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

const DOTS = /\.{3,}|。{3,}|…+|·{3,}|・{3,}/g;

/** `...`, 。。。 and a single … where Chinese has ……. */
export function findEllipses(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: dots, index: start } of text.matchAll(DOTS)) {
    const end = start + dots.length;
    // Twelve dots stand for a paragraph left out.
    if (dots === '……' || dots === '…………') continue;
    const before = classes[pastBlanks(classes, start - 1, -1)];
    const after = classes[pastBlanks(classes, end, 1)];
    const quoted = before === UNIT.open || after === UNIT.close;
    if (!dots.startsWith('。') && !isChinese(before) && !isChinese(after) && !quoted) continue;
    sheet.add({ kind: 'ellipsis', start, end, text: '……' }, UNIT.mark);
  }
}
