import type { Finding } from './finding.ts';
import type { Example } from './rule.ts';
import { checkContent } from './run.ts';
import { SMALL_CONTENT } from './small-content.ts';
import { bytesOf } from './pictures/small-pictures.ts';
import { assetOf, documentOf, type Workspace } from '../content/workspace.ts';

/** The day on which examples are checked. */
const EXAMPLE_DAY = '2026-06-30';

/** @returns a workspace of the small content root with some files put in. */
export function exampleWorkspace(files: Record<string, string>): Workspace {
  const workspace: Workspace = { root: 'content', documents: [], assets: [], today: EXAMPLE_DAY };
  for (const [place, text] of Object.entries({ ...SMALL_CONTENT, ...files })) {
    if (/\.(json|mdx)$/.test(place)) workspace.documents.push(documentOf('content', place, text));
    else workspace.assets.push(assetOf('content', place, { bytes: bytesOf(text) }));
  }
  return workspace;
}

/** @returns what every rule finds in an example. */
export function checkExample({ place, text, also = {} }: Example): Finding[] {
  return checkContent(exampleWorkspace({ ...also, [place]: text }));
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
