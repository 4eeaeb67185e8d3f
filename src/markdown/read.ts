import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import { recoveryOf, type MdxFault } from './fault.ts';
import { excessOf, isDeep, type Excess } from './limits.ts';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { mdxjsEsm } from 'micromark-extension-mdxjs-esm';

export interface ParsedMdx {
  /** The tree of what could be read; places at fault are read as text. */
  tree: Root;
  faults: MdxFault[];
  /** Nothing could be read: what the tree lacks is not missing. */
  unread: boolean;
  /** How often the text was parsed. */
  rounds: number;
}

type EsmOptions = Parameters<typeof mdxjsEsm>[0];

/** Takes any import or export as read: what it says does not matter, for none may stand. */
const parse = () => ({ type: 'Program', sourceType: 'module', body: [], start: 0, end: 0 });
const acorn = { parse, parseExpressionAt: parse } as unknown as EsmOptions['acorn'];

/**
 * MDX as `remark-mdx` has it, except that braces only have to match: no JavaScript is parsed, so
 * that a write-up full of broken code takes no longer to read than any other. Both see the first
 * import or brace of a file at the same place; a file without any is read alike by both.
 */
function inertMdx(this: Processor): void {
  const data = this.data();
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = data;
  micromarkExtensions.push(mdxjsEsm({ acorn }), mdxExpression(), mdxJsx(), mdxMd());
  fromMarkdownExtensions.push(mdxFromMarkdown());
  Object.assign(data, { micromarkExtensions, fromMarkdownExtensions });
}

/** The same syntax that `processor.ts` builds with. */
const parser = unified()
  .use(remarkParse)
  .use(inertMdx)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .freeze();

/** A file with more places at fault than this is no write-up. */
export const MOST_FAULTS = 50;
/** UTF-16 units that are parsed for one file, all rounds together. */
const MOST_PARSED = 300_000;
/** Stands for what is hidden: no letter, no space, no sign of Markdown. */
const HIDDEN = '\uFFFC';

/**
 * Reads a write-up without executing any of it. Where the parser stops, what stopped it is read as
 * text and the rest is read on, so that every fault is found at once.
 * @param bodyStart offset at which the text begins, after the front matter
 */
export function parseMdx(text: string, bodyStart: number): ParsedMdx {
  const excess = excessOf(text.slice(bodyStart));
  if (excess) return unread([], excess, bodyStart, 0);
  let body = masked(text, bodyStart);
  const faults: MdxFault[] = [];
  const most = Math.min(MOST_FAULTS, Math.ceil(MOST_PARSED / Math.max(1, body.length)));
  for (let rounds = 1; ; rounds += 1) {
    const parsed = attempt(body);
    if (parsed === 'deep' || parsed === 'unreadable') {
      return unread(faults, parsed, bodyStart, rounds);
    }
    if (!('error' in parsed)) return { tree: parsed, faults, unread: false, rounds };
    const { fault, hide } = recoveryOf(parsed.error, body);
    const hidden = hide.reduce(hideIn, body);
    if (hidden === body) return unread(faults, 'unreadable', bodyStart, rounds);
    if (faults.length >= most) {
      faults.push({ kind: 'more', start: fault.start, end: fault.end, text: '' });
      const rest = attempt(body.replace(/[<{]/g, HIDDEN));
      const tree = typeof rest === 'object' && !('error' in rest) ? rest : emptyTree();
      return { tree, faults, unread: false, rounds: rounds + 1 };
    }
    faults.push({ ...fault, text: text.slice(fault.start, fault.end) });
    body = hidden;
  }
}

/** The text with its front matter blank, so that offsets in the tree are offsets in the file. */
function masked(text: string, bodyStart: number): string {
  // The parser does not count a byte order mark. A space for it would indent the first line.
  if (bodyStart === 0) return text.replace(/^\uFEFF/, '\n');
  return text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + text.slice(bodyStart);
}

function attempt(body: string): Root | { error: VFileMessage } | 'deep' | 'unreadable' {
  try {
    const tree = parser.parse(body);
    if (isDeep(tree)) return 'deep';
    keepOffsets(tree);
    return tree;
  } catch (error) {
    if (error instanceof VFileMessage) return { error };
    return error instanceof RangeError ? 'deep' : 'unreadable';
  }
}

/** A check of many write-ups holds all their trees; lines and columns are told from offsets. */
function keepOffsets(node: Nodes): void {
  const { position } = node;
  if (position) {
    const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
    node.position = { start: { offset: start }, end: { offset: end } } as typeof position;
  }
  if ('children' in node) node.children.forEach(keepOffsets);
}

function unread(
  faults: MdxFault[],
  kind: Excess | 'unreadable',
  start: number,
  rounds: number,
): ParsedMdx {
  const whole: MdxFault = { kind, start, end: start, text: '' };
  return { tree: emptyTree(), faults: [...faults, whole], unread: true, rounds };
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}

function hideIn(body: string, [start, end]: [number, number]): string {
  const part = body.slice(start, end).replace(/[^\r\n]/g, HIDDEN);
  return body.slice(0, start) + part + body.slice(end);
}
