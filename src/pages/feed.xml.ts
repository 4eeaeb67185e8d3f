import type { APIContext } from 'astro';
import { loadLibrary } from '../collections.ts';
import { feedParts } from '../domain/feed.ts';
import { routes } from '../routes.ts';
import { caseItems, feedOf } from './feed/_feed.ts';

/** The newest cases; the others are in the archives. */
export async function GET(context: APIContext): Promise<Response> {
  const library = await loadLibrary();
  const { newest, archives } = feedParts(library.publishedCases());
  const before = archives.length > 0 ? routes.feedArchive(String(archives.length)) : undefined;
  return feedOf(
    context,
    library,
    { title: library.site.name, self: routes.feed, links: { 'prev-archive': before } },
    caseItems(newest, library),
  );
}
