import { contentOf, type Content } from '../authoring/content.ts';
import { answersOf, formOf, type Field } from '../authoring/form.ts';
import { factOf } from '../authoring/kinds/fact-record.ts';
import { fact as factKind } from '../authoring/kinds/fact.ts';
import { interview } from '../authoring/interview.ts';
import type { Answers, Question } from '../authoring/question.ts';
import { checkPlan } from '../authoring/write-plan.ts';
import { locatedFacts, type LocatedFact } from '../content/records.ts';
import type { Workspace } from '../content/workspace.ts';
import type { Fact } from '../domain/fact.ts';
import { formatLocator } from '../domain/locator.ts';
import { formatPeriod, NO_TIME_WORDS } from '../domain/period.ts';
import type { Made } from './messages.ts';
import { withField } from './record-edit.ts';

/** Where it is recorded and what it is called stays as it is: texts name it so. */
const FIXED = new Set(['form', 'id', 'file', 'file-title']);

/** @returns what may be corrected of a fact, as it stands or as somebody has typed. */
export function correctionFor(
  workspace: Workspace,
  id: string,
  typed: Answers,
): { fields: Field[] } | { fault: string } {
  const known = factIn(workspace, id);
  if ('fault' in known) return known;
  const given = { ...answersFor(known.located.fact), ...typed };
  const fields = formOf(known.questions, given).filter(({ name }) => !FIXED.has(name));
  return { fields: fields.map((field) => ({ ...field, isProposed: false })) };
}

/** Corrects a fact where it is recorded: only the fields that were changed are written anew. */
export async function correct(workspace: Workspace, id: string, typed: Answers): Promise<Made> {
  const known = factIn(workspace, id);
  if ('fault' in known) return { faults: [{ name: undefined, message: known.fault }] };
  const { located, content, questions } = known;
  const given = answersFor(located.fact);
  const outcome = await interview(questions, answersOf(formOf(questions, { ...given, ...typed })));
  if (outcome.kind !== 'done') {
    return { faults: outcome.kind === 'incomplete' ? outcome.faults : [] };
  }
  const [before, after] = [factOf(given, content), factOf(outcome.answers, content)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Fact)[];
  let { document } = located;
  for (const name of names) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    document = withField(document, [...located.path, name], after[name]);
  }
  const { place, text } = document;
  if (text === located.document.text) return { id, files: new Map(), notes: [] };
  const { findings } = checkPlan(workspace, [{ place, kind: 'changed', text }]);
  const errors = findings.filter(
    ({ severity, file }) => severity === 'error' && file === document.file,
  );
  return errors.length > 0
    ? { faults: errors.map(({ message, fix }) => ({ name: undefined, message: message + fix })) }
    : { id, files: new Map([[place, text]]), notes: [] };
}

function factIn(
  workspace: Workspace,
  id: string,
): { located: LocatedFact; content: Content; questions: Question[] } | { fault: string } {
  const located = locatedFacts(workspace).find(({ fact }) => fact.id === id);
  const content = contentOf(workspace);
  if (!located) return { fault: `账本里没有编号为“${id}”的数据。` };
  if ('fault' in content) return content;
  // What is corrected is not in the way of itself.
  const facts = new Map(content.value.facts);
  facts.delete(id);
  const others = { ...content.value, facts };
  const questions = factKind
    .questions(others)
    .filter(({ name }) => !['id', 'file', 'file-title'].includes(name));
  return { located, content: others, questions };
}

/** What somebody would have typed to get the record as it is. */
function answersFor(fact: Fact): Answers {
  const { period } = fact;
  const derived = fact.status === 'derived';
  const text = (name: string, value: string | undefined) => (value ? { [name]: value } : {});
  return {
    form: derived ? 'derived' : fact.text === undefined ? 'number' : 'text',
    id: fact.id,
    label: fact.label,
    subject: fact.subject,
    scope: fact.scope,
    period: 'unstated' in period && period.unstated === '' ? NO_TIME_WORDS : formatPeriod(period),
    ...(derived
      ? { derivation: fact.derivation }
      : { source: fact.source, quote: fact.quote, locator: formatLocator(fact.locator) }),
    ...(fact.enumerated && !derived ? { item: fact.enumerated } : {}),
    ...(fact.value === undefined || derived ? {} : { value: String(fact.value) }),
    ...text('text', fact.text),
    ...text('unit', fact.unit),
    ...(fact.text === undefined ? { qualifier: fact.qualifier } : {}),
    ...text('group', fact.group),
    ...text('notes', fact.notes),
    ...text('review-by', fact.reviewBy),
  };
}
