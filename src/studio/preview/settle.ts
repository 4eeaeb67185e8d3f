import { hiddenCharacters } from '../../domain/characters.ts';
import { elementsOf, hasClass, remove, rename, setAttribute } from '../../html/edit.ts';
import { attribute, isText, type Document, type Element, type Node } from '../../html/tree.ts';
import { settleLink, type LiveSite } from '../../preview/links.ts';
import { withoutPrograms } from '../../preview/programs.ts';
import { at } from '../../routes.ts';

/** Makes of a page one that works in a frame without any program, and shows what could mislead. */
export function settle(page: Document, live: LiveSite): void {
  withoutPrograms(page);
  const elements = elementsOf(page);
  const notes = new Set(elements.map((element) => attribute(element, 'id')));
  for (const element of elements) {
    const fact = attribute(element, 'data-fact');
    if (element.tagName === 'a' && fact !== undefined && notes.has(`note-${fact}`)) {
      opensNote(element, `note-${fact}`);
    } else if (element.tagName === 'a') {
      leadOut(element, live);
    }
    if (attribute(element, 'data-copy') !== undefined) remove(element);
    const isFrame = ['skip', 'site-header', 'site-footer'].some((name) => hasClass(element, name));
    if (isFrame) setAttribute(element, 'inert', '');
  }
  showHidden(page);
}

/** A link opens beside the preview, or at a place of it. */
function leadOut(link: Element, live: LiveSite): void {
  const [typed = '', base] = [attribute(link, 'href'), at('/')];
  // The content may be published under another path than the studio.
  if (typed.startsWith(base)) setAttribute(link, 'href', live.baseUrl + typed.slice(base.length));
  settleLink(link, live);
  const href = attribute(link, 'href');
  if (href !== undefined) setAttribute(link, 'target', href.startsWith('#') ? '_self' : '_blank');
}

/** Without a program a button opens a note as well. */
function opensNote(link: Element, note: string): void {
  rename(link, 'button');
  setAttribute(link, 'href', undefined);
  setAttribute(link, 'type', 'button');
  setAttribute(link, 'popovertarget', note);
}

/** Characters that turn a line around, or cannot be seen, are named where they stand. */
function showHidden(node: Node): void {
  if (isText(node)) {
    const found = [...hiddenCharacters(node.value)].reverse();
    for (const { start, end, names } of found) {
      node.value = `${node.value.slice(0, start)}〔${names}〕${node.value.slice(end)}`;
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) showHidden(child);
}
