import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

const IGNORE = 'data-search-ignore';

/** Elements that hold no text of the page's own. */
const NO_TEXT =
  /^(script|style|template|noscript|svg|math|nav|form|button|input|select|textarea|iframe|video|audio)$/;

/** @returns the `main` of a finished page, where it has one. */
export function mainOf(html: string): Element | undefined {
  return find(parse(html), ({ tagName }) => tagName === 'main');
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Whether readers see nothing of an element, or nothing that is worth finding. */
export function isLeftOut(element: Element): boolean {
  return (
    NO_TEXT.test(element.tagName) ||
    element.attrs.some(
      ({ name, value }) =>
        name === IGNORE ||
        name === 'hidden' ||
        name === 'popover' ||
        name === 'data-footnote-ref' ||
        name === 'data-footnote-backref' ||
        (name === 'aria-hidden' && value === 'true'),
    )
  );
}

/** @returns the elements right under one that readers see. */
export function childrenOf(node: Element): Element[] {
  return node.childNodes.filter(
    (child): child is Element => 'tagName' in child && !isLeftOut(child),
  );
}

/** @returns the text of a node on one line. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map(rawText).join('');
}

/** @returns the first element that `fits`, in order of the page. */
export function find(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if ('tagName' in node && fits(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}
