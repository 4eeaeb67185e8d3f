import { isChinese, leadsToChinese, pastBlanks, UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

/** ( and ) next to or around Chinese; both of a pair have one width. */
export function findBrackets(sheet: Sheet): void {
  if (!/[()]/.test(sheet.text)) return;
  const { text } = sheet;
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(' || sign === '（') open.push(at);
    else if (sign === ')' || sign === '）') {
      const start = open.pop();
      if (start === undefined) reportSingle(sheet, at);
      else reportPair(sheet, start, at);
    }
  }
  for (const at of open) reportSingle(sheet, at);
}

function reportPair(sheet: Sheet, start: number, end: number): void {
  const { text, classes } = sheet;
  if (text[start] === '（' && text[end] === '）') return;
  // The address of a link that Markdown could not read.
  if (text[start - 1] === ']') return;
  const before = pastBlanks(classes, start - 1, -1);
  const after = pastBlanks(classes, end + 1, 1);
  const inside = classes.subarray(start + 1, end).some((unit) => isChinese(unit));
  // Station (for couriers): the brackets belong to the English.
  const english = /[A-Za-z][ \t]$/.test(text.slice(Math.max(0, start - 2), start));
  if (!inside && english && text[start] === '(' && text[end] === ')') return;
  const clear =
    inside ||
    text[start] === '（' ||
    text[end] === '）' ||
    leadsToChinese(classes, before, -1) ||
    (isChinese(classes[after]) && classes[start - 1] !== UNIT.word);
  // f(x)的 may be a formula: the author knows.
  const unclear = isChinese(classes[end + 1]);
  if (!clear && !unclear) return;
  if (text[start] === '(') report(sheet, start, '（', clear);
  if (text[end] === ')') report(sheet, end, '）', clear);
}

function reportSingle(sheet: Sheet, at: number): void {
  const { text, classes } = sheet;
  if (text[at] !== '(' && text[at] !== ')') return;
  if (text[at - 1] === ']') return;
  if (!isChinese(classes[at - 1]) && !isChinese(classes[at + 1])) return;
  report(sheet, at, text[at] === '(' ? '（' : '）', false);
}

function report(sheet: Sheet, start: number, wide: string, clear: boolean): void {
  const fault = { kind: 'punctuation-halfwidth' as const, start, end: start + 1 };
  if (clear) sheet.add({ ...fault, text: wide }, UNIT.full);
  else sheet.add({ ...fault, text: undefined, hint: wide });
}
