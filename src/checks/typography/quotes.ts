import { leadsToChinese, UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

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
export function findQuotes(sheet: Sheet): void {
  if (!sheet.classes.includes(UNIT.straight)) return;
  const { pairs, single } = pair(marksOf(sheet));
  const clear = single.length === 0;
  for (const { open, close, inner } of pairs) {
    if (![open, close].some((mark) => nextToChinese(sheet, mark))) continue;
    const [left, right] = inner ? '‘’' : '“”';
    if (open.straight) report(sheet, open.at, left, UNIT.open, clear);
    if (close.straight) report(sheet, close.at, right, UNIT.close, clear);
  }
  for (const mark of single) {
    if (mark.straight && nextToChinese(sheet, mark)) report(sheet, mark.at, undefined, 0, false);
  }
}

function report(
  sheet: Sheet,
  start: number,
  sign: string | undefined,
  becomes: number,
  clear: boolean,
): void {
  const fault = { kind: 'quotes-straight' as const, start, end: start + 1 };
  if (clear) sheet.add({ ...fault, text: sign }, becomes);
  else sheet.add({ ...fault, text: undefined, ...(sign && { hint: sign }) });
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
