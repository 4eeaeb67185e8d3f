import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

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
