import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { BuiltPage } from './built-site.ts';
import type { Range } from '../finding.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** @returns every element of a page, in order, each with its place in the text. */
export function parsePage(html: string): Element[] {
  // Without scripts the text of <noscript> is part of the page.
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return [...within(document)];
}

/** @returns the elements under a node, in order, without itself; templates are opened. */
export function* within(node: Node): Generator<Element> {
  const parent = 'content' in node ? node.content : node;
  if (!('childNodes' in parent)) return;
  for (const child of parent.childNodes) {
    if ('tagName' in child) yield child;
    yield* within(child);
  }
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** @returns the text that an element shows, white space as it stands. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** @returns the elements around one, nearest first. */
export function* ancestors(element: Element): Generator<Element> {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) yield node;
}

/** @returns the place of an element's opening tag; none for one that the parser supplied itself. */
export function tagRange(page: BuiltPage, element: Element): Range | 'unavailable' {
  const location = element.sourceCodeLocation;
  if (!location) return 'unavailable';
  const tag = location.startTag ?? location;
  return page.range(tag.startOffset, tag.endOffset);
}

/** @returns the place of an attribute, or of its element. */
export function attributeRange(
  page: BuiltPage,
  element: Element,
  name: string,
): Range | 'unavailable' {
  const place = element.sourceCodeLocation?.attrs?.[name];
  return place ? page.range(place.startOffset, place.endOffset) : tagRange(page, element);
}

/** @returns the place of an element's content, or of its tag where it holds nothing. */
export function contentRange(page: BuiltPage, element: Element): Range | 'unavailable' {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (!startTag || !endTag || startTag.endOffset === endTag.startOffset) {
    return tagRange(page, element);
  }
  return page.range(startTag.endOffset, endTag.startOffset);
}

const LONGEST = 48;

/** @returns a text on one line, cut in its middle where it is long, for a message to quote. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const units = [...line];
  if (units.length <= LONGEST) return line;
  return `${units.slice(0, LONGEST / 2).join('')}…${units.slice(-LONGEST / 2).join('')}`;
}
