import type { ContentDocument } from '../../src/content/documents/document.ts';
import type { Finding, Range } from '../../src/checks/finding.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { documentOf, type Workspace } from '../../src/content/workspace.ts';

/**
 * @param files path under the content root → text
 */
export function workspaceOf(files: Record<string, string>): Workspace {
  const documents = Object.entries(files).map(([place, text]) =>
    documentOf('content', place, text),
  );
  return { root: 'content', documents, assets: [], today: '2026-11-30' };
}

/** @returns what one rule finds in some files. */
export function findingsOf(rule: Rule, files: Record<string, string>): Finding[] {
  const findings: Finding[] = [];
  rule.check(workspaceOf(files), (finding) => {
    findings.push({ rule: rule.id, severity: rule.severity, ...finding });
  });
  return findings;
}

/** @returns one rule's findings, each as place, the text underlined there, message and fix. */
export function reportOf(rule: Rule, files: Record<string, string>): string {
  return findingsOf(rule, files)
    .map(({ file, position, message, fix }) => {
      const text = files[file.replace(/^content\//, '')] ?? '';
      return `${file} ${placeOf(position, text)}\n  ${message}\n  ${fix}`;
    })
    .join('\n');
}

/** @returns the text that a range covers. */
export function textAt(text: string, { line, column, endLine, endColumn }: Range): string {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (line === endLine) return lines[line - 1]!.slice(column - 1, endColumn - 1);
  const between = lines.slice(line, endLine - 1);
  return [
    lines[line - 1]!.slice(column - 1),
    ...between,
    lines[endLine - 1]!.slice(0, endColumn - 1),
  ].join('\n');
}

/** @returns what makes a text unreadable, each with its place. */
export function faultsOf(text: string, faults: ContentDocument['faults']): string {
  return faults.map(({ message, position }) => `${placeOf(position, text)} ${message}`).join('\n');
}

/** @returns “2:13–2:14 ⟦,⟧”: the place and the text that it underlines. */
export function placeOf(position: Finding['position'], text: string): string {
  if (position === 'unavailable') return 'unavailable';
  const { line, column, endLine, endColumn } = position;
  return `${line}:${column}–${endLine}:${endColumn} ⟦${textAt(text, position)}⟧`;
}
