import type { APIContext } from 'astro';
import rss from '@astrojs/rss';
import { plainText } from '../../domain/format.ts';
import type { CaseEntry, Library } from '../../domain/library.ts';
import { escapeMarkup, xmlText } from '../../html/escape.ts';
import { absolute, routes } from '../../routes.ts';

/** Where a feed stands among its archives, by their numbers; 0 is the feed itself. */
interface FeedPlace {
  number: number;
  before?: number | undefined;
  after?: number | undefined;
}

/** Writes a feed of cases, with links to the archives beside it. */
export function feedOf(
  { site }: APIContext,
  library: Library,
  entries: readonly CaseEntry[],
  { number, before, after }: FeedPlace,
): Promise<Response> {
  const link = (relation: string, to: number | undefined) =>
    to === undefined
      ? ''
      : `<atom:link rel="${relation}" href="${escapeMarkup(absolute(to === 0 ? routes.feed : routes.feedArchive(String(to)), site))}"/>`;
  return rss({
    title: xmlText(library.site.name),
    description: xmlText(library.site.description),
    site: new URL(routes.home, site),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', fh: 'http://purl.org/syndication/history/1.0' },
    items: entries.map((entry) => ({
      title: xmlText(entry.title),
      description: xmlText(plainText(entry.summary, library)),
      link: routes.case(entry.slug),
      pubDate: new Date(entry.published),
    })),
    customData: [
      '<language>zh-CN</language>',
      number === 0 ? '' : '<fh:archive/>',
      link('self', number),
      number === 0 ? '' : link('current', 0),
      link('prev-archive', before),
      link('next-archive', after),
    ].join(''),
  });
}
