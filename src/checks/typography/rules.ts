import { once } from '../../domain/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { inText, MARKUP as REFUSED, type Rule } from '../rule.ts';
import { dash } from '../rules/dash.ts';
import { digitsFullwidth } from '../rules/digits-fullwidth.ts';
import { ellipsis } from '../rules/ellipsis.ts';
import { punctuationDoubled } from '../rules/punctuation-doubled.ts';
import { punctuationHalfwidth } from '../rules/punctuation-halfwidth.ts';
import { quotesStraight } from '../rules/quotes-straight.ts';
import { rangeSign } from '../rules/range-sign.ts';
import { spaceHanLatin } from '../rules/space-han-latin.ts';
import { UNIT } from './classes.ts';
import { prosePassages, stringPassages, type Passage } from './passages.ts';
import { Sheet, type Fault, type PlacedFault, type TypographyRule } from './sheet.ts';

/** What is looked for first keeps its place: `......` is an ellipsis, not six full stops. */
const IN_TURN: readonly TypographyRule[] = [
  ...[ellipsis, punctuationDoubled, rangeSign, dash, digitsFullwidth],
  ...[quotesStraight, punctuationHalfwidth, spaceHanLatin],
];

const HAN = /\p{Script=Han}/u;
const DIGIT = /[０-９]/;

type FoundFault = PlacedFault & { rule: TypographyRule };

/** Finds every fault of typography in a document; all the rules that ask share one reading. */
export const typographyOf = once((document: WorkspaceDocument): FoundFault[] => {
  const isWriteUp = document.kind === 'case' || document.kind === 'page';
  const passages = [...stringPassages(document), ...(isWriteUp ? prosePassages(document) : [])];
  return passages.flatMap((passage) => faultsOf(document, passage));
});

function faultsOf(document: WorkspaceDocument, passage: Passage): FoundFault[] {
  const { text } = passage;
  const chinese = HAN.test(text);
  if (!chinese && !DIGIT.test(text)) return [];
  const sheet = new Sheet(text);
  return (chinese ? IN_TURN : [digitsFullwidth]).flatMap((rule) =>
    sheet.faultsOf(rule).map((fault) => {
      const { start, end, exact } = passage.place(fault.start, fault.end);
      const changeable =
        exact &&
        !passage.frozen &&
        // Without Han around, a changed string could become a number of YAML.
        chinese &&
        sheet.classes[fault.start - 1] !== UNIT.address &&
        (rule !== spaceHanLatin || isSafe(document.text, sheet, fault, start, end));
      return {
        rule,
        start,
        end,
        typed: text.slice(fault.start, fault.end),
        hint: fault.text ?? fault.hint,
        edit: changeable && fault.text !== undefined ? { start, end, text: fault.text } : undefined,
      };
    }),
  );
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

/** Punctuation and digits, by GB/T 15834 and GB/T 15835, in the order of the handbook. */
export const TYPOGRAPHY: readonly Rule[] = [
  ...[punctuationHalfwidth, quotesStraight, spaceHanLatin, punctuationDoubled],
  ...[ellipsis, digitsFullwidth, rangeSign, dash],
].map((rule) => {
  const { find: _, explain, ...words } = rule;
  return {
    follows: REFUSED,
    ...words,
    severity: 'error',
    check({ documents }, report) {
      for (const document of documents) {
        for (const fault of typographyOf(document)) {
          if (fault.rule !== rule) continue;
          const { start, end, edit } = fault;
          report({ ...inText(document, start, end), ...explain(fault), ...(edit && { edit }) });
        }
      }
    },
  };
});
