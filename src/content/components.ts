import type { Nodes } from 'mdast';
import type { WorkspaceDocument } from './workspace.ts';

/** A component of a write-up that names a record by its id. */
export interface NamedRecord {
  component: string;
  id: string;
  /** Offsets of the id in the file. */
  start: number;
  end: number;
}

/** @returns every component with an id in a write-up, in order; code blocks hold none. */
export function namedRecords(document: WorkspaceDocument): NamedRecord[] {
  const found: NamedRecord[] = [];
  if (document.body !== '') collect(document.mdx().tree, document.text, found);
  return found;
}

function collect(node: Nodes, text: string, found: NamedRecord[]): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'id') continue;
      if (typeof attribute.value !== 'string' || !node.name) continue;
      const from = attribute.position?.start.offset ?? 0;
      const end = (attribute.position?.end.offset ?? from + 1) - 1;
      const start = from + text.slice(from, end).search(/["']/) + 1;
      found.push({ component: node.name, id: attribute.value, start, end });
    }
  }
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, text, found);
}
