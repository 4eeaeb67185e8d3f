import { faulty, sound } from '../small-content.ts';
import { isChinese, pastBlanks, UNIT } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** …… for what is left out. */
export const ellipsis: TypographyRule = {
  id: 'ellipsis',
  title: '省略号用“……”',
  why: '中文的省略号是六个点，占两个字的位置；用句点或句号凑成的，读屏软件会念成一串“点”。',
  examples: {
    ok: [sound('驿站、书屋……未见名单。Wait and see...')],
    bad: [faulty('驿站、书屋...未见名单。。。', ['...', '。。。'])],
  },
  find: findEllipses,
  explain: ({ typed }) => ({
    message: `“${typed}”不是中文的省略号。`,
    fix: '改成“……”。',
  }),
};

const DOTS = /\.{3,}|。{3,}|…+|·{3,}|・{3,}/g;

/** `...`, 。。。 and a single … where Chinese has ……. */
function findEllipses(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: dots, index: start } of text.matchAll(DOTS)) {
    const end = start + dots.length;
    // Twelve dots stand for a paragraph left out.
    if (dots === '……' || dots === '…………') continue;
    const before = classes[pastBlanks(classes, start - 1, -1)];
    const after = classes[pastBlanks(classes, end, 1)];
    const quoted = before === UNIT.open || after === UNIT.close;
    if (!dots.startsWith('。') && !isChinese(before) && !isChinese(after) && !quoted) continue;
    sheet.add({ start, end, text: '……' }, UNIT.mark);
  }
}
