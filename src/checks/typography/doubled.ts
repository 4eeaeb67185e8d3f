import { leadsToChinese, UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

const RUN = /[，。、；：？！,.;:?!]{2,}/g;
const WIDE: Record<string, string> = { ',': '，', '.': '。', ';': '；', ':': '：' };
Object.assign(WIDE, { '?': '？', '!': '！' });

/** Two signs where one belongs. */
export function findDoubled(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (sheet.isTaken(start, end)) continue;
    const wide = [...run].map((sign) => WIDE[sign] ?? sign).join('');
    const typedWide = /[，。、；：？！]/.test(run);
    // Between Latin letters, `Ltd.,` is English; `??` and `::` are code.
    if (!typedWide && !leadsToChinese(classes, start - 1, -1)) continue;
    if (wide === '？！') continue;
    sheet.add({ kind: 'punctuation-doubled', start, end, ...remedy(run, wide) }, UNIT.full);
  }
}

function remedy(run: string, wide: string): { text: string | undefined; hint?: string } {
  const signs = new Set(wide);
  if (signs.size === 1) {
    // Two dots may be an end or an ellipsis cut short.
    return run === '..' ? { text: undefined } : { text: wide[0]! };
  }
  // A question that is an exclamation too: the question mark comes first.
  if (signs.size === 2 && signs.has('？') && signs.has('！')) return { text: '？！' };
  return { text: undefined };
}
