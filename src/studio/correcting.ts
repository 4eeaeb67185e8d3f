import { contentOf } from '../authoring/content.ts';
import { answersOf, formOf, type Field } from '../authoring/form.ts';
import { interview } from '../authoring/interview.ts';
import type { Answer, Answers, Question } from '../authoring/question.ts';
import { checkPlan } from '../authoring/write-plan.ts';
import type { Finding } from '../checks/finding.ts';
import type { Workspace } from '../content/workspace.ts';
import { caseHead } from './case-head.ts';
import { factRecord } from './fact-record.ts';
import { figureRecord } from './figure-correction.ts';
import type { Made } from './messages.ts';
import type { Correction } from './correction.ts';
import { discrepancyRecord, seriesRecord, sourceRecord, termRecord } from './listed-records.ts';
import { withField } from './record-edit.ts';

/** What can be corrected where it is recorded. */
const CORRECTABLE = {
  ...{ fact: factRecord, case: caseHead, source: sourceRecord, figure: figureRecord },
  ...{ series: seriesRecord, term: termRecord, discrepancy: discrepancyRecord },
};

export type Correctable = keyof typeof CORRECTABLE;

/** @returns what may be corrected of a record, as it stands or as somebody has typed. */
export function correctionFor(
  workspace: Workspace,
  kind: Correctable,
  id: string,
  typed: Answers,
): { fields: Field[] } | { fault: string } {
  const found = find(workspace, kind, id);
  if ('fault' in found) return found;
  const { given, questions, fixed } = found;
  const fields = formOf(questions, { ...given, ...typed });
  return {
    fields: fields
      .filter(({ name }) => !fixed.includes(name))
      .map((field) => ({ ...field, isProposed: false })),
  };
}

/** Corrects a record where it stands: only the fields that were changed are written anew. */
export async function correct(
  workspace: Workspace,
  kind: Correctable,
  id: string,
  typed: Answers,
): Promise<Made> {
  const found = find(workspace, kind, id);
  if ('fault' in found) return { faults: [{ name: undefined, message: found.fault }] };
  const { given, questions, recordOf, path } = found;
  const outcome = await interview(questions, answersOf(formOf(questions, { ...given, ...typed })));
  if (outcome.kind !== 'done') {
    return { faults: outcome.kind === 'incomplete' ? outcome.faults : [] };
  }
  // What a record has although nobody would be asked for it stays.
  const asked = new Set(formOf(questions, given).map(({ name }) => name));
  const unasked = Object.entries(given).filter(([name]) => !asked.has(name));
  const answers = { ...Object.fromEntries(unasked), ...outcome.answers };
  const [before, after] = [recordOf(given), recordOf(answers)];
  let { document } = found;
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    document = withField(document, [...path, name], after[name]);
  }
  const { place, text, file } = document;
  if (text === found.document.text) return { id, files: new Map(), notes: [] };
  const { findings } = checkPlan(workspace, [{ place, kind: 'changed', text }]);
  const errors = findings.filter((one) => one.severity === 'error' && one.file === file);
  return errors.length > 0
    ? { faults: errors.map((error) => ({ name: undefined, message: toldWhere(error, text) })) }
    : { id, files: new Map([[place, text]]), notes: [] };
}

function find(workspace: Workspace, kind: Correctable, id: string): Correction | { fault: string } {
  const content = contentOf(workspace);
  const found = 'fault' in content ? content : CORRECTABLE[kind](content.value, id);
  if ('fault' in found) return found;
  return { ...found, questions: found.questions.map((one) => lenient(one, found.given)) };
}

/**
 * What stands in a record may be more than the questions for a new one allow: only what somebody
 * changes is held against them. The checks look at the whole in any case.
 */
function lenient(question: Question, given: Answers): Question {
  const { name, check } = question;
  if (!check) return question;
  const isSame = (answer: Answer) => JSON.stringify(answer) === JSON.stringify(given[name]);
  return {
    ...question,
    check: (answer, answers) => (isSame(answer) ? undefined : check(answer, answers)),
  };
}

/** More of a line is not needed to know it again. */
const ENOUGH = 16;

/** @returns what is wrong in a file, with the words of the text that it is about. */
function toldWhere({ message, fix, position }: Finding, text: string): string {
  const line = position === 'unavailable' ? '' : (text.split('\n')[position.line - 1] ?? '');
  const signs = [...line.trim()];
  const words = signs.length > ENOUGH ? `${signs.slice(0, ENOUGH).join('')}……` : signs.join('');
  return words === '' ? message + fix : `“${words}”：${message}${fix}`;
}
