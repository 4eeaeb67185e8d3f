import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A page as a browser parses it; parse5 is the HTML standard's own algorithm. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** @returns every element of a page, in order. */
export function elementsOf(html: string): Element[] {
  return [...walk(parse(html))];
}

/** @returns the elements under one element, in order, without itself. */
export function within(element: Element): Element[] {
  return element.childNodes.flatMap((child) => [...walk(child)]);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** @returns the text that an element shows, white space as it stands. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function* walk(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}
