import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A page as a browser parses it; parse5 is the HTML standard's own algorithm. */
export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Parses a page in which every node has its place, and which is read without scripts. */
export function parsePage(html: string): Document {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** Walks the elements under a node, in order, without itself; templates are opened. */
export function* within(node: Node): Generator<Element> {
  const parent = 'content' in node ? node.content : node;
  if (!('childNodes' in parent)) return;
  for (const child of parent.childNodes) {
    if ('tagName' in child) yield child;
    yield* within(child);
  }
}

/** Walks the elements around one, nearest first. */
export function* ancestors(element: Element): Generator<Element> {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) yield node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

/** Reads the text that a node shows, white space as it stands. */
export function textOf(node: Node): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q ruby s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);

/** Whether an element stands within a line; any other begins a line of its own. */
export function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName);
}

/** Reads one character reference, such as `&lt;`; what is none stays as it is. */
export function decodeReference(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  return node && isText(node) ? node.value : reference;
}
