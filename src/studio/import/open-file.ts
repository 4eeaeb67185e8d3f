import { contentOf, type Content } from '../../authoring/content.ts';
import type { Answers } from '../../authoring/question.ts';
import { planned, type PlacedFiles, type PlannedFile } from '../../authoring/write-plan.ts';
import type { AskedImport, Choices, DoneImport, ImportProblem, OpenedImport } from './messages.ts';

/** A file that was read, and what can be made of it. */
export interface OpenFile {
  opened: OpenedImport;
  ask: (content: Content, typed: Answers, choices: Choices) => AskedImport | Promise<AskedImport>;
  make: (
    content: Content,
    typed: Answers,
    choices: Choices,
  ) => Promise<DoneImport | { problems: ImportProblem[] }>;
}

/** @returns the content root with files more, which were checked to go with it. */
export function contentWith(content: Content, files: PlacedFiles): Content {
  const plan = [...files].map(([place, file]): PlannedFile => {
    if (file === undefined) return { place, kind: 'gone' };
    return typeof file === 'string'
      ? { place, kind: 'new', text: file }
      : { place, kind: 'new', bytes: file };
  });
  const read = contentOf(planned(content.workspace, plan));
  return 'value' in read ? read.value : content;
}
