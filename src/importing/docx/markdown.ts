import type { Nodes, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseMdx } from '../../markdown/read.ts';

const writer = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-' })
  .use(remarkMdx)
  .use(remarkGfm, { tablePipeAlign: false, stringLength: () => 1 })
  .use(remarkCjkFriendly)
  .freeze();

/**
 * Writes Markdown in which every character stands for itself: what the syntax would take for its
 * own is escaped. It is read again as the site reads it; where that gives other words, emphasis goes
 * first, and then whatever else is not words.
 * @returns the text, and whether emphasis had to go
 */
export function writeMarkdown(children: readonly RootContent[]): { text: string; plain: boolean } {
  const text = stringify(children);
  const wanted = spoken({ type: 'root', children: [...children] });
  if (readsAs(text, wanted)) return { text, plain: false };
  return { text: stringify(children.map(withoutEmphasis) as RootContent[]), plain: true };
}

function stringify(children: readonly RootContent[]): string {
  return tidy(writer.stringify({ type: 'root', children: [...children] } as Root));
}

function readsAs(text: string, wanted: string): boolean {
  const { tree, faults } = parseMdx(text, 0);
  return faults.length === 0 && spoken(tree) === wanted;
}

/** Components as the handbook writes them. */
function tidy(text: string): string {
  // An ampersand that begins no character reference needs no escape.
  return text
    .replace(/\\&(?!#?\w+;)/g, '&')
    .replace(/<(Fact(?: [a-z]+="[^"]*")*|br)\s*\/>/g, '<$1 />');
}

/** Words and what stands between them, without emphasis and without blanks at line ends. */
function spoken(node: Nodes): string {
  const name = 'name' in node ? `<${node.name}>` : '';
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (node.type === 'image') return `![${node.alt ?? ''}](${node.url})`;
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  const inner = 'children' in node ? node.children.map(spoken).join('') : '';
  const isBlock = /^(?:paragraph|heading|tableCell|listItem|footnoteDefinition)$/.test(node.type);
  return `${name}${isBlock ? `${inner.trim()}\n` : inner}`;
}

function withoutEmphasis(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const plain = withoutEmphasis(child);
    return /^(?:strong|emphasis|delete)$/.test(plain.type) && 'children' in plain
      ? (plain.children as Nodes[])
      : [plain];
  });
  return { ...node, children } as Nodes;
}
