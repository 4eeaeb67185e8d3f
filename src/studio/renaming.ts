import { answersOf, formOf, type Field } from '../authoring/form.ts';
import { interview } from '../authoring/interview.ts';
import { one, type Answers, type Question } from '../authoring/question.ts';
import { faultsBrought, planRename, type Rename } from '../authoring/rename.ts';
import { FOLDERS, type RenamedKind } from '../authoring/rename-references.ts';
import { idFault, KIND_NAMES } from '../authoring/rename-target.ts';
import { filesOf, type PlacedFiles } from '../authoring/write-plan.ts';
import type { Workspace } from '../content/workspace.ts';
import type { Desk } from './desk.ts';
import { faultsOf } from './making.ts';
import type { Made } from './messages.ts';

/** @returns what is asked of who gives a case, a figure or a source another id. */
export function renameFor(
  workspace: Workspace,
  kind: RenamedKind,
  id: string,
  typed: Answers,
): { fields: Field[] } {
  const fields = formOf([idQuestion(workspace, kind, id)], { id, ...typed });
  // The id as it is stands there to be changed, which is no fault yet.
  return {
    fields: fields.map((field) => (field.value === id ? { ...field, problem: undefined } : field)),
  };
}

/**
 * Gives a record another id as the command does: its files move as they are, what names it names it
 * anew, and its old address leads on. Nothing is put anywhere.
 */
export async function rename(
  desk: Desk,
  kind: RenamedKind,
  id: string,
  typed: Answers,
): Promise<Made> {
  const { workspace } = desk;
  const questions = [idQuestion(workspace, kind, id)];
  const outcome = await interview(questions, answersOf(formOf(questions, typed)));
  if (outcome.kind !== 'done') return { faults: faultsOf(outcome) };
  const to = one(outcome.answers, 'id');
  const plan = planRename(workspace, `${FOLDERS[kind][0]}/${id}`, to);
  if ('refused' in plan) return faulty(plan.refused);
  const brought = faultsBrought(workspace, plan);
  if (brought.length > 0) return faulty(brought.map(({ message, fix }) => message + fix));
  return { id: to, files: movedFiles(desk, plan), notes: notesOf(plan) };
}

function movedFiles(desk: Desk, { move, plan }: Rename): PlacedFiles {
  const { documents, assets } = desk.workspace;
  const places = [...documents, ...assets].flatMap(({ place }) =>
    place === move.from || place.startsWith(`${move.from}/`) ? [place] : [],
  );
  const files = new Map<string, string | Uint8Array | undefined>();
  for (const [place, bytes] of desk.state(places)) {
    files.set(place, undefined);
    files.set(move.to + place.slice(move.from.length), bytes);
  }
  for (const [place, content] of filesOf(plan)) files.set(place, content);
  return files;
}

function notesOf({ references, address, left }: Rename): string[] {
  const changed = references.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    ...(changed > 0 ? [`用到它的${changed}行跟着改了`] : []),
    address ? `旧网址${address.from}会转到新的` : '没有发布过，不留旧网址',
    ...(left.length > 0 ? [`当例子写着旧位置的${left.length}处没有改，请看一看`] : []),
  ];
}

function idQuestion(workspace: Workspace, kind: RenamedKind, id: string): Question {
  return {
    name: 'id',
    ask: `${KIND_NAMES[kind]}的新编号`,
    example: `现在是${id}；小写英文字母、数字和连字符，用在网址和引用里`,
    check: (typed) => idFault(workspace, { kind, id }, String(typed)),
  };
}

function faulty(messages: readonly string[]): Made {
  return { faults: messages.map((message) => ({ name: undefined, message })) };
}
