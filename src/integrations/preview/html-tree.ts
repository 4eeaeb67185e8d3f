import { html, parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, within } from '../../checks/built/built-html.ts';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export { attribute, parse as parseHtml, serialize as writeHtml };

/** @returns every element of a page, in order; what is changed meanwhile does not matter. */
export function elementsOf(parent: Parent): Element[] {
  return [...within(parent)];
}

/** @returns the first element with this name, and this class where one is given. */
export function find(parent: Parent, tag: string, className?: string): Element | undefined {
  return elementsOf(parent).find(
    (element) =>
      element.tagName === tag && (className === undefined || hasClass(element, className)),
  );
}

/** @returns whether an element has a class among its classes. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** @param value undefined takes the attribute away */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const others = element.attrs.filter((candidate) => candidate.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

/** Takes a node out of the page. */
export function remove(node: Node): void {
  const { parentNode } = node;
  if (!parentNode) return;
  parentNode.childNodes = parentNode.childNodes.filter((child) => child !== node);
  node.parentNode = null;
}

/** Makes one element another, its content and attributes as they are. */
export function rename(element: Element, tag: string): void {
  element.tagName = tag;
  element.nodeName = tag;
}

/** @returns the elements of a piece of markup, ready to be put somewhere. */
export function fragment(markup: string): Element[] {
  return elementsOfTop(parseFragment(markup).childNodes);
}

/** Moves elements behind all that an element holds. */
export function append(parent: Parent, children: Element[]): void {
  for (const child of children) {
    remove(child);
    child.parentNode = parent;
    parent.childNodes.push(child);
  }
}

/** Moves elements before all that an element holds. */
export function prepend(parent: Parent, children: Element[]): void {
  for (const child of children) {
    remove(child);
    child.parentNode = parent;
  }
  parent.childNodes.unshift(...children);
}

/** @returns a text as it stands in markup. */
export function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}

/** @returns whether an element is HTML and not, as in a drawing, SVG. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML;
}

function elementsOfTop(nodes: Node[]): Element[] {
  return nodes.filter((node): node is Element => 'tagName' in node);
}
