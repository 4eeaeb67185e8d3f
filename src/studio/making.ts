import { contentOf, type Content } from '../authoring/content.ts';
import { answersOf, formOf, type Field } from '../authoring/form.ts';
import type { Outcome } from '../authoring/interview.ts';
import { KINDS } from '../authoring/kinds/index.ts';
import type { Kind } from '../authoring/kinds/kind.ts';
import { make } from '../authoring/make.ts';
import { one, type Answers, type Question } from '../authoring/question.ts';
import { filesOf } from '../authoring/write-plan.ts';
import type { Workspace } from '../content/workspace.ts';
import type { Made } from './messages.ts';

/**
 * @param slug the case that is open
 * @returns what is asked of something new, or why it cannot be made
 */
export function formFor(
  workspace: Workspace,
  kind: string,
  typed: Answers,
  slug?: string,
): { label: string; fields: Field[] } | { fault: string } {
  const known = kindAndContent(workspace, kind);
  if ('fault' in known) return known;
  return { label: known.kind.label, fields: formOf(questionsFor(known, slug), typed) };
}

/** Makes something new out of what was typed and what is proposed. Nothing is put anywhere. */
export async function makeFor(
  workspace: Workspace,
  kind: string,
  typed: Answers,
  slug?: string,
): Promise<Made> {
  const known = kindAndContent(workspace, kind);
  if ('fault' in known) return { faults: [{ name: undefined, message: known.fault }] };
  const { content } = known;
  const answers = answersOf(formOf(questionsFor(known, slug), typed));
  const made = await make(known.kind, content, answers);
  switch (made.kind) {
    case 'ready': {
      const { assumed } = known.kind.notes(made.answers, content);
      return { id: one(made.answers, 'id'), files: filesOf(made.checked.plan), notes: assumed };
    }
    case 'incomplete':
      return { faults: faultsOf(made) };
    case 'faulty':
      return {
        faults: [
          ...made.faults,
          ...made.others.map(({ message, fix }) => ({ name: undefined, message: message + fix })),
        ],
      };
    case 'refused':
      return { faults: made.reasons.map((message) => ({ name: undefined, message })) };
    case 'stopped':
      return { faults: [] };
  }
}

/** A figure is made for the case that is open, and is of its themes. */
function questionsFor({ kind, content }: Known, slug: string | undefined): readonly Question[] {
  const questions = kind.questions(content);
  const open = slug === undefined ? undefined : content.cases.get(slug);
  if (kind.id !== 'figure' || !open) return questions;
  return questions.map((one) =>
    one.name === 'themes' ? { ...one, propose: () => open.themes } : one,
  );
}

/** @returns what is missing or wrong among answers, by the question. */
export function faultsOf(outcome: Outcome): { name: string; message: string }[] {
  if (outcome.kind !== 'incomplete') return [];
  const { missing, faults } = outcome;
  return [
    ...missing.map(({ name, example, type = '' }) => ({
      name,
      message: type.startsWith('choice') ? '还没有选。' : `还没有写。${example}。`,
    })),
    ...faults,
  ];
}

interface Known {
  kind: Kind;
  content: Content;
}

function kindAndContent(workspace: Workspace, id: string): Known | { fault: string } {
  const kind = KINDS.find((one) => one.id === id && !one.inFolder);
  const content = contentOf(workspace);
  if (!kind) return { fault: `没有“${id}”这一种。` };
  if ('fault' in content) return content;
  const fault = kind.refuse?.(content.value);
  return fault === undefined ? { kind, content: content.value } : { fault };
}
