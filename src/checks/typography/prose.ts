import type { Nodes } from 'mdast';
import type { WorkspaceDocument } from '../workspace.ts';
import { STAND_IN } from './classes.ts';
import { ProseBuilder } from './prose-builder.ts';
import type { Passage } from './sheet.ts';

type Jsx = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** @returns what readers see of a write-up's text, block by block, through all inline markup. */
export function prosePassages(document: WorkspaceDocument): Passage[] {
  if (document.bodyStart === 0) return [];
  const { tree, faults } = document.mdx();
  const passages: Passage[] = [];
  const read = (node: Nodes): void => {
    if ('children' in node) {
      if (!BLOCKS.has(node.type)) {
        for (const child of node.children) read(child);
        return;
      }
      const [start, end] = span(node);
      // What cannot be read is no text: typography would only hide what is wrong.
      if (faults.some((fault) => fault.start < end && fault.end > start)) return;
      const builder = new ProseBuilder(document.text);
      for (const child of node.children) write(child, builder);
      const images = builder.images.map((image) => altText(document.text, image));
      for (const made of [builder, ...images]) {
        if (made) passages.push(made.finish(faults.length > 0));
      }
    }
  };
  read(tree);
  return passages;
}

function write(node: Nodes, builder: ProseBuilder): void {
  const [start, end] = span(node);
  switch (node.type) {
    case 'text':
      builder.copy(start, end);
      return;
    case 'break':
      builder.stand('\n', start, end);
      return;
    case 'inlineCode':
      builder.stand(STAND_IN.code, start, end);
      return;
    case 'image':
    case 'imageReference':
      builder.images.push({ start, end, alt: node.alt ?? '' });
      builder.stand(STAND_IN.other, start, end);
      return;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      writeElement(node, builder);
      return;
    case 'link':
      // A bare address would swallow full-width signs typed after it.
      if (!builder.source.startsWith('[', start)) {
        builder.stand(STAND_IN.address, start, end);
        return;
      }
      break;
    case 'delete':
      if (!builder.source.startsWith('~~', start)) {
        // `10~20家，30~40家`: two ranges that Markdown takes for a deletion.
        builder.stand('~', start, start + 1);
        for (const child of node.children) write(child, builder);
        builder.stand('~', end - 1, end);
        return;
      }
      break;
  }
  if (!('children' in node)) {
    builder.stand(STAND_IN.other, start, end);
    return;
  }
  // Underscores mark emphasis between blanks only, so that no blank may go.
  const underscore = builder.source[start] === '_';
  if (underscore) builder.stand(STAND_IN.other, start, start + 1);
  for (const child of node.children) write(child, builder);
  if (underscore) builder.stand(STAND_IN.other, end - 1, end);
}

function writeElement(node: Jsx, builder: ProseBuilder): void {
  const [start, end] = span(node);
  if (node.name === 'br') builder.stand('\n', start, end);
  else if (node.name === 'Fact') builder.stand(STAND_IN.fact, start, end);
  else if (node.children.length === 0) builder.stand(STAND_IN.other, start, end);
  else for (const child of node.children) write(child, builder);
}

function altText(
  source: string,
  { start, end, alt }: { start: number; end: number; alt: string },
): ProseBuilder | undefined {
  const from = start + 2;
  if (!source.startsWith(alt, from) || from + alt.length >= end) return undefined;
  const builder = new ProseBuilder(source);
  builder.copy(from, from + alt.length);
  return builder;
}

function span({ position }: Nodes): [number, number] {
  const start = position?.start.offset ?? 0;
  return [start, position?.end.offset ?? start];
}
