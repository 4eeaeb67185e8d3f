import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { headingAnchors } from './heading-ids.ts';
import { joinHanLines } from './text-runs.ts';
import { parseMdx } from './read.ts';

/** What stands in a plain text for what only the site has. */
export interface Plain {
  /** A number in words. */
  fact: (id: string, show: string | undefined) => string;
  figure: (id: string) => RootContent[];
  /** A link from the page, made to work elsewhere. */
  address: (href: string) => string;
}

const writer = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-' })
  .use(remarkGfm, { tablePipeAlign: false, stringLength: () => 1 })
  .use(remarkCjkFriendly)
  .freeze();

/** Writes Markdown that any reader of it shows as it is meant. */
export function writePlain(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children });
}

/** Reads a write-up as Markdown without components: what stands in their place is `plain`'s. */
export function plainBlocks(body: string, plain: Plain): RootContent[] {
  const { tree } = parseMdx(body, 0);
  joinHanLines()(tree);
  headingAnchors()(tree);
  return (plainOf(tree, plain)[0] as Root).children;
}

function plainOf(node: Nodes, plain: Plain): Nodes[] {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentOf(node, plain);
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [];
    case 'image':
      return [text(`（图片：${node.alt ?? ''}）`)];
    case 'link':
      return [{ ...withPlain(node, plain), url: plain.address(node.url) }];
    default:
      return ['children' in node ? withPlain(node, plain) : node];
  }
}

function componentOf(node: MdxJsxFlowElement | MdxJsxTextElement, plain: Plain): Nodes[] {
  const attribute = (name: string) => {
    const found = node.attributes.find(
      (one) => one.type === 'mdxJsxAttribute' && one.name === name,
    );
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  const id = attribute('id') ?? '';
  switch (node.name) {
    case 'Fact': {
      const written = text(plain.fact(id, attribute('show')));
      return [node.type === 'mdxJsxFlowElement' ? paragraph(written) : written];
    }
    case 'Figure':
      return plain.figure(id);
    case 'Gap': {
      const inside = childrenOf(node, plain) as RootContent[];
      return [
        { type: 'blockquote', children: [paragraph(strong('还不知道')), ...inside] } as Nodes,
      ];
    }
    case 'br':
      return [{ type: 'break' }];
    default:
      return childrenOf(node, plain);
  }
}

function withPlain<Node extends Extract<Nodes, { children: unknown[] }>>(
  node: Node,
  plain: Plain,
): Node {
  return { ...node, children: childrenOf(node, plain) };
}

function childrenOf({ children }: { children: unknown[] }, plain: Plain): Nodes[] {
  return (children as Nodes[]).flatMap((child) => plainOf(child, plain));
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

export const link = (url: string, words: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(words)],
});

export const strong = (words: string): PhrasingContent => ({
  type: 'strong',
  children: [text(words)],
});

export function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

export function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

export function list(ordered: boolean, items: PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((words) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: words }],
    })),
  };
}

/** A table of words, the first row its head. */
export function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((words) => ({ type: 'tableCell', children: [text(words)] })),
    })),
  };
}
