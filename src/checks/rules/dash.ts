import { faulty, sound } from '../small-content.ts';
import { isChinese, pastBlanks, UNIT } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** —— for a break in a sentence. */
export const dash: TypographyRule = {
  id: 'dash',
  title: '破折号用“——”',
  why: '破折号是连着的两个长横线，占两个字的位置；一个长横线是连接号，表示起止，两者意思不同。',
  examples: {
    ok: [sound('驿站——供人歇脚的地方，见2025年1—5月的报道。')],
    bad: [faulty('驿站--供人歇脚的地方。书屋—即看书的地方。', ['--', '—'])],
  },
  find: findDashes,
  explain: ({ typed }) => ({
    message: `“${typed}”不是中文的破折号。`,
    fix: '改成“——”；表示起止或线路的，用一个“—”，两边不留空格。',
  }),
};

const HYPHENS = /[-－–―─‐‑−]{2,}/g;
const DASHES = /[—―─–](?:[ \t]*[—―─])*/g;
/** What goes on after a dash that explains, and hardly ever begins the name of a place. */
const EXPLAINING = /^(?:即|也就是|就是|也是|这|那|它|他们|其中|包括|例如|比如|一个|一种|一项)/;

/** `--` and a single — where Chinese has ——; a single — joins places and times as well. */
function findDashes(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: run, index: start } of text.matchAll(HYPHENS)) {
    const end = start + run.length;
    const next = pastBlanks(classes, end, 1);
    const [before, after] = [classes[pastBlanks(classes, start - 1, -1)], classes[next]];
    // `--fix` is an option of a command.
    const option = /[A-Za-z]/.test(text[end] ?? '') && classes[start - 1] !== UNIT.han;
    if (option || !(speaks(before) || speaks(after))) continue;
    sheet.add({ start, end, text: '——' }, UNIT.mark);
  }
  for (const { 0: run, index: start } of text.matchAll(DASHES)) {
    const end = start + run.length;
    if (run === '——' || sheet.isTaken(start, end)) continue;
    if (run.length === 1 && !isBrokenDash(sheet, start)) continue;
    const [before, after] = [classes[start - 1], classes[end]];
    if (run.length > 1 && before === UNIT.word && after === UNIT.word) continue;
    sheet.add({ start, end, text: '——' }, UNIT.mark);
  }
}

/** Whether a single — cannot join two names or times, but breaks a sentence. */
function isBrokenDash({ text, classes }: Sheet, at: number): boolean {
  const left = pastBlanks(classes, at - 1, -1);
  const right = pastBlanks(classes, at + 1, 1);
  const [before, after] = [classes[left], classes[right]];
  const edge = (unit?: number) => unit === undefined || unit === UNIT.line;
  if (!speaks(before) && !speaks(after)) return false;
  if (edge(before)) return after === UNIT.han && !edge(after);
  if (edge(after)) return before === UNIT.han;
  const spaced = left < at - 1 || right > at + 1;
  if (spaced && (before === UNIT.han || after === UNIT.han)) return true;
  if (/[，。；：？！、]/.test(text[left]! + text[right]!)) return true;
  return before === UNIT.han && EXPLAINING.test(text.slice(right, right + 4));
}

function speaks(unit: number | undefined): boolean {
  return isChinese(unit) || unit === UNIT.open || unit === UNIT.close;
}
