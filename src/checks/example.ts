import type { Finding } from './finding.ts';
import type { Example, Rule } from './rule.ts';
import { checkContent } from './run.ts';
import { SMALL_CONTENT } from './small-content.ts';
import { bytesOf } from './pictures/small-pictures.ts';
import {
  assetOf,
  documentOf,
  type Workspace,
  type WorkspaceDocument,
} from '../content/workspace.ts';

/** The day on which examples are checked. */
const EXAMPLE_DAY = '2026-06-30';

/** @returns a workspace of the small content root with some files put in. */
export function exampleWorkspace(files: Record<string, string>): Workspace {
  const workspace: Workspace = { root: 'content', documents: [], assets: [], today: EXAMPLE_DAY };
  for (const [place, text] of Object.entries({ ...SMALL_CONTENT, ...files })) {
    if (/\.(json|mdx)$/.test(place)) workspace.documents.push(exampleDocument(place, text));
    else workspace.assets.push(assetOf('content', place, { bytes: bytesOf(text) }));
  }
  return workspace;
}

/** The files that examples have in common are read once. */
const common = new Map<string, WorkspaceDocument>();

function exampleDocument(place: string, text: string): WorkspaceDocument {
  if (SMALL_CONTENT[place] !== text) return documentOf('content', place, text);
  const document = common.get(place) ?? documentOf('content', place, text);
  common.set(place, document);
  return document;
}

/** @returns what every rule finds in an example, or only those that are asked. */
export function checkExample({ place, text, also = {} }: Example, rules?: Rule[]): Finding[] {
  return checkContent(exampleWorkspace({ ...also, [place]: text }), rules);
}

/** @returns the text that each finding underlines in an example; '' where a finding has no place. */
export function marksOf(findings: Finding[], { place, text }: Example): string[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return findings
    .filter(({ file }) => file === `content/${place}`)
    .map(({ position }) => {
      if (position === 'unavailable') return '';
      const { line, column, endLine, endColumn } = position;
      if (line === endLine) return lines[line - 1]!.slice(column - 1, endColumn - 1);
      const between = lines.slice(line, endLine - 1);
      const last = lines[endLine - 1]!.slice(0, endColumn - 1);
      return [lines[line - 1]!.slice(column - 1), ...between, last].join('\n');
    });
}
