import { faulty, sound } from '../small-content.ts';
import { leadsToChinese, UNIT, WIDE } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** One sign where one belongs. */
export const punctuationDoubled: TypographyRule = {
  id: 'punctuation-doubled',
  title: '标点不叠用',
  why: '连着两个标点，多半是删改时留下的，读者分不清句子到哪里为止。省略号“……”、破折号“——”和“？！”是一个整体，不在此列。',
  examples: {
    ok: [sound('设立驿站……当真？！名单——未见。')],
    bad: [faulty('设立驿站，，未见名单，。', ['，，', '，。'])],
  },
  find: findDoubled,
  explain: ({ typed, hint, edit }) => ({
    message: `“${typed}”是标点叠在一起，只能留一个意思。`,
    fix: edit ? `改成“${hint}”。` : '看句子说完没有：说完了留句号，没说完留逗号，其余删去。',
  }),
};

const RUN = /[，。、；：？！,.;:?!]{2,}/g;

/** Two signs where one belongs. */
function findDoubled(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (sheet.isTaken(start, end)) continue;
    const wide = [...run].map((sign) => WIDE[sign] ?? sign).join('');
    const typedWide = /[，。、；：？！]/.test(run);
    // Between Latin letters, `Ltd.,` is English; `??` and `::` are code.
    if (!typedWide && !leadsToChinese(classes, start - 1, -1)) continue;
    if (wide === '？！') continue;
    sheet.add({ start, end, ...remedy(run, wide) }, UNIT.full);
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
