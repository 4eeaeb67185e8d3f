import { faulty, sound } from '../small-content.ts';
import { leadsToChinese, UNIT } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** Chinese quotation marks, in pairs. */
export const quotesStraight: TypographyRule = {
  id: 'quotes-straight',
  title: '引号用“”和‘’',
  why: '直引号分不出开头和结尾，是英文和程序用的；中文外层用双引号“”，里层用单引号‘’，成对出现。',
  examples: {
    ok: [sound('开展“品牌”建设，英文写作couriers\' station和the "best" one。')],
    bad: [
      faulty('开展"品牌"建设。', ['"', '"']),
      faulty('开展“品牌"建设，称作"驿站。', ['"', '"']),
    ],
  },
  find: findQuotes,
  explain: ({ typed, hint, edit }) => ({
    message: edit
      ? `“${typed}”是直引号，中文里要用“”或‘’。`
      : `“${typed}”是直引号，中文里要用“”或‘’；这一段的引号没有成对，看不出哪个是开头，哪个是结尾。`,
    fix: edit ? `改成${hint}。` : '补上缺的一个引号，开头用“，结尾用”；多余的就删去。',
  }),
};

interface Mark {
  at: number;
  /** `"`, `'`, “ or ‘ as the form it has or is to have. */
  double: boolean;
  straight: boolean;
}

interface Pair {
  open: Mark;
  close: Mark;
  /** Within another pair: Chinese puts single marks inside double ones. */
  inner: boolean;
}

/** `"` and `'` in Chinese text. */
function findQuotes(sheet: Sheet): void {
  if (!sheet.classes.includes(UNIT.straight)) return;
  const { pairs, single } = pair(marksOf(sheet));
  const clear = single.length === 0;
  const report = ({ at }: Mark, sign: string | undefined, becomes: number, isClear: boolean) =>
    sheet.add({ start: at, end: at + 1, text: sign }, becomes, isClear);
  for (const { open, close, inner } of pairs) {
    if (![open, close].some((mark) => nextToChinese(sheet, mark))) continue;
    const [left, right] = inner ? '‘’' : '“”';
    if (open.straight) report(open, left, UNIT.open, clear);
    if (close.straight) report(close, right, UNIT.close, clear);
  }
  for (const mark of single) {
    if (mark.straight && nextToChinese(sheet, mark)) report(mark, undefined, 0, false);
  }
}

function marksOf({ text, classes }: Sheet): (Mark & { opens?: boolean })[] {
  const marks: (Mark & { opens?: boolean })[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = classes[at];
    const sign = text[at]!;
    if (unit === UNIT.straight) marks.push({ at, double: sign === '"', straight: true });
    else if (unit === UNIT.open || unit === UNIT.close) {
      const double = sign === '“' || sign === '”';
      marks.push({ at, double, straight: false, opens: unit === UNIT.open });
    }
  }
  // An apostrophe, minutes, inches: after a letter or digit, and nothing to close.
  let inside = 0;
  return marks.filter(({ at, double, straight, opens }) => {
    const latin = classes[at - 1] === UNIT.word;
    if (!straight && !double && latin && classes[at + 1] === UNIT.word) return false;
    if (double) return true;
    if (straight && latin && (inside === 0 || classes[at + 1] === UNIT.word)) return false;
    if (straight) inside = 1 - inside;
    else inside = opens ? 1 : 0;
    return true;
  });
}

/** Straight marks close what is open of their kind, and open where nothing is. */
function pair(marks: (Mark & { opens?: boolean })[]): { pairs: Pair[]; single: Mark[] } {
  const pairs: Pair[] = [];
  const single: Mark[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const last = open.findLastIndex(({ double }) => double === mark.double);
    const closes = mark.opens === undefined ? last >= 0 : !mark.opens;
    if (!closes) open.push(mark);
    else if (last < 0) single.push(mark);
    else {
      single.push(...open.splice(last + 1));
      const opening = open.pop()!;
      pairs.push({ open: opening, close: mark, inner: open.length % 2 === 1 });
    }
  }
  return { pairs, single: [...single, ...open] };
}

function nextToChinese({ classes }: Sheet, { at }: Mark): boolean {
  return leadsToChinese(classes, at - 1, -1) || leadsToChinese(classes, at + 1, 1);
}
