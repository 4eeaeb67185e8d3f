import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

const CLOSING: Record<string, string> = { '“': '”', '‘': '’' };

/**
 * Takes the marks of quotation around the words of a link or term out of it: its line ends where the
 * words do, and those of two that stand together stay apart. The text of the page does not change.
 */
export function quotedLinks() {
  return (tree: Root): void => {
    visit(tree, ['link', 'mdxJsxTextElement'], (node, index, parent) => {
      if (node.type !== 'link' && node.type !== 'mdxJsxTextElement') return;
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (!parent || index === undefined || first?.type !== 'text' || last?.type !== 'text') return;
      const open = first.value.charAt(0);
      const close = CLOSING[open];
      if (!close || !last.value.endsWith(close)) return;
      first.value = first.value.slice(1);
      last.value = last.value.slice(0, -1);
      const marks = [open, close].map((value) => ({ type: 'text' as const, value }));
      parent.children.splice(index, 1, marks[0]!, node, marks[1]!);
      return [SKIP, index + marks.length + 1];
    });
  };
}
