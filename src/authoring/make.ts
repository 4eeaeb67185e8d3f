import type { Finding } from '../checks/finding.ts';
import type { WorkspaceDocument } from '../content/workspace.ts';
import type { Content } from './content.ts';
import { interview, type Asker, type Fault } from './interview.ts';
import { UneditableError } from './json-records.ts';
import type { Kind } from './kinds/kind.ts';
import type { Answers, Question } from './question.ts';
import { checkPlan, refusalsOf, type CheckedPlan } from './write-plan.ts';

export type Made =
  | { kind: 'ready'; answers: Answers; checked: CheckedPlan; warnings: Finding[] }
  /** The person stopped, having answered so much. */
  | { kind: 'stopped'; answers: Answers }
  /** What was asked for is incomplete or wrong. */
  | { kind: 'incomplete'; missing: Question[]; faults: Fault[] }
  /** It cannot be made at all, for a reason in Chinese. */
  | { kind: 'refused'; reasons: string[] }
  /** The checks would not let it pass. */
  | { kind: 'faulty'; faults: Fault[]; others: Finding[] };

/**
 * Makes a plan for something new out of answers, and checks it. Nothing is written.
 * @param given answers from flags, as typed
 * @param ask puts the other questions to a person; without it what is missing is listed
 */
export async function make(
  kind: Kind,
  content: Content,
  given: Answers,
  ask?: Asker,
): Promise<Made> {
  const reason = kind.refuse?.(content);
  if (reason) return { kind: 'refused', reasons: [reason] };
  const questions = kind.questions(content);
  let typed: Answers = { ...given, ...kind.infer?.(given, ask !== undefined) };
  let problems: Record<string, string> = {};
  for (;;) {
    const outcome = await interview(questions, typed, ask, problems);
    if (outcome.kind !== 'done') return outcome;
    const { answers } = outcome;
    const looked = look(kind, content, answers);
    if (looked.kind !== 'checked') return looked;
    const { checked, errors, warnings } = looked;
    if (errors.length === 0) return { kind: 'ready', answers, checked, warnings };
    const blamed = blame(errors, questions, kind, content, answers, checked);
    if (!ask || blamed.others.length > 0) return { kind: 'faulty', ...blamed };
    problems = Object.fromEntries(blamed.faults.map(({ name, message }) => [name, message]));
    typed = answers;
  }
}

type Looked =
  | { kind: 'checked'; checked: CheckedPlan; errors: Finding[]; warnings: Finding[] }
  | { kind: 'refused'; reasons: string[] };

function look(kind: Kind, content: Content, answers: Answers): Looked {
  try {
    const plan = kind.plan(answers, content);
    const reasons = refusalsOf(content.workspace, plan);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    const checked = checkPlan(content.workspace, plan, { settle: true });
    const { error = [], warning = [] } = Object.groupBy(
      checked.findings,
      ({ severity }) => severity,
    );
    // What the next steps say is no news: that a new record is not shown yet, nor examples replaced.
    const warnings = warning.filter(({ rule }) => !['unused', 'example-left'].includes(rule));
    return { kind: 'checked', checked, errors: error, warnings };
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return { kind: 'refused', reasons: [error.message] };
  }
}

/** @returns findings by the question whose answer they are about; `others` are about none. */
function blame(
  errors: readonly Finding[],
  questions: readonly Question[],
  kind: Kind,
  content: Content,
  answers: Answers,
  { plan, workspace }: CheckedPlan,
): { faults: Fault[]; others: Finding[] } {
  const document = workspace.documents.find(({ place }) => place === plan[0]?.place);
  const base = kind.base?.(answers, content) ?? [];
  const asked = questions.filter(({ name }) => answers[name] !== undefined);
  const faults = new Map<string, string>();
  const others: Finding[] = [];
  for (const error of errors) {
    const name = document && nameAt(document, error, asked, base);
    if (name === undefined) others.push(error);
    else faults.set(name, (faults.get(name) ?? '') + error.message + error.fix);
  }
  return { faults: [...faults].map(([name, message]) => ({ name, message })), others };
}

/** Every field begins a line of its own: the last one that begins before a finding holds it. */
function nameAt(
  document: WorkspaceDocument,
  { file, position }: Finding,
  questions: readonly Question[],
  base: (string | number)[],
): string | undefined {
  if (file !== document.file || position === 'unavailable') return undefined;
  let found: { name: string; line: number } | undefined;
  for (const { name, path = [name] } of questions) {
    if (path.length === 0) continue;
    const key = document.locateKey([...base, ...path]);
    if (key === 'unavailable' || key.line > position.line) continue;
    if (!found || key.line > found.line) found = { name, line: key.line };
  }
  return found?.name;
}
