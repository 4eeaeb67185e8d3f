import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, within, type Element } from './tree.ts';

type Child = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Lists every element of a page, in order; what is changed meanwhile does not matter. */
export function elementsOf(parent: Parent): Element[] {
  return [...within(parent)];
}

/** Finds the first element with this name, and this class where one is given. */
export function find(parent: Parent, tag: string, className?: string): Element | undefined {
  return elementsOf(parent).find(
    (element) =>
      element.tagName === tag && (className === undefined || hasClass(element, className)),
  );
}

/** Whether an element has a class among its classes. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Sets an attribute, or takes it away where the value is undefined. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const others = element.attrs.filter((candidate) => candidate.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

/** Takes a node out of the page. */
export function remove(node: Child): void {
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

/** Parses a piece of markup into elements that are ready to be put somewhere. */
export function fragment(markup: string): Element[] {
  return parseFragment(markup).childNodes.filter((node) => 'tagName' in node);
}

/** Moves elements behind all that an element holds. */
export function append(parent: Parent, children: Element[]): void {
  adopt(parent, children);
  parent.childNodes.push(...children);
}

/** Moves elements before all that an element holds. */
export function prepend(parent: Parent, children: Element[]): void {
  adopt(parent, children);
  parent.childNodes.unshift(...children);
}

function adopt(parent: Parent, children: Element[]): void {
  for (const child of children) {
    remove(child);
    child.parentNode = parent;
  }
}
