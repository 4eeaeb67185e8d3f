import type { Answers, Question } from '../authoring/question.ts';
import type { DataPath } from '../content/documents/document.ts';
import type { WorkspaceDocument } from '../content/workspace.ts';

/** A record as the questions ask of it that something new of its kind is made by. */
export interface Correction {
  document: WorkspaceDocument;
  /** Where in the file the record stands. */
  path: DataPath;
  questions: Question[];
  /** What somebody would have typed to get the record as it is. */
  given: Answers;
  /** Questions whose answers stay as they are. */
  fixed: readonly string[];
  recordOf: (answers: Answers) => Record<string, unknown>;
}
