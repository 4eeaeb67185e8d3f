import { contentOf, type Content } from '../../authoring/content.ts';
import type { Answers } from '../../authoring/question.ts';
import { planned, type WritePlan } from '../../authoring/write-plan.ts';
import type { AskedImport, Choices, DoneImport, ImportProblem, OpenedImport } from './messages.ts';

/** A file that was read, and what can be made of it. */
export interface OpenFile {
  opened: OpenedImport;
  ask: (content: Content, typed: Answers, choices: Choices) => AskedImport;
  make: (
    content: Content,
    typed: Answers,
    choices: Choices,
  ) => Promise<DoneImport | { problems: ImportProblem[] }>;
}

/** @returns the content root with files more, which were checked to go with it. */
export function contentWith(
  content: Content,
  files: ReadonlyMap<string, string | Uint8Array>,
): Content {
  const plan = [...files].map(([place, file]) =>
    typeof file === 'string'
      ? { place, kind: 'new' as const, text: file }
      : { place, kind: 'new' as const, bytes: file },
  );
  const read = contentOf(planned(content.workspace, plan));
  return 'value' in read ? read.value : content;
}

/** @returns the files of a plan by their places. */
export function filesOf(plan: WritePlan): Map<string, string | Uint8Array> {
  return new Map(plan.map((file) => [file.place, 'text' in file ? file.text : file.bytes]));
}
