import type { MarkType, Node } from 'prosemirror-model';
import type { Care } from './escape.ts';
import { schema } from './schema.ts';

const { link, strong, em, del, code } = schema.marks;

/** An address as it is typed; Chinese words and signs are no part of it. */
const ADDRESS =
  /(?:https?:\/\/|(?<![A-Za-z0-9])www\.)[\x21-\x7e]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const TRAILING = /[?!.,:*_~)'";\]}>]+$/;
const SPACE_FIRST = /^\s+/;
const SPACE_LAST = /\s+$/;
const SIGN_FIRST = /^[\p{P}\p{S}]+/u;
const SIGN_LAST = /[\p{P}\p{S}]+$/u;

/** Words, chips and marks as Markdown can say them. */
export function tidyInline(inline: readonly Node[], care: Care): Node[] {
  let nodes = joined(inline.map(plainly).flatMap(linked));
  nodes = trimmed(nodes);
  for (const type of [strong, em, del]) {
    nodes = narrowed(nodes, type, SPACE_FIRST, SPACE_LAST, () => true);
  }
  if (care > 0) {
    for (const type of [strong, em]) nodes = narrowed(nodes, type, SIGN_FIRST, SIGN_LAST, isWord);
  }
  return joined(nodes);
}

/** No code but text, no line breaks within text. */
function plainly(node: Node): Node {
  if (!node.isText) return node.mark(node.marks.filter(({ type }) => type !== code));
  const text = node.text!.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').replaceAll('\u0000', '\uFFFD');
  return text === node.text ? node : schema.text(text, node.marks);
}

/** Markdown links a bare address, and the Chinese after it as well: so it is a link of its own. */
function linked(node: Node): Node[] {
  if (!node.isText || link.isInSet(node.marks) || code.isInSet(node.marks)) return [node];
  const text = node.text!;
  const parts: Node[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.replace(TRAILING, '');
    if (index > at) parts.push(schema.text(text.slice(at, index), node.marks));
    const scheme = /^https?:/i.test(address) ? '' : address.includes('@') ? 'mailto:' : 'http://';
    const mark = link.create({ href: scheme + address });
    parts.push(schema.text(address, mark.addToSet(node.marks)));
    at = index + address.length;
  }
  return at === 0
    ? [node]
    : [...parts, ...(at < text.length ? [schema.text(text.slice(at), node.marks)] : [])];
}

/** Markdown has no spaces at the ends of a paragraph. */
function trimmed(nodes: readonly Node[]): Node[] {
  const all = [...nodes];
  while (all[0]?.isText) {
    const text = all[0].text!.replace(/^[ \t]+/, '');
    if (text === all[0].text) break;
    if (text === '') all.shift();
    else all[0] = schema.text(text, all[0].marks);
  }
  for (let last = all.at(-1); last?.isText; last = all.at(-1)) {
    const text = last.text!.replace(/[ \t]+$/, '');
    if (text === last.text) break;
    all.pop();
    if (text !== '') all.push(schema.text(text, last.marks));
  }
  return all;
}

/** Takes a mark off what stands at either end of the words that it is on, and does not bear it. */
function narrowed(
  nodes: readonly Node[],
  type: MarkType,
  first: RegExp,
  last: RegExp,
  isWanted: (neighbour: Node | undefined, at: 'first' | 'last') => boolean,
): Node[] {
  const made: Node[] = [];
  for (let at = 0; at < nodes.length;) {
    if (!type.isInSet(nodes[at]!.marks)) {
      made.push(nodes[at]!);
      at += 1;
      continue;
    }
    let end = at;
    while (end < nodes.length && type.isInSet(nodes[end]!.marks)) end += 1;
    const run = nodes.slice(at, end);
    const isNarrow = isWanted(nodes[at - 1], 'last') || isWanted(nodes[end], 'first');
    made.push(...(isNarrow ? shaved(run, type, first, last) : run));
    at = end;
  }
  return made;
}

function shaved(run: readonly Node[], type: MarkType, first: RegExp, last: RegExp): Node[] {
  const inner = [...run];
  const before: Node[] = [];
  const after: Node[] = [];
  while (inner[0]?.isText && !code.isInSet(inner[0].marks)) {
    const [node] = inner;
    const size = first.exec(node.text!)?.[0].length ?? 0;
    if (size === 0) break;
    inner.shift();
    before.push(bare(node.cut(0, size), type));
    if (size < node.text!.length) {
      inner.unshift(node.cut(size));
      break;
    }
  }
  for (let node = inner.at(-1); node?.isText && !code.isInSet(node.marks); node = inner.at(-1)) {
    const size = last.exec(node.text!)?.[0].length ?? 0;
    if (size === 0) break;
    inner.pop();
    const from = node.text!.length - size;
    after.unshift(bare(node.cut(from), type));
    if (from > 0) {
      inner.push(node.cut(0, from));
      break;
    }
  }
  return [...before, ...inner, ...after];
}

function bare(node: Node, type: MarkType): Node {
  return node.mark(node.marks.filter((mark) => mark.type !== type));
}

/** Whether a neighbour ends, or begins, with a letter or a digit. */
function isWord(neighbour: Node | undefined, at: 'first' | 'last'): boolean {
  const text = neighbour?.isText ? neighbour.text! : '';
  return (at === 'first' ? /^[\p{L}\p{N}]/u : /[\p{L}\p{N}]$/u).test(text);
}

function joined(nodes: readonly Node[]): Node[] {
  const made: Node[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.isText && node.isText && node.sameMarkup(last)) {
      made[made.length - 1] = schema.text(last.text! + node.text!, last.marks);
    } else made.push(node);
  }
  return made;
}
