import type { Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/**
 * A paragraph of components alone is none, as MDX has it: they stand by themselves.
 * https://github.com/mdx-js/mdx/blob/3.1.1/packages/mdx/lib/plugin/remark-mark-and-unravel.js
 */
export function unravel(tree: Root): void {
  visit(tree, 'paragraph', ({ children }, index, parent) => {
    const isBlank = (one: (typeof children)[number]) =>
      one.type === 'text' && /^[\t\n\f\r ]*$/.test(one.value);
    const tags = children.filter(({ type }) => type === 'mdxJsxTextElement');
    const isAlone = tags.length > 0 && children.every((one) => isBlank(one) || tags.includes(one));
    if (!isAlone || !parent || index === undefined) return;
    const blocks = tags.map((tag) => ({ ...tag, type: 'mdxJsxFlowElement' }) as RootContent);
    (parent.children as RootContent[]).splice(index, 1, ...blocks);
    return index;
  });
}
