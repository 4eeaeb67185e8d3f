import type { Edit } from '../finding.ts';
import { once } from '../../content/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { UNIT } from './classes.ts';
import { findDashes } from '../rules/dash.ts';
import { findDigits } from '../rules/digits-fullwidth.ts';
import { findDoubled } from '../rules/punctuation-doubled.ts';
import { findEllipses } from '../rules/ellipsis.ts';
import { findBrackets, findHalfwidth } from '../rules/punctuation-halfwidth.ts';
import { findQuotes } from '../rules/quotes-straight.ts';
import { findRanges } from '../rules/range-sign.ts';
import { findSpaces } from '../rules/space-han-latin.ts';
import { prosePassages } from './prose.ts';
import { Sheet, type Fault, type Passage } from './sheet.ts';
import { stringPassages } from './strings.ts';

/** A fault in its file; offsets count UTF-16 units of the file's text. */
export interface PlacedFault {
  kind: Fault['kind'];
  start: number;
  end: number;
  /** What is typed there. */
  typed: string;
  hint: string | undefined;
  edit: Edit | undefined;
}

/** What is looked for first keeps its place: `......` is an ellipsis, not six full stops. */
const FINDERS = [
  ...[findEllipses, findDoubled, findRanges, findDashes, findDigits],
  ...[findQuotes, findBrackets, findHalfwidth, findSpaces],
];

const HAN = /\p{Script=Han}/u;
const DIGIT = /[０-９]/;

/** @returns every fault of typography in a document; all the rules that ask share one reading. */
export const typographyOf = once((document: WorkspaceDocument): PlacedFault[] => {
  const isWriteUp = document.kind === 'case' || document.kind === 'page';
  const passages = [...stringPassages(document), ...(isWriteUp ? prosePassages(document) : [])];
  return passages.flatMap((passage) => faultsOf(document, passage));
});

function faultsOf(document: WorkspaceDocument, passage: Passage): PlacedFault[] {
  const { text } = passage;
  const chinese = HAN.test(text);
  if (!chinese && !DIGIT.test(text)) return [];
  const sheet = new Sheet(text);
  if (chinese) for (const find of FINDERS) find(sheet);
  else findDigits(sheet);
  return sheet.faults.map((fault) => {
    const { start, end, exact } = passage.place(fault.start, fault.end);
    const changeable =
      exact &&
      !passage.frozen &&
      // Without Han around, a changed string could become a number of YAML.
      chinese &&
      sheet.classes[fault.start - 1] !== UNIT.address &&
      (fault.kind !== 'space-han-latin' || isSafe(document.text, sheet, fault, start, end));
    return {
      kind: fault.kind,
      start,
      end,
      typed: text.slice(fault.start, fault.end),
      hint: fault.text ?? fault.hint,
      edit: changeable && fault.text !== undefined ? { start, end, text: fault.text } : undefined,
    };
  });
}

const MARKUP = /[*_~]/;

/** Whether the asterisks next to a blank still mark emphasis when the blank is gone. */
function isSafe(file: string, { classes }: Sheet, fault: Fault, start: number, end: number) {
  const left = MARKUP.test(file[start - 1] ?? '');
  const right = MARKUP.test(file[end] ?? '');
  const before = classes[fault.start - 1];
  const after = classes[fault.end];
  const isCjk = (unit?: number) => unit === UNIT.han || unit === UNIT.full;
  if (left && right) return false;
  return !(left || right) || isCjk(before) || isCjk(after);
}
