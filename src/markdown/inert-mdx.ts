import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { mdxjsEsm } from 'micromark-extension-mdxjs-esm';
import type { Processor } from 'unified';

type EsmOptions = Parameters<typeof mdxjsEsm>[0];

/** Takes any import or export as read: what it says does not matter, for none may stand. */
const parse = () => ({ type: 'Program', sourceType: 'module', body: [], start: 0, end: 0 });
const acorn = { parse, parseExpressionAt: parse } as unknown as EsmOptions['acorn'];

/**
 * MDX as `remark-mdx` has it, except that braces only have to match: no JavaScript is parsed, so
 * that a write-up full of broken code takes no longer to read than any other. Both see the first
 * import or brace of a file at the same place; a file without any is read alike by both.
 */
export function inertMdx(this: Processor): void {
  const data = this.data();
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = data;
  micromarkExtensions.push(mdxjsEsm({ acorn }), mdxExpression(), mdxJsx(), mdxMd());
  fromMarkdownExtensions.push(mdxFromMarkdown());
  Object.assign(data, { micromarkExtensions, fromMarkdownExtensions });
}
