import type { Wording } from '../../markdown/breach.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { inText, type Report } from '../rule.ts';

/** Something wrong with part of a file; offsets count UTF-16 units of the file's text. */
export interface TextFault extends Wording {
  start: number;
  end: number;
}

/** Makes a finding of a fault: what replaces the words is what `--fix` types there. */
export function placed(document: WorkspaceDocument, fault: TextFault): Parameters<Report>[0] {
  const { start, end, message, fix, replacement: text } = fault;
  const edit = text !== undefined && { edit: { start, end, text } };
  return { ...inText(document, start, end), message, fix, ...edit };
}
