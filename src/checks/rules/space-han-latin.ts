import { faulty, sound } from '../small-content.ts';
import { isChinese, UNIT } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** No typed blanks between Chinese and what is next to it. */
export const spaceHanLatin: TypographyRule = {
  id: 'space-han-latin',
  title: '汉字旁边不打空格',
  why: '汉字与英文、数字、组件之间的间隙由网页自动留出；自己打空格，有的地方有，有的没有，搜索也会搜不到。',
  examples: {
    ok: [sound('设立<Fact id="stations" />，英文写作Courier Station。\n\n- 驿站')],
    bad: [
      faulty('设立 <Fact id="stations" /> ，英文写作 Station。', [' ', ' ', ' ']),
      faulty('设立驿站。', [' '], { title: '驿站 服务' }),
    ],
  },
  find: findSpaces,
  explain: ({ edit }) => ({
    message: '这里多打了空格：汉字和中文标点旁边不留空格，间隙由网页自动排出。',
    fix: edit ? '删去空格。' : '删去空格；两边有星号的，改写这半句，免得星号失效。',
  }),
};

const BLANKS = /[ \t\u00a0\u3000\u2002\u2003\u2009]+/g;

/** Blanks typed between Han and Latin, around a component, beside full-width punctuation. */
function findSpaces(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: blanks, index: start } of text.matchAll(BLANKS)) {
    const end = start + blanks.length;
    const wrong = isLineStart(classes, start)
      ? // Two wide blanks at the head of a paragraph, as on paper.
        /[\u3000\u00a0]/.test(blanks) && isChinese(sideOf(classes, end, 1))
      : isBetween(sideOf(classes, start - 1, -1), sideOf(classes, end, 1));
    if (wrong) sheet.add({ start, end, text: '' });
  }
}

function isLineStart(classes: Uint8Array, start: number): boolean {
  return start === 0 || classes[start - 1] === UNIT.line;
}

function isBetween(before: number, after: number): boolean {
  const [han, hanAfter] = [isSet(before), isSet(after)];
  return (han && (hanAfter || isVisible(after))) || (hanAfter && isVisible(before));
}

function isSet(unit: number): boolean {
  return unit === UNIT.han || unit === UNIT.full;
}

function isVisible(unit: number): boolean {
  return unit === UNIT.word || unit === UNIT.fact || unit === UNIT.mark;
}

/** What a side of a blank is: a quotation mark is what it holds. */
function sideOf(classes: Uint8Array, from: number, step: 1 | -1): number {
  const holding = step === 1 ? UNIT.open : UNIT.close;
  const other = step === 1 ? UNIT.close : UNIT.open;
  let at = from;
  while (classes[at] === holding) at += step;
  const unit = classes[at] ?? UNIT.other;
  if (unit === other) return UNIT.mark;
  if (at === from) return unit;
  return isChinese(unit) ? UNIT.full : unit === UNIT.word ? UNIT.mark : unit;
}
