import type { DefaultTreeAdapterTypes } from 'parse5';
import { elementsOf, remove, setAttribute } from '../html/edit.ts';

/** What does nothing without its program, or shows what is not of this page. */
const IDLE = ['script', 'noscript', 'template', 'dialog', 'iframe', 'share-page'];

/** Takes out of a page whatever runs, and what only a program would bring to life. */
export function withoutPrograms(page: DefaultTreeAdapterTypes.ParentNode): void {
  for (const element of elementsOf(page)) {
    if (IDLE.includes(element.tagName)) remove(element);
    for (const { name } of element.attrs) {
      if (/^on|^data-search-/.test(name)) setAttribute(element, name, undefined);
    }
  }
}
