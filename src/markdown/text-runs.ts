import type { Node, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutAnchor } from './heading-ids.ts';
import { MappedText } from './mapped-text.ts';

const HAN = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]`;

/** A line break between two Han characters: no space in Chinese, though browsers show it as one. */
export const HAN_BREAK = new RegExp(String.raw`(?<=${HAN})[ \t]*\r?\n[ \t]*(?=${HAN})`, 'gu');

/** Takes the line breaks between Han characters out of a write-up. */
export function joinHanLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (text, index = 0, parent) => {
      const before = edge(parent?.children[index - 1], -1);
      const after = edge(parent?.children[index + 1], 0);
      const joined = (before + text.value + after).replace(HAN_BREAK, '');
      text.value = joined.slice(before.length, joined.length - after.length);
    });
  };
}

/** Finds the first or last character of a neighbour's words, through strong, links and terms. */
function edge(node: Nodes | undefined, at: 0 | -1): string {
  if (node?.type === 'text') return [...node.value].at(at) ?? '';
  return node && 'children' in node ? edge(node.children.at(at), at) : '';
}

/** Finds where a node of a tree, or an attribute of one, begins and ends in what was parsed. */
export function spanOf({ position }: Pick<Node, 'position'>): [start: number, end: number] {
  const start = position?.start.offset ?? 0;
  return [start, position?.end.offset ?? start];
}

/** Words that a reader reads in one go, however marked up. */
export interface TextRun {
  words: MappedText;
  /** The block that they fill, or the picture or link whose alternative text or title they are. */
  node: Nodes;
  from: 'block' | 'alt' | 'title';
}

/** How a rule reads what is not plain text. */
export interface Reading {
  /** One unit that stands for a node; where there is none, what the node holds is read. */
  standIn?: (node: Nodes, source: string) => string | undefined;
  /** One unit that stands for the marks at either end of a node. */
  edge?: (node: Nodes, source: string) => string | undefined;
}

/** Stands for what is no text: a fact, code, a footnote's mark. No number reaches across it. */
export const OTHER = '\uFFFC';

/**
 * Reads the texts of a write-up: paragraphs, headings without their anchors, cells, alternative
 * texts and titles. Blocks of code and attributes are not among them.
 * @param source what the tree was parsed from; places are offsets in it
 */
export function textRuns(tree: Root, source: string, reading: Reading = {}): TextRun[] {
  const runs: TextRun[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      runs.push({ words: wordsOf(node, source, reading), node, from: 'block' });
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      if (node.alt) runs.push({ words: aligned(node.alt, node, source), node, from: 'alt' });
    }
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
      if (node.title) runs.push({ words: aligned(node.title, node, source), node, from: 'title' });
    }
  });
  return runs;
}

function aligned(value: string, node: Nodes, source: string): MappedText {
  const [start, end] = spanOf(node);
  const words = new MappedText();
  words.align(value, source, Math.max(start, source.indexOf(value, start)), end);
  return words;
}

function wordsOf(
  block: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
  source: string,
  { standIn, edge }: Reading,
): MappedText {
  const words = new MappedText();
  const last = block.type === 'heading' ? block.children.at(-1) : undefined;
  const read = (node: Nodes): void => {
    const [start, end] = spanOf(node);
    const sign = standIn?.(node, source) ?? (node.type === 'break' ? '\n' : undefined);
    if (sign !== undefined) words.stand(sign, start, end);
    else if (node.type === 'text') {
      words.align(node === last ? withoutAnchor(node.value) : node.value, source, start, end);
    } else if ('children' in node && node.children.length > 0) {
      const mark = edge?.(node, source);
      if (mark) words.stand(mark, start, start + 1);
      node.children.forEach(read);
      if (mark) words.stand(mark, end - 1, end);
    } else words.stand(OTHER, start, end);
  };
  block.children.forEach(read);
  return words;
}
