import type { Wording } from '../../markdown/breach.ts';
import type { DataPath } from '../../content/documents/document.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { inText, type Report } from '../rule.ts';

/** Something wrong with part of a file; offsets count UTF-16 units of the file's text. */
export interface TextFault extends Wording {
  start: number;
  end: number;
}

/** Places a finding at part of a field's text; nowhere where the file has it in another form. */
export function inValue(document: WorkspaceDocument, path: DataPath, start: number, end: number) {
  const place = document.within(path, start, end);
  const position = place ? document.positions.range(place.start, place.end) : 'unavailable';
  return { file: document.file, position } as const;
}

/** Makes a finding of a fault: what replaces the words is what `--fix` types there. */
export function placed(document: WorkspaceDocument, fault: TextFault): Parameters<Report>[0] {
  const { start, end, message, fix, replacement: text } = fault;
  const edit = text !== undefined && { edit: { start, end, text } };
  return { ...inText(document, start, end), message, fix, ...edit };
}
