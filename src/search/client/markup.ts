import type { Mark } from './messages.ts';

/** @returns a new element with its properties and children; children that are strings stay text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** @returns the text in order, each marked place in a `<mark>`; marks are sorted and do not overlap. */
export function marked(text: string, marks: readonly Mark[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    if (start < done || end <= start) continue;
    parts.push(text.slice(done, start), element('mark', {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)].filter((part) => part !== '');
}

/**
 * The address of a result. Another site's index is not to be trusted with any other scheme.
 * @returns the page itself where the address leads nowhere on the web
 */
export function address(url: string, anchor = ''): string {
  // From a disk a path of the site is none of the disk; `from-disk.js` leads to its file.
  const here = location.protocol === 'file:' ? 'http://localhost/' : location.href;
  if (!URL.canParse(url, here)) return '#';
  const parsed = new URL(url, here);
  if (!/^https?:$/.test(parsed.protocol)) return '#';
  if (anchor) parsed.hash = anchor;
  return parsed.origin === new URL(here).origin
    ? parsed.pathname + parsed.search + parsed.hash
    : parsed.href;
}

/** @returns the descendant that the page is sure to have. @throws if it has not */
export function one<T extends HTMLElement = HTMLElement>(within: Element, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`${within.localName} lacks ${selector}`);
  return found;
}
