import { MARKUP } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { isChinese, leadsToChinese, pastBlanks, UNIT, WIDE } from '../typography/classes.ts';
import type { Sheet, TypographyRule } from '../typography/sheet.ts';

/** Full-width punctuation in Chinese text. */
export const punctuationHalfwidth: TypographyRule = {
  id: 'punctuation-halfwidth',
  title: '中文用全角标点',
  follows: ['number', ...MARKUP],
  why: '半角标点是英文用的，夹在汉字中间显得拥挤，断行也会断错。小数点、时间、英文句子和文件名不在此列。',
  examples: {
    ok: [
      sound('设立驿站（见“做法”）：可以歇脚；文件是`a.docx`，英文是Station (for couriers, etc.)。'),
    ],
    bad: [
      faulty('设立驿站(见“做法”):可以歇脚,可以充电.', ['(', ')', ':', ',', '.']),
      faulty('设立驿站。', [';'], { summary: '设立驿站{stations};未见名单。' }),
    ],
  },
  find(sheet) {
    findBrackets(sheet);
    findSigns(sheet);
  },
  explain: ({ typed, hint, edit }) => ({
    message: `“${typed}”是半角标点，中文里要用全角的“${hint}”。`,
    fix: edit
      ? `把“${typed}”改成“${hint}”。`
      : `是标点就改成“${hint}”，括号要成对；是文件名、代码或编号，就放进反引号或改个写法。`,
  }),
};

const SIGN = /[,.;:?!]/g;

const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|Co|Ltd|Inc|Corp|etc|vs|No|St|Dr|Mr|Mrs|Ms|Jr|Sr|vol|pp|eds?|al|cf)$/i;
const NUMBERING = /(?:^|[\s，。；：、（“])\d+(?:\.\d+)*$/;

/** , . ; : ? ! next to Chinese. */
function findSigns(sheet: Sheet): void {
  const { text } = sheet;
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    if (sheet.isTaken(at) || text[at - 1] === ']') continue;
    const verdict = sign === '.' ? stop(sheet, at) : judge(sheet, at, sign);
    if (verdict === 'fine') continue;
    // Another sign of the run sees a full-width one then.
    report(sheet, at, WIDE[sign]!, verdict === 'wrong');
  }
}

type Verdict = 'fine' | 'wrong' | 'unclear';

function judge({ classes }: Sheet, at: number, sign: string): Verdict {
  const [before, after] = [classes[at - 1], classes[at + 1]];
  // 3:2 with numbers of the ledger.
  if (sign === ':' && before === UNIT.fact && after === UNIT.fact) return 'fine';
  if (leadsToChinese(classes, at - 1, -1) || endsChinese(classes, at)) return 'wrong';
  if (!leadsToChinese(classes, at + 1, 1)) return 'fine';
  // Yahoo!的 may be a name.
  return /[!?]/.test(sign) && before === UNIT.word ? 'unclear' : 'wrong';
}

/** Whether a sign ends a block after a word that stands right behind Chinese: 拼作Alshaa. */
function endsChinese(classes: Uint8Array, at: number): boolean {
  const next = classes[pastBlanks(classes, at + 1, 1)];
  if (next !== undefined && next !== UNIT.line) return false;
  let start = at - 1;
  while (classes[start] === UNIT.word) start -= 1;
  return start < at - 1 && isChinese(classes[start]);
}

/** A dot is a full stop, a decimal point, part of a name of a file, or ends an abbreviation. */
function stop({ text, classes }: Sheet, at: number): Verdict {
  const [before, after] = [classes[at - 1], classes[at + 1]];
  const percent = /[%％‰℃°]/.test(text[at - 1] ?? '');
  if (before !== UNIT.word || percent) {
    const ends =
      before !== undefined && before !== UNIT.line && leadsToChinese(classes, at - 1, -1);
    if (percent && !leadsToChinese(classes, at + 1, 1)) return 'fine';
    if (!ends && !percent) return 'fine';
    if (after !== UNIT.word) return 'wrong';
    return /[A-Za-z]/.test(text[at + 1]!) ? 'fine' : 'unclear';
  }
  const next = classes[pastBlanks(classes, at + 1, 1)];
  const ends = endsChinese(classes, at);
  if (!isChinese(next) && !ends) return 'fine';
  const head = text.slice(Math.max(0, at - 24), at);
  if (ABBREVIATION.test(head) || NUMBERING.test(head)) return 'fine';
  return ends ? 'wrong' : 'unclear';
}

/** ( and ) next to or around Chinese; both of a pair have one width. */
function findBrackets(sheet: Sheet): void {
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
  sheet.add({ start, end: start + 1, text: wide }, UNIT.full, clear);
}
