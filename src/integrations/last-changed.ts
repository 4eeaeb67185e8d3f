import type { SitemapItem } from '@astrojs/sitemap';
import { entriesOf, libraryOf } from '../content/library.ts';
import { readOnce } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import type { Library } from '../domain/library.ts';
import { changedOn } from '../domain/metadata/changed.ts';
import { pageAt } from '../domain/site-page.ts';

/** Dates the pages of the site map, where records say when they changed. */
export function lastChanged(base: string): (item: SitemapItem) => Promise<SitemapItem> {
  let library: Promise<Library> | undefined;
  return async (item) => {
    const content = await (library ??= readOnce(contentRoot()).then((workspace) =>
      libraryOf(entriesOf(workspace)),
    ));
    const page = pageAt(new URL(item.url).pathname.slice(base.length - 1), content);
    const day = page && changedOn(page, content);
    return day ? { ...item, lastmod: day } : item;
  };
}
