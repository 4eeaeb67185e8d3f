import type { ElementContent, Root } from 'hast';
import { element } from '../../search/client/markup.ts';

/** What a report is made of, and as what it stands in the page, under the page's own heading. */
const TAGS = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  p: 'p',
  ul: 'ul',
  li: 'li',
  strong: 'strong',
  code: 'code',
  br: 'br',
  img: 'img',
} as const;

/** @returns a report as elements of the page; what no report holds is left out. */
export function reportNodes({ children }: Pick<Root, 'children'>): (Node | string)[] {
  return children.flatMap((child) => nodeOf(child as ElementContent) ?? []);
}

function nodeOf(node: ElementContent): Node | string | undefined {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || !(node.tagName in TAGS)) return undefined;
  const { tagName, properties, children } = node;
  const made: HTMLElement = element(TAGS[tagName as 'p']);
  if (made instanceof HTMLImageElement) {
    made.src = String(properties['src']);
    made.alt = String(properties['alt']);
  }
  made.append(...reportNodes({ children }));
  return made;
}
