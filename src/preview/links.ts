import type { Workspace } from '../content/workspace.ts';
import { sitePages } from '../checks/links/site-pages.ts';
import { parsed } from '../content/records.ts';
import { rename, setAttribute } from '../html/edit.ts';
import { attribute, type Element } from '../html/tree.ts';

/** Where links of a preview may lead: it is read far from the site. */
export interface LiveSite {
  /** Address of the site, with a slash at its end. */
  baseUrl: string;
  /** Path of the page itself on the site, without the base. */
  own: string;
  /** Whether readers of the site find a page there today. */
  isLive: (path: string) => boolean;
}

/** @returns which pages of a content root are out there already, by its list of addresses. */
export function liveSite(workspace: Workspace, baseUrl: string, own: string): LiveSite {
  const [listed] = parsed(workspace, 'permalinks');
  const known = new Set(listed?.value.published);
  const { published } = sitePages(workspace);
  const kept = /^\/(?:cases|figures|sources)\/(?!kind\/)[^/]+\/$/;
  const isLive = (path: string) =>
    published.has(path) && (!kept.test(path) || known.size === 0 || known.has(path));
  return { baseUrl: baseUrl.replace(/\/?$/, '/'), own, isLive };
}

/** Makes a link lead to the published site, to a place in this page, or nowhere. */
export function settleLink(link: Element, { baseUrl, own, isLive }: LiveSite): void {
  const href = attribute(link, 'href');
  if (href === undefined || href.startsWith('#')) return;
  const url = URL.canParse(href, baseUrl) ? new URL(href, baseUrl) : undefined;
  // An address without a host belongs to this site, or to nothing a reader of the file can reach.
  const foreign = /^(?:https?|mailto):/i.test(href) && !url?.href.startsWith(baseUrl);
  if (url && foreign) {
    setAttribute(link, 'rel', 'noopener noreferrer');
    return;
  }
  const path = url?.href.startsWith(baseUrl)
    ? `/${url.href.slice(baseUrl.length).replace(/[?#].*$/, '')}`
    : undefined;
  if (url && path === own && url.hash !== '') setAttribute(link, 'href', url.hash);
  else if (url && path !== undefined && path !== own && isLive(path)) {
    setAttribute(link, 'href', url.href);
    setAttribute(link, 'rel', 'noopener noreferrer');
    setAttribute(link, 'data-site', '');
  } else {
    setAttribute(link, 'href', undefined);
    rename(link, 'span');
  }
}
