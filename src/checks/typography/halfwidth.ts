import { isChinese, leadsToChinese, pastBlanks, UNIT } from './classes.ts';
import type { Sheet } from './sheet.ts';

const SIGN = /[,.;:?!]/g;
const WIDE: Record<string, string> = { ',': '，', '.': '。', ';': '；', ':': '：' };
Object.assign(WIDE, { '?': '？', '!': '！' });

const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|Co|Ltd|Inc|Corp|etc|vs|No|St|Dr|Mr|Mrs|Ms|Jr|Sr|vol|pp|eds?|al|cf)$/i;
const NUMBERING = /(?:^|[\s，。；：、（“])\d+(?:\.\d+)*$/;

/** , . ; : ? ! next to Chinese. */
export function findHalfwidth(sheet: Sheet): void {
  const { text, classes } = sheet;
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    if (sheet.isTaken(at) || text[at - 1] === ']') continue;
    const verdict = sign === '.' ? stop(sheet, at) : judge(sheet, at, sign);
    if (verdict === 'fine') continue;
    const fault = { kind: 'punctuation-halfwidth' as const, start: at, end: at + 1 };
    const wide = WIDE[sign]!;
    if (verdict === 'wrong') sheet.add({ ...fault, text: wide }, UNIT.full);
    else sheet.add({ ...fault, text: undefined, hint: wide });
    // Another sign of the run sees a full-width one now.
    classes[at] = verdict === 'wrong' ? UNIT.full : classes[at]!;
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
