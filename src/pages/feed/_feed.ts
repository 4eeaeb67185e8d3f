import type { APIContext } from 'astro';
import rss from '@astrojs/rss';
import { plainText } from '../../domain/format.ts';
import type { CaseEntry, Library } from '../../domain/library.ts';
import { escapeMarkup, xmlText } from '../../html/escape.ts';
import { absolute, routes } from '../../routes.ts';

/** What a feed is called, where it is, and what is linked beside it; paths with the base. */
interface Channel {
  title: string;
  self: string;
  /** By what they are to the feed: RFC 5005. */
  links?: Record<string, string | undefined>;
  isArchive?: boolean;
}

/** Something new, its texts plain. */
interface Item {
  title: string;
  description: string;
  link: string;
  date: string;
}

/** Writes a feed. */
export function feedOf(
  { site }: APIContext,
  library: Library,
  { title, self, links = {}, isArchive = false }: Channel,
  items: readonly Item[],
): Promise<Response> {
  const beside = Object.entries({ self, ...links }).flatMap(([relation, to]) =>
    to === undefined
      ? []
      : `<atom:link rel="${relation}" href="${escapeMarkup(absolute(to, site))}"/>`,
  );
  return rss({
    title: xmlText(title),
    description: xmlText(library.site.description),
    site: new URL(routes.home, site),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', fh: 'http://purl.org/syndication/history/1.0' },
    items: items.map((item) => ({
      title: xmlText(item.title),
      description: xmlText(item.description),
      link: absolute(item.link, site),
      pubDate: new Date(item.date),
    })),
    customData: [
      '<language>zh-CN</language>',
      ...(isArchive ? ['<fh:archive/>'] : []),
      ...beside,
    ].join(''),
  });
}

/** Tells of cases as a feed does. */
export function caseItems(entries: readonly CaseEntry[], library: Library): Item[] {
  return entries.map(({ title, summary, slug, published }) => ({
    title,
    description: plainText(summary, library),
    link: routes.case(slug),
    date: published,
  }));
}
