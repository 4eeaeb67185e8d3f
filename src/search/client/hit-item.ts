import { formatDate } from '../../domain/calendar.ts';
import { arrivalOf, keepArrival } from './arrival.ts';
import { address, element, marked } from './markup.ts';
import type { Excerpt, Hit } from './messages.ts';

/** One result: its title, what it is, and the places on its page where the words stand. */
export function hitItem(hit: Hit): HTMLLIElement {
  const title = follow(hit, '', hit.excerpts[0], ...marked(hit.title, hit.titleMarks));
  const about = element('p', { className: 'meta' }, element('span', {}, hit.kind));
  if (hit.date) about.append(element('time', { dateTime: hit.date }, formatDate(hit.date)));
  if (hit.site) about.append(element('span', { className: 'site' }, hit.site));
  const item = element('li', {}, element('h2', {}, title), about);
  if (hit.excerpts.length > 0) {
    const places = hit.excerpts.map((excerpt) => place(hit, excerpt));
    item.append(element('ul', { className: 'places' }, ...places));
  }
  return item;
}

function place(hit: Hit, excerpt: Excerpt): HTMLLIElement {
  const { anchor, heading, text, marks } = excerpt;
  const item = element('li', {}, element('p', {}, ...marked(text, marks)));
  if (heading && anchor) item.prepend(follow(hit, anchor, excerpt, heading));
  return item;
}

/** A link whose page will find the words again. */
function follow(
  hit: Hit,
  anchor: string,
  excerpt: Excerpt | undefined,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const link = element('a', { href: address(hit.url, anchor) }, ...children);
  const { pathname, search, hash } = link;
  const keep = () => keepArrival(arrivalOf(hit, pathname + search + hash, excerpt));
  link.addEventListener('click', keep);
  link.addEventListener('auxclick', keep);
  return link;
}
