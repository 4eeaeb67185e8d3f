import type { MarkdownHeading } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import {
  createComponent,
  render,
  renderJSX,
  type AstroComponentFactory,
} from 'astro/runtime/server/index.js';
import type { Element, Nodes as HastNodes, Root as Page } from 'hast';
import { toJsxRuntime, type Components, type Jsx } from 'hast-util-to-jsx-runtime';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { contentComponents } from '../../components/content/index.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { refusalsIn } from '../../markdown/refusal.ts';
import { spanOf } from '../../markdown/text-runs.ts';
import { elementSteps, FOOTNOTES, TEXT_STEPS } from '../../markdown/steps.ts';
import { at } from '../../routes.ts';
import type { ShownPicture } from './pictures.ts';
import { unravel } from './unravel.ts';

/** A write-up as a component of the page, as the build makes one of it. */
export interface WriteUp {
  text: AstroComponentFactory;
  headings: MarkdownHeading[];
  /** How many blocks are shown as they are typed, because no page may hold them. */
  refused: number;
}

/** Makes elements of a write-up. Nothing in it runs: what the fence refuses is shown as it is typed. */
export function writeUpOf(
  document: WorkspaceDocument,
  picture: (url: string) => ShownPicture | undefined,
): WriteUp {
  const { tree, refused } = inert(document);
  const page = pipeline.runSync(tree) as Page;
  visit(page, 'element', (node) => {
    if (node.tagName !== 'img') return;
    const found = picture(String(node.properties['src']));
    Object.assign(node.properties, found ?? { src: '' });
  });
  const components = contentComponents as unknown as Components;
  const vnode: unknown = toJsxRuntime(page, {
    ...{ Fragment, jsx: jsx as Jsx, jsxs: jsxs as Jsx },
    components,
    elementAttributeNameCase: 'html',
    ignoreInvalidStyle: true,
  });
  const text = createComponent(async (result) => render`${await renderJSX(result, vnode)}`);
  return { text, headings: headingsIn(page), refused };
}

/** A component becomes an element of its name, for which the page has its own. */
function elementFor(
  state: { all: (node: MdxJsxFlowElement | MdxJsxTextElement) => Element['children'] },
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Element {
  const given = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
  );
  return {
    type: 'element',
    tagName: node.name ?? '',
    properties: Object.fromEntries(given) as Record<string, string>,
    children: state.all(node),
  };
}

const handlers = { mdxJsxFlowElement: elementFor, mdxJsxTextElement: elementFor };
const pipeline = unified()
  .use([...TEXT_STEPS])
  .use(remarkRehype, { ...FOOTNOTES, handlers })
  .use([...elementSteps(at('/'))])
  .freeze();

/** The text without what no page may hold: such a block is shown as it is typed. */
function inert(document: WorkspaceDocument): { tree: Root; refused: number } {
  const { text, bodyStart } = document;
  const parsed = document.mdx();
  const refusals = refusalsIn(parsed, text);
  const typed = (start: number, end?: number) =>
    ({ type: 'code', value: text.slice(start, end).trim() }) as const;
  // What is parsed once is read by the checks as well.
  const tree: Root = structuredClone(parsed.tree);
  let refused = 0;
  tree.children = tree.children.map((block): RootContent => {
    const [start, end] = spanOf(block);
    if (!refusals.some((one) => one.start < end && one.end >= start)) return block;
    refused += 1;
    return typed(start, end);
  });
  if (parsed.unread) {
    tree.children.push(typed(bodyStart));
    refused += 1;
  }
  unravel(tree);
  return { tree, refused };
}

function headingsIn(page: Page): MarkdownHeading[] {
  const headings: MarkdownHeading[] = [];
  visit(page, 'element', (node) => {
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (depth === undefined) return;
    headings.push({
      depth: Number(depth),
      slug: String(node.properties['id']),
      text: wordsOf(node),
    });
  });
  return headings;
}

function wordsOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
